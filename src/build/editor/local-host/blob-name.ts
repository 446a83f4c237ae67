import { createHash } from 'node:crypto';

/** The name that git gives to the bytes of a file. */
export function toBlobName(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
