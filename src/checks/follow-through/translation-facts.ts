import { listFieldValues, type FieldValue } from '../../lib/translations/fields.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { LibraryRule, Observation } from '../rule.ts';
import { listTranslations, type Translation } from './list-translations.ts';

/** Compares days, times, addresses and numbers of a translation with those of its original. */
export const translationFactsRule: LibraryRule = {
  id: 'translation-facts',
  level: 'look',
  scope: 'library',
  page: {
    title: 'A translation gives the same days and times',
    why: 'Two families of one class would come on two different days.',
    wrong: 'by: 2026-05-22 in the original, by: 2026-05-15 in the translation.',
    right: 'The same day in both.',
  },
  find: ({ library }) => listTranslations(library).flatMap(compare),
};

function compare({ entry, original }: Translation): Observation[] {
  const own = new Map(listFieldValues(entry.data).map((field) => [toKey(field), field]));
  return listFieldValues(original.data)
    .filter(({ isFact }) => isFact)
    .flatMap((theirs) => {
      const ours = own.get(toKey(theirs));
      if (ours?.value === theirs.value || !(ours || hasParent(theirs, entry))) return [];
      const name = describePath(theirs.path);
      const value = theirs.value.replace('T', ' ');
      const says = ours ? `says ${ours.value.replace('T', ' ')}` : 'does not say it';
      return [
        {
          file: entry.file,
          path: ours ? ours.path : theirs.path.slice(0, -1),
          problem: `${name} of the original says ${value}, and this translation ${says}.`,
          fix: `Write ${value} here, or mend ${original.file}.`,
        },
      ];
    });
}

function toKey({ path }: FieldValue): string {
  return path.join('\n');
}

/** `by: of ask:`, as the fields stand in a header. */
function describePath(path: readonly (string | number)[]): string {
  const names = path.filter((part) => typeof part === 'string').toReversed();
  return names.map((name) => `${name}:`).join(' of ');
}

/** Whether the translation has the thing at all whose fact is missing. */
function hasParent({ path }: FieldValue, { data }: LibraryEntry): boolean {
  let at: unknown = data;
  for (const part of path.slice(0, -1)) {
    if (at === null || typeof at !== 'object') return false;
    at = (at as Readonly<Record<string | number, unknown>>)[part];
  }
  return at !== null && typeof at === 'object' && !Array.isArray(at);
}
