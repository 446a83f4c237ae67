import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { FAMILY_COLLECTIONS } from './family-collections.ts';
import { readSentences, type Sentence } from './measure/read-sentences.ts';
import { findTrouble, type Trouble } from './measure/sentence-trouble.ts';
import { quoteStart } from './quote-start.ts';

/** More than these are no help in one evening. */
const MOST = 5;

/** The hardest sentences of an entry, each with its reason. */
export const hardSentencesRule: EntryRule = {
  id: 'hard-sentences',
  level: 'hint',
  scope: 'entry',
  collections: FAMILY_COLLECTIONS,
  page: {
    title: 'Sentences that are hard to read',
    why: 'A long sentence is read twice, or not at all. The five hardest of an entry are named, each with one reason: it is long, it is a list in disguise, it has many long words, it turns often, or it does not say who does what.',
    wrong:
      'On Friday please send a labelled bag with a towel, a change of clothes, rubber boots that fit, two empty pots, and a snack without nuts for the garden.',
    right: 'Please pack a bag for the garden on Friday. In it: a towel, clothes, boots, a snack.',
  },
  find,
};

function find(entry: LibraryEntry, { langOf, passagesOf }: CheckContext): Observation[] {
  const lang = langOf(entry);
  return listHardSentences(readSentences(passagesOf(entry), lang), lang).map(
    ({ sentence: { text, passage }, trouble: { problem, fix } }) => ({
      file: entry.file,
      path: passage.path,
      line: passage.line,
      quote: text,
      problem: `${quoteStart(text)} ${problem}`,
      fix,
    }),
  );
}

/** Sentences that have a reason to be hard, the hardest first, and no more than help. */
export function listHardSentences(
  sentences: readonly Sentence[],
  lang: string,
): { sentence: Sentence; trouble: Trouble }[] {
  return sentences
    .flatMap((sentence) => {
      const trouble = findTrouble(sentence, lang);
      return trouble ? [{ sentence, trouble }] : [];
    })
    .sort((a, b) => b.trouble.weight - a.trouble.weight)
    .slice(0, MOST);
}
