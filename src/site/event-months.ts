import { addMonths, listMonths, toPlainMonth, type PlainMonth } from '../lib/dates/months.ts';
import type { DatedEvent } from '../lib/events/dated-event.ts';
import { getToday } from './clock.ts';
import { getAllTimes } from './events.ts';
import { getSchoolYear } from './page.ts';
import { remember } from './remember.ts';
import { urls } from './urls.ts';

/**
 * How far ahead of today there are pages of months. A slip in a year, such as 2062, must not make
 * hundreds of them; what is later still stands in the lists.
 */
const MONTHS_AHEAD = 24;

/** A month that has a page. */
export interface EventMonth {
  month: PlainMonth;
  href: string;
}

/**
 * Every month from the first event of this school year to the last that is planned, this month
 * and empty ones between included.
 */
export const getEventMonths = remember(async (): Promise<EventMonth[]> => {
  const today = getToday();
  const year = getSchoolYear(today);
  const times = await getAllTimes();
  const own = times.filter(({ occurrence }) => getSchoolYear(occurrence.end) >= year);
  const starts = own.map(({ occurrence }) => occurrence.start);
  const ends = own.map(({ occurrence }) => occurrence.end);
  const now = toPlainMonth(today);
  const firsts = starts.filter((start) => getSchoolYear(start) === year).map(toPlainMonth);
  const first = [now, ...firsts].sort()[0]!;
  const last = [now, ...ends.map(toPlainMonth)].sort().at(-1)!;
  const latest = addMonths(now, MONTHS_AHEAD);
  return listMonths(first, last < latest ? last : latest).map((month) => ({
    month,
    href: toMonthHref(month),
  }));
});

/** The month of today, which always has a page. */
export function getThisMonth(): EventMonth {
  const month = toPlainMonth(getToday());
  return { month, href: toMonthHref(month) };
}

/** What happens in a month, each time of an event by itself. */
export async function getMonthItems(month: PlainMonth): Promise<DatedEvent[]> {
  const times = await getAllTimes();
  return times.filter(
    ({ occurrence: { start, end } }) => toPlainMonth(start) <= month && month <= toPlainMonth(end),
  );
}

function toMonthHref(month: PlainMonth): string {
  return urls.toPath(`/events/month/${month}/`);
}
