import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './plain.ts';

/** The day `days` after (or, when negative, before) another. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from one day to another; negative when the second comes first. */
export function countDays(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function toWeekday(date: PlainDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/**
 * The school year of a day, such as `2025-26`, for years that begin on `firstDay` (`MM-DD`).
 */
export function toSchoolYear(date: PlainDate, firstDay: string): string {
  const year = Number(date.slice(0, 4));
  const first = date.slice(5) >= firstDay ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/**
 * The last day up to `date` on which something began that begins every year on some days
 * (`MM-DD`), such as the terms of a school.
 */
export function findLastBegin(date: PlainDate, begins: readonly string[]): PlainDate {
  const year = Number(date.slice(0, 4));
  const days = [year - 1, year].flatMap((each) => begins.map((begin) => `${each}-${begin}`));
  return days
    .filter((day) => day <= date)
    .sort()
    .at(-1)!;
}
