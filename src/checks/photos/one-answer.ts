import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { LibraryRule, Observation } from '../rule.ts';
import { listEntryPictures, type EntryPicture } from './entry-pictures.ts';

interface Shown extends EntryPicture {
  file: string;
}

/**
 * Finds one picture, to the byte, of which one place says that a child is identifiable and another
 * that none is. The second would stay after the consent for the first has ended.
 */
export const oneAnswerRule: LibraryRule = {
  id: 'one-answer-a-picture',
  scope: 'library',
  level: 'stops',
  isSafety: true,
  page: {
    title: 'One picture, one answer',
    why: 'Where a picture is used twice and only one place says that a child is identifiable, the other place keeps showing it after consent has ended.',
    wrong: 'The English newsletter says people: identifiable, its translation says people: none.',
    right: 'Both say people: identifiable, with the same days of consent.',
  },
  find(context) {
    const entries = COLLECTION_NAMES.flatMap((name): LibraryEntry[] => context.library[name]);
    const shown = entries.flatMap((entry): Shown[] =>
      listEntryPictures(entry, context).map((picture) => ({ ...picture, file: entry.file })),
    );
    const byCopy = Map.groupBy(shown, (picture) => toCopy(picture) ?? picture);
    return [...byCopy.values()].flatMap(findContradictions);
  },
};

/** The hash by which the safe copy of a picture is named: the same for the same bytes. */
function toCopy({ source }: EntryPicture): string | undefined {
  // What is kept from an earlier build is the path alone, which Astro resolves later.
  return /[0-9a-f]{24}(?=\.(?:jpg|png))/.exec(JSON.stringify(source))?.[0];
}

function findContradictions(same: readonly Shown[]): Observation[] {
  const face = same.find(({ people }) => people === 'identifiable');
  if (!face) return [];
  return same
    .filter(({ people }) => people !== 'identifiable')
    .map(({ file, path, line, people }) => ({
      ...{ file, path, line },
      problem: `Here the picture says people: ${people}, and in ${face.file} the same picture says people: identifiable.`,
      fix: 'Write the same in both places, with the same days of consent.',
    }));
}
