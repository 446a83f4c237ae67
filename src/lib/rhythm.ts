import { addDays, countDays, toWeekday } from './dates/calendar.ts';
import { toPlainDate, type PlainDate } from './dates/plain.ts';
import type { IsClosed } from './events/closed-days.ts';

/** The days of a week, Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

export interface Rhythm {
  every: 'weekly' | 'fortnightly' | 'monthly';
  day: Weekday;
}

const DAYS_BETWEEN = { weekly: 7, fortnightly: 14, monthly: 28 } as const;

/** Weeks looked ahead for a day on which school is open: a long summer, and a guard. */
const WEEKS_AHEAD = 20;

/**
 * The day on which families can expect the next newsletter: the class's weekday, one rhythm
 * after the last newsletter but never in the past. While school is closed it waits for the same
 * weekday of a later week.
 */
export function findNextDay(
  { every, day }: Rhythm,
  {
    last,
    today,
    isClosed = () => false,
  }: { last?: PlainDate | undefined; today: PlainDate; isClosed?: IsClosed },
): PlainDate {
  const earliest = last === undefined ? today : addDays(toPlainDate(last), DAYS_BETWEEN[every] - 3);
  const from = earliest > today ? earliest : today;
  const first = addDays(from, (toWeekdayNumber(day) - toWeekday(from) + 7) % 7);
  const days = Array.from({ length: WEEKS_AHEAD }, (_, week) => addDays(first, 7 * week));
  return days.find((each) => !isClosed(each)) ?? first;
}

/**
 * How many days on which school was open have passed since a newsletter was due; 0 while none is
 * late. Counts no further than a year.
 */
export function countDaysLate(
  rhythm: Rhythm,
  { last, today, isClosed }: { last: PlainDate; today: PlainDate; isClosed: IsClosed },
): { due: PlainDate; days: number } {
  const due = findNextDay(rhythm, { last, today: last, isClosed });
  const passed = Math.min(Math.max(countDays(due, today), 0), 366);
  const days = Array.from({ length: passed }, (_, count) => addDays(due, count + 1));
  return { due, days: days.filter((day) => !isClosed(day)).length };
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function toWeekdayNumber(day: Weekday): number {
  return WEEKDAYS.indexOf(day) + 1;
}
