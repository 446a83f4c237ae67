import type { CollectionName } from '../schemas/collection-names.ts';
import type { LibraryEntry } from '../schemas/library.ts';

/** An entry that is looked at when another is begun. */
export type KnownEntry<Name extends CollectionName> = Pick<LibraryEntry<Name>, 'id' | 'data'>;

/**
 * What is known when an entry is begun: everything in the project for `npm run new`, and what is
 * published for the desk of the site.
 */
export type KnownLibrary = {
  [Name in 'newsletters' | 'events' | 'home-learning' | 'people']: readonly KnownEntry<Name>[];
};
