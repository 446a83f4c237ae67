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

/** A part of an entry that is measured by itself. */
export interface Section {
  /** The fields of the header, what stands under one heading, or what is too short alone. */
  kind: 'header' | 'section' | 'shorter';
  /** Its heading; undefined for what comes before the first one. */
  heading?: string | undefined;
  sentences: readonly Sentence[];
  /** Undefined for one that is too short. */
  band: ReadingBand | undefined;
}

/**
 * The sections of an entry in a language that is measured. Those that are too short are measured
 * once more together.
 */
export function measureSections(sentences: readonly Sentence[], lang: string): Section[] {
  const read = sentences.filter(
    ({ passage, words }) =>
      words.length > 0 && (passage.kind !== 'field' || words.length >= FEWEST_WORDS_OF_FIELD),
  );
  const fields = read.filter(({ passage }) => passage.kind === 'field');
  const body = read.filter(({ passage }) => passage.kind !== 'field');
  const sections = [...groupBy(body, ({ passage }) => passage.section)].map(
    ([heading, own]): Section => ({ kind: 'section', heading, ...measure(own, lang) }),
  );
  const short = sections.filter(({ band }) => band === undefined).flatMap((each) => each.sentences);
  const shorter = measure(short, lang);
  return [
    ...(fields.length > 0 ? [{ kind: 'header' as const, ...measure(fields, lang) }] : []),
    ...sections,
    ...(shorter.band ? [{ kind: 'shorter' as const, ...shorter }] : []),
  ];
}

function measure(
  sentences: readonly Sentence[],
  lang: string,
): Pick<Section, 'sentences' | 'band'> {
  const counts = countText(sentences, lang);
  return {
    sentences,
    band: counts.words < FEWEST_WORDS ? undefined : toReadingBand(counts, lang),
  };
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
