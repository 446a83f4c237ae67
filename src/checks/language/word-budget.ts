import { z } from 'zod';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { readOptions } from '../rule-settings.ts';
import { splitWords } from './measure/words.ts';

/**
 * Two minutes of a practised reader (M. Brysbaert, How many words do we read per minute?, 2019:
 * 238 words of prose), four of somebody who reads in a language that came later.
 */
const WORDS = 500;

const options = z.strictObject({
  words: z
    .int()
    .min(50)
    .max(5000)
    .default(WORDS)
    .meta({
      description: 'Words after which a newsletter is called long.',
      range: { min: 50, max: 5000 },
    }),
});

/** Newsletters of more words than a family has time for. */
export const wordBudgetRule: EntryRule = {
  id: 'word-budget',
  level: 'hint',
  scope: 'entry',
  collections: ['newsletters'],
  options,
  page: {
    title: 'Short enough to be read on the bus',
    why: 'The shorter a message, the more people answer it: in one large trial a letter cut from 127 to 49 words was answered by almost twice as many. A newsletter of 500 words takes two to four minutes. The title, the fields of the header and the body count; pictures’ descriptions do not.',
    wrong: 'A newsletter of 900 words that tells the whole week, hour by hour.',
    right: 'Three things that families will want to hear, and one that they can do.',
  },
  find,
};

function find(entry: LibraryEntry, { langOf, passagesOf, school }: CheckContext): Observation[] {
  const { words: budget } = readOptions(school, wordBudgetRule.id, options);
  const lang = langOf(entry);
  const words = passagesOf(entry)
    .filter(({ kind }) => kind !== 'alt' && kind !== 'caption')
    .reduce((sum, { text }) => sum + splitWords(text, lang).length, 0);
  if (words <= budget) return [];
  return [
    {
      file: entry.file,
      path: ['body'],
      problem: `This newsletter has ${words} words, which is ${words - budget} more than the ${budget} that a family reads in a few minutes.`,
      fix: 'Keep what families can do or talk about. The rest can wait for next time, or become a tip or an event of its own with a link to it.',
    },
  ];
}
