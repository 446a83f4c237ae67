import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { FAMILY_COLLECTIONS } from './family-collections.ts';
import { readSentences } from './measure/read-sentences.ts';
import { quoteStart } from './quote-start.ts';
import { isPassiveAsk } from './words/ask-words.ts';

/** Asks that name nobody who does them. */
export const passiveAskRule: EntryRule = {
  id: 'passive-ask',
  level: 'hint',
  scope: 'entry',
  collections: FAMILY_COLLECTIONS,
  page: {
    title: 'An ask says who does what',
    why: '“Forms should be returned” sounds like a rule on a wall, and leaves open who returns them, to whom and by when. English, Spanish and Arabic are looked at.',
    wrong: 'Permission slips must be signed and returned.',
    right: 'Please sign the slip and give it to Ms. Nair by Friday, May 8.',
  },
  find,
};

function find(entry: LibraryEntry, { langOf, passagesOf }: CheckContext): Observation[] {
  const lang = langOf(entry);
  return readSentences(passagesOf(entry), lang).flatMap(({ text, passage: { path, line } }) => {
    if (!isPassiveAsk(text, lang)) return [];
    return [
      {
        file: entry.file,
        path,
        line,
        quote: text,
        problem: `${quoteStart(text)} does not say who does it.`,
        fix: 'Begin with a verb and name the day, as in “Return the form by Friday, May 8.”',
      },
    ];
  });
}
