import type { SchoolEvent } from '../../schemas/event.ts';
import { findTime, toPlainDate, type PlainDate } from '../dates/plain.ts';
import { listOccurrences } from './occurrences.ts';

/** Whether school is closed for a class on a day. */
export type IsClosed = (day: PlainDate) => boolean;

/**
 * The days on which school is closed for a class: whole days of closures that were not called
 * off. A closure that begins at an hour leaves the day open.
 */
export function createClosedDays(
  events: readonly Pick<
    SchoolEvent,
    'kind' | 'status' | 'class' | 'start' | 'end' | 'lastDay' | 'repeats' | 'draft'
  >[],
  classId: string,
): IsClosed {
  const spans = events
    .filter(({ kind, status, draft }) => kind === 'closure' && status !== 'cancelled' && !draft)
    .filter((event) => event.class === 'all' || event.class.some(({ id }) => id === classId))
    .filter(({ start }) => findTime(start) === undefined)
    .flatMap(listOccurrences)
    .map(({ start, end }) => ({ from: toPlainDate(start), to: toPlainDate(end) }));
  return (day) => spans.some(({ from, to }) => from <= day && day <= to);
}
