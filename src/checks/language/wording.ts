import { toBaseLanguage } from '../../lib/languages.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { FAMILY_COLLECTIONS } from './family-collections.ts';
import { findPhrases, indexPhrases } from './words/phrases.ts';
import { FAMILY_WORDS, LACKING_WORDS } from './words/wording.ts';

interface Wording {
  words: typeof FAMILY_WORDS;
  problem: (written: string) => string;
}

const facts = {
  level: 'hint',
  isOptIn: true,
  scope: 'entry',
  collections: FAMILY_COLLECTIONS,
} as const;

/** A hint, for schools that ask for it: words that leave some families out. */
export const familyWordsRule: EntryRule = {
  ...facts,
  id: 'family-words',
  page: {
    title: 'Every family is meant',
    why: 'Children live with two mothers, one father, a grandmother, a foster family. “Families” means all of them. A short list in English and Spanish; a school switches it on.',
    wrong: 'Mums and dads are welcome at parents’ evening.',
    right: 'All families are welcome at family evening.',
  },
  find: createFinder({
    words: FAMILY_WORDS,
    problem: (written) => `“${written}” may leave some families of the class out.`,
  }),
};

/** A hint, for schools that ask for it: words that say what somebody lacks. */
export const strengthsFirstRule: EntryRule = {
  ...facts,
  id: 'strengths-first',
  page: {
    title: 'Say what a child needs, not what a child is',
    why: 'A family that reads “struggling readers” wonders whether it means theirs. What is needed, and what comes next, can be said without a label. A short list in English and Spanish; a school switches it on.',
    wrong: 'We have a club for struggling readers.',
    right: 'We have a club for readers who want more time.',
  },
  find: createFinder({
    words: LACKING_WORDS,
    problem: (written) => `“${written}” says what somebody lacks, and is read by those it means.`,
  }),
};

function createFinder({ words, problem }: Wording): EntryRule['find'] {
  const indexes = new Map(
    Object.entries(words).map(([language, list]) => [
      language,
      indexPhrases(
        list.flatMap(([instead, ...phrases]) => phrases.map((each) => [each, instead] as const)),
        language,
      ),
    ]),
  );
  return (entry: LibraryEntry, { langOf, passagesOf }: CheckContext): Observation[] => {
    const lang = langOf(entry);
    const index = indexes.get(toBaseLanguage(lang));
    if (!index) return [];
    return passagesOf(entry).flatMap(({ text, path, line }) =>
      findPhrases(text, index, lang).map(({ written, meaning }) => ({
        file: entry.file,
        path,
        line,
        quote: written,
        problem: problem(written),
        fix: `Try: ${meaning}.`,
      })),
    );
  };
}
