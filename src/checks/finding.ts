import type { CollectionName } from '../schemas/collection-names.ts';
import type { Library } from '../schemas/library.ts';

/** What a check found in one entry. Whoever runs the check turns `path` into a line. */
export interface Finding {
  file: string;
  /** The field, such as `['kept', 0, 'promise']`; within a body, `['body', id]`. */
  path: readonly (string | number)[];
  problem: string;
  fix: string;
  /** What was looked for in vain: an entry, or something in a field of any entry of a collection. */
  sought?:
    | { collection: CollectionName; id: string }
    | { collection: CollectionName; field: string }
    | undefined;
  /** Worth a look, and published all the same. */
  isHint?: boolean | undefined;
}

/** What rules need to know of the school's clock. */
export interface SchoolClock {
  /** IANA name of its zone. */
  timeZone: string;
}

/** A rule about content that looks at all entries together. */
export type LibraryCheck = (library: Library, clock: SchoolClock) => Finding[];
