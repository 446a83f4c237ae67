import type { CollectionName } from '../schemas/collection-names.ts';
import type { Library } from '../schemas/library.ts';

/** What a check found in one entry. Whoever runs the check turns `path` into a line. */
export interface Finding {
  file: string;
  /** The field, such as `['kept', 0, 'promise']`; within a body, `['body', id]`. */
  path: readonly (string | number)[];
  problem: string;
  fix: string;
  /** The entry that was looked for in vain; without `id`, any entry of the collection. */
  sought?: { collection: CollectionName; id?: string | undefined } | undefined;
}

/** A rule about content that looks at all entries together. */
export type LibraryCheck = (library: Library) => Finding[];
