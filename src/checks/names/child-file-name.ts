import type { CheckContext, LibraryRule, Observation } from '../rule.ts';
import { createSearch } from './entry-names.ts';
import { findNames } from './find-names.ts';

/** Finds names of children in the names of files: entries, pictures, papers. */
export const childFileNameRule: LibraryRule = {
  id: 'child-file-name',
  scope: 'library',
  level: 'stops',
  isSafety: true,
  page: {
    title: 'No names of children in file names',
    why: 'The name of an entry’s file becomes its address on the web, which is kept, shared and found for longer than the page. Names of pictures stand in the repository for everybody who can open it. Phones and parents often name a picture after the child in it. Looks only where a list of the children was given (--roster).',
    wrong: 'maya-rivera-poem.jpg',
    right: 'poem-on-the-wall.jpg',
  },
  find: (context: CheckContext): Observation[] => {
    const { names: guard } = context;
    if (guard === undefined) return [];
    const search = { ...createSearch(context, guard), classIds: [], style: 'address' as const };
    return guard.files.flatMap((file) => {
      const [name] = findNames(toWords(file), search);
      if (name === undefined) return [];
      const sure = name.isSure ? 'holds' : 'may hold';
      return [
        {
          file,
          path: [],
          line: 1,
          problem: `The name of this file ${sure} a child’s name that is not to be published.`,
          fix: 'Name the file after what it shows or tells. Where an entry names the file, change it there too.',
          level: name.isSure ? undefined : ('look' as const),
        },
      ];
    });
  },
};

/** `MayaRivera_2.jpg` as words; the folders above the content are the project’s. */
function toWords(file: string): string {
  return file
    .replace(/^(?:src\/content|public)\//, '')
    .replace(/\.\w+$/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_.\d/]+/g, ' ');
}
