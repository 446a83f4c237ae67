import { syllable } from 'syllable';

/** Letters of the longest word in English dictionaries; on far longer ones the package is slow. */
const LONGEST = 45;

/** Newsletters say the same words again and again. */
const known = new Map<string, number>();

/** Syllables of an English word, whose spelling does not say: rules, and a list of exceptions. */
export function countEnglishSyllables(word: string): number {
  let count = known.get(word);
  if (count === undefined) {
    count = Math.max(syllable(word.slice(0, LONGEST)), 1);
    if (word.length <= LONGEST) known.set(word, count);
  }
  return count;
}
