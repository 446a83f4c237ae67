import { toBaseLanguage } from '../../../lib/languages.ts';
import { getSyllableCounter } from './formulas.ts';
import type { Sentence } from './read-sentences.ts';

/** Why a sentence is hard to read, and what may help. */
export interface Trouble {
  /** Higher is harder; for comparing the sentences of one entry. */
  weight: number;
  /** What follows the sentence itself: `has 32 words.` */
  problem: string;
  fix: string;
}

/** GOV.UK's guide to writing asks to look again at every sentence of more words than this. */
const LONG = 25;

/** Languages whose sentences take more words to say the same. */
const WORDIER: Readonly<Record<string, number>> = { es: 30, fr: 30, it: 30, pt: 30 };

/** Syllables from which a word is long. */
const LONG_WORD: Readonly<Record<string, number>> = { en: 3, es: 4 };

/** Shorter sentences are easy to read whatever is in them. */
const FEWEST_WORDS = 12;

const COMMAS = /[,;،؛、，；](?=\s|[^\p{N}\s])/gu;

/** "is being held", "was not sent"; participles in -ed and -en alone, which are the most. */
const PASSIVE =
  /\b(?:is|are|was|were|been|being|be)\s+(?:not\s+|\p{L}+ly\s+)?\p{L}{2,}(?:ed|en)\s+(?:by|to|from|for|on|in|at|with)\b/iu;

/** The one reason for which a sentence is hard, or undefined where there is none. */
export function findTrouble({ text, words }: Sentence, lang: string): Trouble | undefined {
  const language = toBaseLanguage(lang);
  const { length } = words;
  if (length < FEWEST_WORDS) return undefined;
  const longest = WORDIER[language] ?? LONG;
  const commas = text.match(COMMAS)?.length ?? 0;
  const longWords = findLongWords(words, language);
  const weight = length + 2 * commas + 3 * longWords.length;
  if (commas >= 4 && length >= 18 && isList(text))
    return {
      weight,
      problem: 'is a list in disguise: whoever reads it has to keep count.',
      fix: 'Put each thing on a line of its own, with a hyphen before it.',
    };
  if (length > longest)
    return {
      weight,
      problem: `has ${length} words. Tired eyes lose the beginning before they reach the end.`,
      fix: `Make two of it. ${suggestStop(text)}`,
    };
  if (longWords.length >= 3 && longWords.length / length >= 0.3)
    return {
      weight,
      problem: `has many long words: ${longWords.slice(0, 4).join(', ')}.`,
      fix: 'Say it as you would say it at the door, in the shortest words that are true.',
    };
  if (commas >= 4)
    return {
      weight,
      problem: `turns ${commas} times, once at each comma.`,
      fix: `Make two of it. ${suggestStop(text)}`,
    };
  if (language === 'en' && length >= 20 && PASSIVE.test(text))
    return {
      weight,
      problem: 'is long and does not begin with who does what.',
      fix: 'Name who does it first: “We send the forms on Monday”, not “the forms are sent on Monday”.',
    };
  return undefined;
}

/** Long words, names left out: those that begin with a capital within the sentence. */
function findLongWords(words: readonly string[], language: string): string[] {
  const limit = LONG_WORD[language];
  const countSyllables = getSyllableCounter(language);
  if (limit === undefined || !countSyllables) return [];
  return words.filter(
    (word, index) => (index === 0 || !/^\p{Lu}/u.test(word)) && countSyllables(word) >= limit,
  );
}

/** Four commas or more, with no more than five words between them. */
function isList(text: string): boolean {
  const between = text.split(COMMAS).slice(1, -1);
  return between.every((part) => part.trim().split(/\s+/).length <= 5);
}

/** A colon, a comma before a joining word, a comma: where a sentence parts best, best first. */
const STOPS = [
  /[:;؛](?=\s)/gu,
  /[,،](?=\s+(?:and|but|so|because|which|y|pero|porque|e|ma|och|men)\s|\s+[وف]\p{L})/gu,
  /[,،](?=\s)/gu,
];

/** Where a full stop could stand, well inside the sentence and as near to its middle as can be. */
function suggestStop(text: string): string {
  const middle = text.length / 2;
  for (const stop of STOPS) {
    const [nearest] = [...text.matchAll(stop)]
      .map(({ index }) => index)
      .filter((index) => Math.abs(index - middle) < text.length * 0.35)
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    if (nearest === undefined) continue;
    const before = text.slice(0, nearest).trim().split(/\s+/).slice(-3).join(' ');
    return `A full stop could stand after “${before}”.`;
  }
  return 'Say the main thing first, the rest after it.';
}
