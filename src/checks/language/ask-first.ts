import { foldWords } from '../../lib/fold-words.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { readSentences, type Sentence } from './measure/read-sentences.ts';
import { quoteStart } from './quote-start.ts';
import { asksTwice, isAsk } from './words/ask-words.ts';

/** Shorter words say nothing of what is asked for. */
const FEWEST_LETTERS = 4;

/** One ask a newsletter, and it is the `ask` of its header. */
export const askFirstRule: EntryRule = {
  id: 'ask-first',
  isSlow: true,
  level: 'look',
  scope: 'entry',
  collections: ['newsletters'],
  page: {
    title: 'One ask, and it comes first',
    why: 'The ask of the header stands first on the page, in the digest and on paper, with its day. What is asked for further down is easily missed, and two asks stand in each other’s way. English, Spanish and Arabic are looked at.',
    wrong: 'ask: Return the trip form. In the text: “Please bring five dollars by Friday.”',
    right: 'ask: Return the trip form with five dollars. Nothing else is asked for this week.',
  },
  find,
};

function find(entry: LibraryEntry, { langOf, passagesOf }: CheckContext): Observation[] {
  const lang = langOf(entry);
  const { ask } = entry.data as LibraryEntry<'newsletters'>['data'];
  const buried = readSentences(passagesOf(entry), lang).filter(
    ({ text, passage }) =>
      passage.path[0] === 'body' && isAsk(text, lang) && !(ask && saysTheSame(text, ask.text)),
  );
  const found = buried.map((sentence) => toObservation(entry.file, sentence, ask?.text));
  if (ask && asksTwice(ask.text, lang))
    found.unshift({
      file: entry.file,
      path: ['ask', 'text'],
      quote: ask.text,
      problem: 'This ask holds two things to do. Many families do the first and forget the second.',
      fix: 'Ask for the one that matters most. The other can wait for the next newsletter.',
    });
  return found;
}

function toObservation(
  file: string,
  { text, passage: { path, line } }: Sentence,
  ask: string | undefined,
): Observation {
  const place = { file, path, line, quote: text };
  if (ask === undefined)
    return {
      ...place,
      problem: `${quoteStart(text)} asks families for something in the middle of the text, where most will miss it.`,
      fix: 'Put it into the header, under ask: with text: and the last day after by:. It then stands first.',
    };
  return {
    ...place,
    problem: `${quoteStart(text)} is a second ask. The first is “${ask}”`,
    fix: 'Keep the one that matters most as the ask of the header. Leave the other for the next newsletter, or give it an event with a day of its own.',
  };
}

/** Whether a sentence of the body repeats the ask: both name the same two things. */
function saysTheSame(sentence: string, ask: string): boolean {
  const words = new Set(listWords(ask));
  return listWords(sentence).filter((word) => words.has(word)).length >= 2;
}

function listWords(text: string): string[] {
  const words = foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length >= FEWEST_LETTERS))];
}
