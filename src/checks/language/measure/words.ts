import { toBaseLanguage } from '../../../lib/languages.ts';

/** Languages written without spaces between words. */
const WITHOUT_SPACES = new Set(['bo', 'dz', 'ja', 'km', 'lo', 'my', 'th', 'yue', 'zh']);

/** A word may hold hyphens and apostrophes: "parent-teacher", "don’t", "l’école". */
const WORD = /[\p{L}\p{M}]+(?:['’‑-]?[\p{L}\p{M}\p{N}]+)*/gu;

const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a text as written, numbers and signs left out. */
export function splitWords(text: string, lang: string): string[] {
  const language = toBaseLanguage(lang);
  if (!WITHOUT_SPACES.has(language)) return text.match(WORD) ?? [];
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return [...segmenter.segment(text)]
    .filter(({ isWordLike, segment }) => isWordLike && /\p{L}/u.test(segment))
    .map(({ segment }) => segment);
}
