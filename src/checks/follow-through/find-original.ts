import type { Library, LibraryEntry } from '../../schemas/library.ts';
import { toEntryId } from '../../schemas/reference.ts';

/** The entry that another one translates, if it does and the original could be read. */
export function findOriginal(entry: LibraryEntry, library: Library): LibraryEntry | undefined {
  if (!('translationOf' in entry.data) || entry.data.translationOf === undefined) return undefined;
  const id = toEntryId(entry.data.translationOf);
  const entries: readonly LibraryEntry[] = library[entry.collection];
  return entries.find((other) => other.id === id && other.id !== entry.id);
}
