import { findNearest, listChoices } from '../lib/nearest.ts';
import { COLLECTION_NAMES } from '../schemas/collection-names.ts';
import type { Library, LibraryEntry } from '../schemas/library.ts';
import { toEntryId } from '../schemas/reference.ts';
import type { Finding } from './finding.ts';

/** Finds translations of nothing, of themselves, and without a language of their own. */
export function checkTranslations(library: Library): Finding[] {
  return COLLECTION_NAMES.flatMap((name) => {
    const entries: LibraryEntry[] = library[name];
    const ids = entries.map(({ id }) => id);
    const translations = new Set(entries.filter(isTranslation).map(({ id }) => id));
    return entries.flatMap((entry) => findProblem(entry, { ids, translations }));
  });
}

function isTranslation({ data }: LibraryEntry): boolean {
  return 'translationOf' in data && data.translationOf !== undefined;
}

function findProblem(
  { collection, id, file, data }: LibraryEntry,
  { ids, translations }: { ids: string[]; translations: ReadonlySet<string> },
): Finding[] {
  if (!('translationOf' in data) || data.translationOf === undefined) return [];
  const original = toEntryId(data.translationOf);
  const path = ['translationOf'];
  if (original === id || !ids.includes(original)) {
    const near = findNearest(
      original,
      ids.filter((other) => other !== id),
    );
    const problem =
      original === id
        ? 'This entry says that it translates itself.'
        : `There is no entry "${original}" to translate.`;
    const fix =
      near.length > 0
        ? `Did you mean ${listChoices(near)}?`
        : 'Write the name of the file that it translates.';
    const sought = original === id ? undefined : { collection, id: original };
    return [{ file, path, problem, fix, sought }];
  }
  if (translations.has(original)) {
    const problem = `"${original}" is a translation itself.`;
    return [{ file, path, problem, fix: 'Name the entry that was written first.' }];
  }
  if (data.lang !== undefined) return [];
  return [
    {
      file,
      path,
      problem: 'A translation has no language.',
      fix: 'Add lang: with its code, such as es or ar.',
    },
  ];
}
