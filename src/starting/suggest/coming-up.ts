import { addDays } from '../../lib/dates/calendar.ts';
import { toPlainDate, type PlainDate } from '../../lib/dates/plain.ts';
import { listOccurrences } from '../../lib/events/occurrences.ts';
import { compareCodes } from '../../lib/ordering.ts';
import type { KnownEntry } from '../known-library.ts';

/** Four weeks: what a family can still plan for. */
const DAYS_AHEAD = 28;

/** More dates in one newsletter are read by nobody. */
const MOST = 4;

/** Events of a class and of the whole school in the weeks after a day, soonest first. */
export function listComingUp(
  events: readonly KnownEntry<'events'>[],
  { classId, date }: { classId: string; date: PlainDate },
): KnownEntry<'events'>[] {
  const until = addDays(date, DAYS_AHEAD);
  return events
    .filter(({ data }) => !data.draft && data.translationOf === undefined)
    .filter(({ data }) => data.status !== 'cancelled' && toPlainDate(data.date) <= date)
    .filter(({ data }) => data.class === 'all' || data.class.some(({ id }) => id === classId))
    .flatMap((event) => {
      // What comes every week is news once; families know it then.
      const times = listOccurrences(event.data);
      const told = event.data.repeats?.every === 'week' ? times.slice(0, 1) : times;
      const days = told.map(({ start }) => toPlainDate(start));
      const next = days.find((day) => day >= date && day <= until);
      return next === undefined ? [] : [{ event, next }];
    })
    .sort((a, b) => compareCodes(a.next, b.next) || compareCodes(a.event.id, b.event.id))
    .slice(0, MOST)
    .map(({ event }) => event);
}
