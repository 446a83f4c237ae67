import { toWeekday } from '../dates/calendar.ts';
import { listDays, toFirstDay, toPlainMonth, type PlainMonth } from '../dates/months.ts';
import { toPlainDate, type PlainDate } from '../dates/plain.ts';
import { compareCodes } from '../ordering.ts';
import type { Occurrence } from './occurrences.ts';

/** What stands in a grid: something that happens at a time. */
interface Timed {
  occurrence: Occurrence;
}

/** A day of a month with what happens on it. */
export interface MonthDay<Item extends Timed> {
  date: PlainDate;
  items: Item[];
  /** The day under which the list of the month has the first of them. */
  listedOn: PlainDate | undefined;
}

/** A week of a calendar; a place before the first or after the last day of the month is empty. */
export type MonthWeek<Item extends Timed> = (MonthDay<Item> | undefined)[];

/** The days of a list: each event once, under the first of its days that the month has. */
export interface ListedDay<Item extends Timed> {
  date: PlainDate;
  items: Item[];
}

/**
 * The weeks of a month as a wall calendar has them, seven places each. An event of several days
 * is on each of them. `firstWeekday` is 1 for Monday to 7 for Sunday.
 */
export function createMonthGrid<Item extends Timed>(
  month: PlainMonth,
  items: readonly Item[],
  firstWeekday: number,
): MonthWeek<Item>[] {
  const listed = new Map(listMonthDays(month, items).map((day) => [day.date, day]));
  const days = listDays(month).map((date): MonthDay<Item> => {
    const own = items.filter(({ occurrence }) => isOn(date, occurrence));
    const [first] = own;
    const isListed = listed.has(date);
    return { date, items: own, listedOn: isListed ? date : first && toListedDay(month, first) };
  });
  const before = (toWeekday(toFirstDay(month)) - firstWeekday + 7) % 7;
  const places = [...Array<undefined>(before).fill(undefined), ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => places[week * 7 + day]),
  );
}

/** What happens in a month, day by day. What began earlier stands under the month's first day. */
export function listMonthDays<Item extends Timed>(
  month: PlainMonth,
  items: readonly Item[],
): ListedDay<Item>[] {
  const own = items.filter(({ occurrence }) => isIn(month, occurrence));
  const byDay = Map.groupBy(own, (item) => toListedDay(month, item));
  return [...byDay]
    .map(([date, each]) => ({ date, items: each }))
    .sort((a, b) => compareCodes(a.date, b.date));
}

function toListedDay(month: PlainMonth, { occurrence }: Timed): PlainDate {
  const day = toPlainDate(occurrence.start);
  return day < toFirstDay(month) ? toFirstDay(month) : day;
}

function isOn(date: PlainDate, { start, end }: Occurrence): boolean {
  return toPlainDate(start) <= date && date <= toPlainDate(end);
}

/** Whether something touches a month. */
function isIn(month: PlainMonth, { start, end }: Occurrence): boolean {
  return toPlainMonth(start) <= month && month <= toPlainMonth(end);
}
