import type { CollectionData } from './collections.ts';
import type { CollectionName } from './collection-names.ts';

/** An entry as rules see it: where it is written and what it says. */
export interface LibraryEntry<Name extends CollectionName = CollectionName> {
  collection: Name;
  id: string;
  /** Path from the project's root, with forward slashes. */
  file: string;
  data: CollectionData[Name];
}

/** All entries, drafts and future ones included. */
export type Library = { [Name in CollectionName]: LibraryEntry<Name>[] };
