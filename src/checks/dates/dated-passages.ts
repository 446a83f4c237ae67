import type { PlainDate } from '../../lib/dates/plain.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { Passage } from '../passage.ts';
import type { CheckContext } from '../rule.ts';
import { readDates, resolveDay, type WrittenDay } from './read-dates.ts';

/** A day that a text names, in the year that is meant. */
export interface NamedDay extends WrittenDay {
  date: PlainDate;
  /** The year is written, or no other is near. */
  isClear: boolean;
}

export interface DatedPassage {
  passage: Passage;
  days: readonly NamedDay[];
}

const read = new WeakMap<Passage, DatedPassage>();

/**
 * The passages of an entry that name days. A year that is not written is the one that puts the day
 * nearest to the entry's own date.
 */
export function listDatedPassages(entry: LibraryEntry, context: CheckContext): DatedPassage[] {
  const { data } = entry;
  if (!('date' in data)) return [];
  const lang = context.langOf(entry);
  return context
    .passagesOf(entry)
    .map((passage) => {
      const known = read.get(passage);
      if (known) return known;
      const days = readDates(passage.text, lang).flatMap((day) => {
        const resolved = resolveDay(day, data.date);
        return resolved ? [{ ...day, ...resolved }] : [];
      });
      const dated = { passage, days };
      read.set(passage, dated);
      return dated;
    })
    .filter(({ days }) => days.length > 0);
}

/** A sentence of a text, and where it begins. */
export interface Sentence {
  text: string;
  start: number;
}

/** An abbreviation before which a sentence does not end: `Ms. Haddad`, `p.m. on`, `No. 5`. */
const ABBREVIATION = /(?:\b(?:Mr|Mrs|Ms|Dr|St|Sr|Sra|No|p\.m|a\.m)|\b\p{Lu})\.$/u;

/** The sentences of a text: ends are `.`, `!`, `?` and their like in other scripts. */
export function listSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?؟。！？]+["”’»)\]]*(?:\s+|$)/gu)) {
    const next = index + end.length;
    const own = text.slice(start, next).trimEnd();
    if (ABBREVIATION.test(own)) continue;
    sentences.push({ text: own, start });
    start = next;
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start });
  return sentences;
}
