import { Temporal } from 'temporal-polyfill';
import type { PlainDate, PlainMoment } from './plain.ts';

/** A month of a year: `2026-03`. */
export type PlainMonth = string;

/** The month of a moment. */
export function toPlainMonth(moment: PlainMoment): PlainMonth {
  return moment.slice(0, 7);
}

/** The first day of a month. */
export function toFirstDay(month: PlainMonth): PlainDate {
  return `${month}-01`;
}

/** The month `months` after (or, when negative, before) another. */
export function addMonths(month: PlainMonth, months: number): PlainMonth {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** Every month from one to another, both included; none when the second comes first. */
export function listMonths(from: PlainMonth, to: PlainMonth): PlainMonth[] {
  const count = Temporal.PlainYearMonth.from(from).until(to, { largestUnit: 'months' }).months;
  return Array.from({ length: Math.max(0, count + 1) }, (_, index) => addMonths(from, index));
}

/** Every day of a month, in order. */
export function listDays(month: PlainMonth): PlainDate[] {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return Array.from(
    { length: daysInMonth },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  );
}
