import { toBaseLanguage } from '../../../lib/languages.ts';
import { countEnglishSyllables } from './english-syllables.ts';
import { countSpanishSyllables } from './spanish-syllables.ts';

/** What a formula is given of a text: at least one word and one sentence. */
export interface TextCounts {
  words: number;
  sentences: number;
  syllables: number;
  letters: number;
  /** Words of more than six letters. */
  longWords: number;
}

/** How much a text asks of its readers. */
export type ReadingBand = 'easy' | 'confident' | 'hard';

/** A published way to measure a language, with the borders that its makers put on their scale. */
interface ReadingFormula {
  /** Higher is easier. */
  score: (counts: TextCounts) => number;
  /** From here on: readers who left school at about fifteen. */
  easyFrom: number;
  /** From here on: readers who finished school. Below: readers who studied. */
  confidentFrom: number;
  countSyllables?: (word: string) => number;
}

const FORMULAS: Readonly<Record<string, ReadingFormula>> = {
  // Reading Ease. R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948):
  // 60 and more is "standard" (grades 8 and 9), 50 to 60 "fairly difficult" (grades 10 to 12).
  en: {
    score: ({ words, sentences, syllables }) =>
      206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words),
    easyFrom: 60,
    confidentFrom: 50,
    countSyllables: countEnglishSyllables,
  },
  // Perspicuidad. F. Szigriszt Pazos, doctoral thesis, Madrid (1993); borders of the INFLESZ scale,
  // I. M. Barrio-Cantalejo and others, An. Sist. Sanit. Navar. 31 (2008): from 55 "normal" (compulsory
  // school, daily press), 40 to 55 "somewhat hard" (upper secondary school).
  es: {
    score: ({ words, sentences, syllables }) =>
      206.835 - words / sentences - 62.3 * (syllables / words),
    easyFrom: 55,
    confidentFrom: 40,
    countSyllables: countSpanishSyllables,
  },
  // Gulpease. P. Lucisano, M. E. Piemontese, Scuola e città 39 (1988): below 60 hard for readers
  // who left middle school, below 40 for those who left high school. It counts letters.
  it: {
    score: ({ words, sentences, letters }) => 89 + (300 * sentences - 10 * letters) / words,
    easyFrom: 60,
    confidentFrom: 40,
  },
  // LIX. C. H. Björnsson, Läsbarhet (1968): below 40 easy, 40 to 50 like a daily paper, above 50
  // like official papers. Turned round here, so that higher is easier.
  sv: {
    score: ({ words, sentences, longWords }) =>
      100 - (words / sentences + (100 * longWords) / words),
    easyFrom: 60,
    confidentFrom: 50,
  },
};

/** Whether a formula is known that holds for a language (BCP 47). */
export function isMeasured(lang: string): boolean {
  return Object.hasOwn(FORMULAS, toBaseLanguage(lang));
}

/** Whether words of a language can be told apart by their syllables. */
export function getSyllableCounter(lang: string): ((word: string) => number) | undefined {
  return FORMULAS[toBaseLanguage(lang)]?.countSyllables;
}

/** The band of a text, or undefined where no formula holds for its language. */
export function toReadingBand(counts: TextCounts, lang: string): ReadingBand | undefined {
  const score = scoreReading(counts, lang);
  if (score === undefined) return undefined;
  const { easyFrom, confidentFrom } = FORMULAS[toBaseLanguage(lang)]!;
  if (score >= easyFrom) return 'easy';
  return score >= confidentFrom ? 'confident' : 'hard';
}

/** What the formula of a language gives, higher for easier; for comparing, never for showing. */
export function scoreReading(counts: TextCounts, lang: string): number | undefined {
  return FORMULAS[toBaseLanguage(lang)]?.score(counts);
}
