import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import type { Library, LibraryEntry } from '../../schemas/library.ts';
import { toEntryId } from '../../schemas/reference.ts';

/** An entry in two languages. */
export interface Translation {
  entry: LibraryEntry;
  original: LibraryEntry;
}

/** Every translation whose original could be read. */
export function listTranslations(library: Library): Translation[] {
  return COLLECTION_NAMES.flatMap((name) => {
    const entries: readonly LibraryEntry[] = library[name];
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return entries.flatMap((entry) => {
      const original = byId.get(findOriginalId(entry) ?? '');
      return original && original !== entry ? [{ entry, original }] : [];
    });
  });
}

function findOriginalId({ data }: LibraryEntry): string | undefined {
  if (!('translationOf' in data) || data.translationOf === undefined) return undefined;
  return toEntryId(data.translationOf);
}
