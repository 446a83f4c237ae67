import { isPublished } from '../../lib/publishing.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import type { Library, LibraryEntry } from '../../schemas/library.ts';
import { getNow } from '../../site/clock.ts';
import { placeEntry } from './place-entry.ts';

let shown: { entry: LibraryEntry; library: Library; classIds: ReadonlySet<string> } | undefined;

/** Entries by what was read: each is placed once, until it or the library is read anew. */
let placed = new WeakMap<LibraryEntry, LibraryEntry>();

/**
 * Sets what the site’s pages find from now on: the entry that is being written, in whatever state,
 * and the others as far as families can see them.
 */
export function setContent(entry: LibraryEntry, library: Library): void {
  if (shown?.library !== library) placed = new WeakMap();
  shown = { entry, library, classIds: new Set(library.classes.map(({ id }) => id)) };
}

/** Stands in the preview for the function of `astro:content`. */
export function getCollection(name: CollectionName): Promise<LibraryEntry[]> {
  if (shown === undefined) return Promise.resolve([]);
  const { entry, library } = shown;
  const now = getNow();
  const others = (library[name] as LibraryEntry[])
    .filter(({ id }) => name !== entry.collection || id !== entry.id)
    .filter(({ data }) => !('date' in data) || isPublished(data, now));
  return Promise.resolve([...others, ...(name === entry.collection ? [entry] : [])].map(placeOnce));
}

function placeOnce(entry: LibraryEntry): LibraryEntry {
  const known = placed.get(entry) ?? placeEntry(entry, shown!.classIds);
  placed.set(entry, known);
  return known;
}
