import { toHash } from '../select/candidate.ts';
import { listParts, toKey, type DigestEntry } from '../select/list-candidates.ts';

/** Where the build writes what it publishes, without the base. */
export const MANIFEST_PATH = '/digest-manifest.json';

/** What is published, as digests know it: the key of each entry, correction and change, with its mark. */
export interface Manifest {
  v: 1;
  entries: Record<string, string>;
}

/** The manifest of what is published. It names nothing that pages do not show. */
export function createManifest(entries: readonly DigestEntry[]): Manifest {
  const rows = entries.flatMap((entry) => {
    const hash = toHash(entry.data);
    const key = toKey(entry);
    return [key, ...listParts(entry).map(({ name }) => `${key}#${name}`)].map((each) => [
      each,
      hash,
    ]);
  });
  return { v: 1, entries: Object.fromEntries(rows) as Record<string, string> };
}

/** Reads a manifest; undefined when it is none that is understood. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const { v, entries } = JSON.parse(text) as Partial<Manifest>;
    return v === 1 && typeof entries === 'object' ? { v, entries } : undefined;
  } catch {
    return undefined;
  }
}
