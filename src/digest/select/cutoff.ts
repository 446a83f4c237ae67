import { Temporal } from 'temporal-polyfill';
import { addDays, toWeekday } from '../../lib/dates/calendar.ts';
import { toPlainDate, type PlainDate, type PlainDateTime } from '../../lib/dates/plain.ts';
import { toWeekdayNumber } from '../../lib/rhythm.ts';
import type { DigestSettings } from '../../schemas/digest-settings.ts';

/**
 * A newsletter that is mailed at once has been out this long first, in minutes: a slip that is
 * seen at once can then be mended, as mail can’t be called back.
 */
const SETTLE_MINUTES = 15;

/** The last moment up to `now` at which a weekly digest was put together. */
export function findLastCutoff(
  { day, time }: DigestSettings['cutoff'],
  now: PlainDateTime,
): PlainDateTime {
  const today = toPlainDate(now);
  const back = (toWeekday(today) - toWeekdayNumber(day) + 7) % 7;
  const last = `${addDays(today, -back)}T${time}`;
  return last <= now ? last : `${addDays(today, -back - 7)}T${time}`;
}

/** The moment up to which newsletters have settled. */
export function findSettled(now: PlainDateTime): PlainDateTime {
  return Temporal.PlainDateTime.from(now)
    .subtract({ minutes: SETTLE_MINUTES })
    .toString({ smallestUnit: 'minute' });
}

/** The ISO 8601 week of a day on the school’s calendar, such as `2026-W20`. */
export function toIsoWeek(date: PlainDate): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}
