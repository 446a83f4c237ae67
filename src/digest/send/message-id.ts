import { createHmac } from 'node:crypto';
import type { FrozenDigest } from '../frozen-digest.ts';

/** 128 bits, as hexadecimal digits. */
const LENGTH = 32;

/** A name made with the key: the same each time, and one that nobody else can work out. */
export function makeToken(key: string, ...parts: readonly string[]): string {
  return createHmac('sha256', key).update(parts.join('\0')).digest('hex').slice(0, LENGTH);
}

/**
 * The Message-ID of one digest for one recipient. A second copy has the same one, so that servers on
 * the way may notice, and the log of the mail server can be asked for it.
 */
export function toMessageId(key: string, digest: FrozenDigest, rid: string): string {
  return nameMessage(makeToken(key, 'message', digest.id, rid), digest);
}

/** The Message-ID of a test, which must never stand in for the real one. */
export function toTestMessageId(digest: FrozenDigest, random: string): string {
  return nameMessage(`test-${random}`, digest);
}

function nameMessage(name: string, { id, from }: FrozenDigest): string {
  return `<${name}.${id}@${from.address.split('@').at(-1) ?? 'localhost'}>`;
}
