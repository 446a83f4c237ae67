import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders whose code decides what an entry becomes. */
const FOLDERS = ['checks', 'lib', 'loader', 'mdx', 'schemas'];

/**
 * A hash of the code that reads entries. Entries kept from an earlier build are used again only
 * if the same code made them.
 */
export function computeCodeDigest(sourceFolder: string): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const names = readdirSync(join(sourceFolder, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((each) => each.endsWith('.ts')).sort()) {
      hash.update(name).update(readFileSync(join(sourceFolder, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
