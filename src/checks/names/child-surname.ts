import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { listEntryNames, type EntryName } from './entry-names.ts';

/** Finds family names and full names of children whose family did not agree to them. */
export const childSurnameRule: EntryRule = {
  id: 'child-surname',
  scope: 'entry',
  level: 'stops',
  isSafety: true,
  collections: COLLECTION_NAMES,
  page: {
    title: 'No family names of children',
    why: 'A first name on a class page tells a stranger little. With the family name a child can be found. This looks at every word and field of an entry, and only where a list of the children was given (--roster).',
    wrong: 'Maya Rivera read her poem aloud.',
    right: 'Maya read her poem aloud.',
  },
  find: (entry: LibraryEntry, context: CheckContext): Observation[] =>
    listEntryNames(entry, context)
      .filter(({ kind }) => kind !== 'first')
      .map((name) => explain(entry.file, name)),
};

function explain(file: string, name: EntryName): Observation {
  const { path, line, quote, kind, isSure, isFirstAllowed } = name;
  const noun = kind === 'full' ? 'the full name of a child' : 'the family name of a child';
  const problem = isSure
    ? `“${quote}” is ${noun}, and the family has not agreed to have it published.`
    : `“${quote}” may be ${noun} whose family has not agreed to have it published.`;
  const mend =
    kind === 'full' && isFirstAllowed
      ? 'Write the first name alone.'
      : 'Leave the name out, such as “one of us” or “a family”.';
  const fix = isSure ? mend : `If a child is meant: ${mend} If not, nothing is to do.`;
  return { file, path, line, quote, problem, fix, level: isSure ? undefined : 'look' };
}
