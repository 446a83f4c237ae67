import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { listEntryNames } from './entry-names.ts';

/** Finds first names of children whose family did not agree to any name. */
export const childPermissionRule: EntryRule = {
  id: 'child-permission',
  scope: 'entry',
  level: 'stops',
  isSafety: true,
  collections: COLLECTION_NAMES,
  page: {
    title: 'Only children whose family agreed are named',
    why: 'Some families have good reasons for keeping a child’s name off the web, and nobody in class may know them. This asks the list of children (--roster), and looks nowhere without one.',
    wrong: 'Noor found the missing plank. (Noor’s family agreed to no name.)',
    right: 'One of us found the missing plank.',
  },
  find: (entry: LibraryEntry, context: CheckContext): Observation[] =>
    listEntryNames(entry, context)
      .filter(({ kind }) => kind === 'first')
      .map(({ path, line, quote, isSure }) => ({
        file: entry.file,
        path,
        line,
        quote,
        problem: isSure
          ? `“${quote}” is the name of a child whose family has not agreed to any name here.`
          : `“${quote}” may be a child whose family has not agreed to any name here.`,
        fix: isSure
          ? 'Leave the name out, such as “one of us” or “a friend”.'
          : 'If it is: leave the name out. If somebody else is meant, nothing is to do; for two children of one name an initial helps, such as Maya R.',
        level: isSure ? undefined : 'look',
      })),
};
