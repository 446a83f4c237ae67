import { toBaseLanguage } from '../../lib/languages.ts';
import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import type { Library, LibraryEntry } from '../../schemas/library.ts';
import { foldName } from '../roster/fold-name.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { listNameLikeWords, listSmallWords, type NameLikeWord } from './capitalised-words.ts';
import { findCelebratedNames } from './celebrated-names.ts';
import { listEntryPictures, type EntryPicture } from './entry-pictures.ts';

/** Languages that write every noun with a capital. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb']);

/**
 * Finds a child who can be recognised in a picture and is named beside it: in its description, its
 * caption, the headline, the summary, or among those who are celebrated. Names are those of every
 * celebration on the site; another word of a description or caption that may be one asks for a look.
 */
export const nameAndFaceRule: EntryRule = {
  id: 'name-and-face',
  scope: 'entry',
  level: 'stops',
  isSafety: true,
  collections: ['newsletters', 'celebrations', 'home-learning', 'events', 'goals', 'guides'],
  page: {
    title: 'A name or a face, never both',
    why: 'A face that a stranger can put a name to lets the stranger greet the child by it. A child may be named, and a child may be seen, but not in one place.',
    wrong: 'A picture with people: identifiable, and the description “Maya holds her seedling”.',
    right:
      '“A child holds a seedling”, with Maya named elsewhere; or a picture of the seedling, with Maya named beside it.',
  },
  find: findNamesBesideFaces,
};

function findNamesBesideFaces(entry: LibraryEntry, context: CheckContext): Observation[] {
  const faces = listEntryPictures(entry, context).filter(({ people }) => people === 'identifiable');
  if (faces.length === 0) return [];
  const known = namesOf(context.library);
  const headline = [{ path: ['title'], text: 'title' in entry.data ? entry.data.title : '' }];
  const summary = [
    { path: ['summary'], text: ('summary' in entry.data && entry.data.summary) || '' },
  ];
  const named = [...headline, ...summary].flatMap(({ path, text }) =>
    listNameLikeWords(text)
      .filter(({ folded }) => known.has(folded))
      .map((word) => toObservation(entry, { path, word, context })),
  );
  const celebrated = entry.collection === 'celebrations' ? findWho(entry, known, context) : [];
  const beside = faces.flatMap((face) => findBeside(entry, face, { known, context }));
  return [...named, ...celebrated, ...beside];
}

function findWho(
  entry: LibraryEntry,
  known: ReadonlySet<string>,
  context: CheckContext,
): Observation[] {
  const { who } = (entry as LibraryEntry<'celebrations'>).data;
  return who.flatMap((written, index) => {
    const found = listNameLikeWords(written).find(({ folded }) => known.has(folded));
    return found ? [toObservation(entry, { path: ['who', index], word: found, context })] : [];
  });
}

/** Names in what a picture says of itself, and after them one word that may be a name. */
function findBeside(
  entry: LibraryEntry,
  { path, line, alt, caption }: EntryPicture,
  { known, context }: { known: ReadonlySet<string>; context: CheckContext },
): Observation[] {
  const words = [alt, caption].flatMap(listNameLikeWords);
  const certain = words.filter(({ folded }) => known.has(folded));
  if (certain.length > 0) {
    return certain.map((word) => toObservation(entry, { path, line, word, context }));
  }
  if (CAPITAL_NOUNS.has(toBaseLanguage(context.langOf(entry)))) return [];
  const ordinary = wordsOf(context);
  const likely = words.find(
    ({ word, folded }) => /^\p{Lu}[^\p{Lu}]/u.test(word) && !ordinary.has(folded),
  );
  if (!likely) return [];
  return [
    {
      ...{ file: entry.file, path, line, quote: likely.word, level: 'look' },
      problem: `“${likely.word}” stands beside a picture in which a child is identifiable. Is it the child’s name?`,
      fix: 'If it is, write “a child” instead. If not, leave it as it is.',
    },
  ];
}

interface NameFound {
  path: Observation['path'];
  line?: number | undefined;
  word: NameLikeWord;
  context: CheckContext;
}

/** “Will” at the start of a sentence may be a child or a question, so it only asks for a look. */
function toObservation(
  { file }: LibraryEntry,
  { path, line, word: { word, folded, isFirst }, context }: NameFound,
): Observation {
  const isDoubtful = isFirst && wordsOf(context).has(folded);
  return {
    ...{ file, path, line, quote: word, level: isDoubtful ? 'look' : undefined },
    problem: `“${word}” is named beside a picture in which a child is identifiable: a name or a face, never both.`,
    fix: 'Write “a child” instead of the name, or choose a picture in which nobody can be recognised.',
  };
}

const names = new WeakMap<Library, Set<string>>();

function namesOf(library: Library): Set<string> {
  const found = names.get(library) ?? findCelebratedNames(library);
  names.set(library, found);
  return found;
}

const ordinaryWords = new WeakMap<Library, Set<string>>();

/**
 * Words that are no child's name as far as this site goes: it also writes them with a small letter,
 * or they belong to the names of its grown-ups, its classes, the school or its place.
 */
function wordsOf({ library, school, passagesOf }: CheckContext): Set<string> {
  const known = ordinaryWords.get(library);
  if (known) return known;
  const entries = COLLECTION_NAMES.flatMap((name): LibraryEntry[] => library[name]);
  const own = [school.name, school.tagline, school.contact.address, school.contact.repliesWithin];
  const capitals = [...library.people, ...library.classes].map(({ data }) => data.name);
  const found = new Set([
    ...entries.flatMap((entry) => passagesOf(entry).flatMap(({ text }) => listSmallWords(text))),
    ...[...own, ...capitals].flatMap((text) => foldName(text).split(' ')),
  ]);
  ordinaryWords.set(library, found);
  return found;
}
