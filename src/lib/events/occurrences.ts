import { Temporal } from 'temporal-polyfill';
import {
  findTime,
  toPlainDate,
  toStart,
  type PlainDate,
  type PlainDateTime,
  type PlainMoment,
} from '../dates/plain.ts';
import { addDays } from '../dates/calendar.ts';
import { endOf, type EventTimes } from './event-times.ts';

export interface Repeats {
  every: 'week' | 'month';
  interval: number;
  until?: PlainDate | undefined;
  times?: number | undefined;
  except?: PlainDate[] | undefined;
}

/** One time at which an event happens. */
export interface Occurrence {
  start: PlainMoment;
  end: PlainMoment;
}

/** More than any school year holds; a guard against an end that was never meant. */
export const MOST_OCCURRENCES = 400;

/**
 * Every time at which an event happens, in order. A monthly event keeps the place of its weekday
 * in the month (the second Tuesday); a month without that place is left out.
 * Days excepted are counted by `times`, as RFC 5545 counts EXDATE in COUNT.
 */
export function listOccurrences(
  event: EventTimes & { repeats?: Repeats | undefined },
): Occurrence[] {
  const { repeats } = event;
  const first = { start: event.start, end: endOf(event) };
  if (!repeats) return [first];
  const days = listDays(toPlainDate(event.start), repeats);
  const excepted = new Set(repeats.except ?? []);
  return days.filter((day) => !excepted.has(day)).map((day) => moveTo(day, first));
}

/** Whether an occurrence is not over at `now`. A whole day is over when the next begins. */
export function isAhead({ end }: Occurrence, now: PlainDateTime): boolean {
  return findTime(end) === undefined ? toStart(addDays(end, 1)) > now : end > now;
}

/** When an event is next, or last was; undefined where every time was taken out. */
export function findShownTime(
  event: Parameters<typeof listOccurrences>[0],
  now: PlainDateTime,
): Occurrence | undefined {
  const times = listOccurrences(event);
  return times.find((each) => isAhead(each, now)) ?? times.at(-1);
}

function listDays(first: PlainDate, repeats: Repeats): PlainDate[] {
  const days: PlainDate[] = [];
  const limit = repeats.times ?? MOST_OCCURRENCES;
  for (let step = 0; days.length < limit && step < MOST_OCCURRENCES; step++) {
    const day = findDay(first, repeats, step);
    if (day === undefined) continue;
    if (repeats.until && day > repeats.until) break;
    days.push(day);
  }
  return days;
}

function findDay(
  first: PlainDate,
  { every, interval }: Repeats,
  step: number,
): PlainDate | undefined {
  if (every === 'week') return addDays(first, 7 * interval * step);
  const start = Temporal.PlainDate.from(first);
  const month = start.toPlainYearMonth().add({ months: interval * step });
  const firstOfMonth = month.toPlainDate({ day: 1 });
  const offset = (start.dayOfWeek - firstOfMonth.dayOfWeek + 7) % 7;
  const day = 1 + offset + 7 * Math.floor((start.day - 1) / 7);
  return day > month.daysInMonth ? undefined : month.toPlainDate({ day }).toString();
}

function moveTo(day: PlainDate, { start, end }: Occurrence): Occurrence {
  const move = (moment: PlainMoment, to: PlainDate) => `${to}${moment.slice(10)}`;
  const length = Temporal.PlainDate.from(toPlainDate(start)).until(toPlainDate(end)).days;
  return { start: move(start, day), end: move(end, addDays(day, length)) };
}
