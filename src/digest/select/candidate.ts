import { createHash } from 'node:crypto';
import type { PlainDateTime, PlainMoment } from '../../lib/dates/plain.ts';

/** What a digest can bring: an entry, a correction of one, or a change of an event. */
export interface Candidate {
  /** `newsletters/willow-2026-05-08`; of a correction or change with `#` and its name behind it. */
  key: string;
  /** Of the entry’s title and day, by which it is known again when its file is renamed. */
  hash: string;
  title: string;
  /** From when it can be mailed. */
  date: PlainMoment;
  /** Of a correction or change: the key of the entry that it is about. */
  of?: string;
}

/** What a list has had already: mailed, in the archive when mail began, or renamed since. */
export interface Covered {
  key: string;
  hash: string;
  /** The key under which it was covered first, where the file was renamed later. */
  first?: string | undefined;
  /** What was dated up to then was covered with it. */
  cutoff: PlainDateTime;
}

/** The mark of an entry that outlives its file’s name. */
export function toHash({ title, date }: { title: string; date: PlainMoment }): string {
  return createHash('sha256').update(`${title}\n${date}`).digest('hex').slice(0, 16);
}
