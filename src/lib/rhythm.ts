import { addDays, toWeekday } from './dates/calendar.ts';
import { toPlainDate, type PlainDate } from './dates/plain.ts';

const WEEKDAY_NUMBERS = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
} as const;

export interface Rhythm {
  every: 'weekly' | 'fortnightly' | 'monthly';
  day: keyof typeof WEEKDAY_NUMBERS;
}

const DAYS_BETWEEN = { weekly: 7, fortnightly: 14, monthly: 28 } as const;

/**
 * The day on which families can expect the next newsletter: the class's weekday, one rhythm
 * after the last newsletter but never in the past.
 */
export function findNextDay(
  { every, day }: Rhythm,
  last: PlainDate | undefined,
  today: PlainDate,
): PlainDate {
  const earliest = last === undefined ? today : addDays(toPlainDate(last), DAYS_BETWEEN[every] - 3);
  const from = earliest > today ? earliest : today;
  return addDays(from, (WEEKDAY_NUMBERS[day] - toWeekday(from) + 7) % 7);
}
