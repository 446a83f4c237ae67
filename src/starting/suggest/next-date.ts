import { addDays } from '../../lib/dates/calendar.ts';
import type { PlainDate } from '../../lib/dates/plain.ts';
import type { IsClosed } from '../../lib/events/closed-days.ts';
import { findNextDay, type Rhythm } from '../../lib/rhythm.ts';

/** A newsletter a few days off its day still stands for it. */
const NEAR_DAYS = 3;

/** Further than any school plans its newsletters. */
const MOST_AHEAD = 60;

/**
 * The next day of a class's rhythm for which no newsletter is begun yet. `finished` are the days
 * of its newsletters but for drafts, `begun` those of all.
 */
export function suggestNextDate(
  rhythm: Rhythm,
  {
    finished,
    begun,
    today,
    isClosed,
  }: {
    finished: readonly PlainDate[];
    begun: readonly PlainDate[];
    today: PlainDate;
    isClosed: IsClosed;
  },
): PlainDate {
  const isTaken = (day: PlainDate) =>
    begun.some((date) => addDays(day, -NEAR_DAYS) <= date && date <= addDays(day, NEAR_DAYS));
  const last = finished
    .filter((date) => date <= today)
    .sort()
    .at(-1);
  let day = findNextDay(rhythm, { last, today, isClosed });
  for (let count = 0; isTaken(day) && count < MOST_AHEAD; count++)
    day = findNextDay(rhythm, { last: day, today: addDays(day, 1), isClosed });
  return day;
}
