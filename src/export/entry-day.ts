import { toPlainDate, type PlainDate } from '../lib/dates/plain.ts';
import type { Entry } from '../lib/entry.ts';

/** The day that an entry belongs to in a year: an event's is when it is, any other's its date. */
export function findDay({ data }: Pick<Entry, 'data'>): PlainDate {
  return toPlainDate('start' in data ? data.start : data.date);
}
