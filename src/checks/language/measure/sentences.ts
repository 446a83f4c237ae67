import { toBaseLanguage } from '../../../lib/languages.ts';
import { hasDottedOrdinals, readFullStop } from './abbreviations.ts';

const segmenters = new Map<string, Intl.Segmenter>();
const dayNames = new Map<string, ReadonlySet<string>>();

/**
 * The sentences of some words, trimmed. `Intl.Segmenter` finds where they may end; what it takes
 * for an end and is none ("Mr.", "9 a.m. Monday", "1." of a list, a question inside quotation
 * marks) is put together again, and what it misses ("in Grade 1. 24 children came") is parted.
 */
export function splitSentences(text: string, lang: string): string[] {
  const language = toBaseLanguage(lang);
  const pieces = [...getSegmenter(lang).segment(text)].flatMap(({ segment }) =>
    splitMissed(segment, language),
  );
  const sentences: string[] = [];
  for (const piece of pieces) {
    const last = sentences.at(-1);
    if (last !== undefined && goesOn(last.trimEnd(), piece, language))
      sentences[sentences.length - 1] = last + piece;
    else sentences.push(piece);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

function getSegmenter(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/** A full stop before a number, or three dots before a capital, which the segmenter passes over. */
const MISSED =
  /(?<=[\p{L}\p{N}][)"”»’]?\.[)"”»’]?)\s+(?=["“«(]?\p{N})|(?<=…["”»’]?)\s+(?=["“«¿¡]?\p{Lu})/gu;

function splitMissed(segment: string, language: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: space } of segment.matchAll(MISSED)) {
    const before = segment.slice(from, index);
    if (before.endsWith('.') && endsInside(before, language)) continue;
    parts.push(segment.slice(from, index + space.length));
    from = index + space.length;
  }
  return [...parts, segment.slice(from)];
}

/** Whether a full stop before a number ends nothing. */
function endsInside(before: string, language: string): boolean {
  const { goesOn, goesOnBeforeNumbers, isClock } = readFullStop(before, language);
  return goesOn || goesOnBeforeNumbers || isClock || isMarker(before);
}

/** "1." or "b)", alone: the number of what follows. */
function isMarker(words: string): boolean {
  return /^\(?(?:\p{N}{1,3}|\p{L})[.)]$/u.test(words.trim());
}

function goesOn(before: string, next: string, language: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(next) || isMarker(before)) return true;
  // Not a letter or number yet: an emoji, or an opening mark.
  if (!/[\p{L}\p{N}]/u.test(before)) return true;
  const [first = ''] = /[\p{L}\p{N}][\p{L}\p{M}]*/u.exec(next) ?? [];
  if (/^\p{Ll}/u.test(first)) return true;
  if (!before.endsWith('.')) return false;
  const stop = readFullStop(before, language);
  if (stop.goesOn) return true;
  if (stop.isClock) return getDayNames(language).has(first.toLocaleLowerCase(language));
  return stop.goesOnBeforeNumbers && (/^\p{N}/u.test(first) || hasDottedOrdinals(language));
}

/** Weekdays and months: "at 9 a.m. Monday" goes on. */
function getDayNames(language: string): ReadonlySet<string> {
  let names = dayNames.get(language);
  if (!names) {
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    names = new Set(
      Array.from({ length: 12 }, (_, index) => [
        weekday.format(Date.UTC(2024, 0, index + 1)),
        month.format(Date.UTC(2024, index, 1)),
      ])
        .flat()
        .map((name) => name.toLocaleLowerCase(language)),
    );
    dayNames.set(language, names);
  }
  return names;
}
