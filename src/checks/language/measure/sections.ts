import { groupBy } from '../../../lib/group-by.ts';
import {
  getSyllableCounter,
  toReadingBand,
  type ReadingBand,
  type TextCounts,
} from './formulas.ts';
import type { Sentence } from './read-sentences.ts';

/**
 * Words that a section needs to be measured. In fewer, a single long word moves Reading Ease by
 * more than two of the ten points between two borders of its scale.
 */
export const FEWEST_WORDS = 60;

/** Fields shorter than this are labels, not sentences. */
const FEWEST_WORDS_OF_FIELD = 4;

/** A part of an entry as a family meets it. */
export interface Section {
  /** Its heading; undefined for what comes before the first one. */
  heading: string | undefined;
  isHeader: boolean;
  sentences: readonly Sentence[];
  words: number;
  /** Undefined for one that is too short. */
  band: ReadingBand | undefined;
}

/** The sections of an entry in a language that is measured. */
export function measureSections(sentences: readonly Sentence[], lang: string): Section[] {
  const read = sentences.filter(
    ({ passage, words }) =>
      words.length > 0 && (passage.kind !== 'field' || words.length >= FEWEST_WORDS_OF_FIELD),
  );
  const groups = groupBy(read, ({ passage }) =>
    passage.kind === 'field' ? '' : `#${passage.section ?? ''}`,
  );
  return [...groups].map(([key, group]) => {
    const words = group.reduce((sum, sentence) => sum + sentence.words.length, 0);
    return {
      heading: group[0]!.passage.section,
      isHeader: key === '',
      sentences: group,
      words,
      band: words < FEWEST_WORDS ? undefined : toReadingBand(countText(group, lang), lang),
    };
  });
}

/** What a formula is given of some sentences. */
export function countText(sentences: readonly Sentence[], lang: string): TextCounts {
  const words = sentences.flatMap((sentence) => sentence.words);
  const countSyllables = getSyllableCounter(lang) ?? (() => 1);
  return {
    words: words.length,
    sentences: sentences.length,
    syllables: words.reduce((sum, word) => sum + countSyllables(word), 0),
    letters: words.reduce((sum, word) => sum + countLetters(word), 0),
    longWords: words.filter((word) => countLetters(word) > 6).length,
  };
}

function countLetters(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}
