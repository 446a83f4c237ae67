import { addDays, toWeekday } from '../lib/dates/calendar.ts';
import { findTime, toPlainDate, type PlainDate, type PlainMoment } from '../lib/dates/plain.ts';
import { toInstant } from '../lib/dates/zone.ts';
import { listOccurrences, type Repeats } from '../lib/events/occurrences.ts';
import { escapeText, formatLine } from './content-line.ts';
import { formatTimeZone } from './time-zone.ts';

/** One thing in a calendar, at its first time if it repeats. */
export interface CalendarItem {
  /** Never changes, so that a calendar program knows it again. */
  uid: string;
  title: string;
  /** Plain text. */
  description: string;
  place?: string | undefined;
  /** Address of its page. */
  link: string;
  start: PlainMoment;
  /** The time at which it is over, or its last whole day. */
  end: PlainMoment;
  repeats?: Repeats | undefined;
  isCancelled: boolean;
  /** Whether the time is left free in the family’s own day, as for a deadline. */
  isFree: boolean;
  /** When it was written or last changed, on the school's clock. */
  changed: PlainMoment;
  /** Grows with each change (RFC 5545, section 3.8.7.4). */
  sequence: number;
  categories: readonly string[];
}

export interface Calendar {
  name: string;
  /** Address of the page that it follows. */
  link: string;
  /** BCP 47 language of its name. */
  language: string;
  /** Zone of every time in it (IANA). */
  timeZone: string;
  items: readonly CalendarItem[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** How often a calendar program should look again: families hear of a change on the same day. */
const REFRESH = 'PT6H';

/**
 * A calendar as iCalendar (RFC 5545, with the names of RFC 7986). Nothing in it depends on the
 * day of the build. Times name the school's zone, whole days end on the day after their last,
 * and nothing rings by itself.
 */
export function formatCalendar({ name, link, language, timeZone, items }: Calendar): string {
  return [
    formatLine('BEGIN', 'VCALENDAR'),
    formatLine('VERSION', '2.0'),
    formatLine('PRODID', '-//Homeward//Class newsletters//EN'),
    formatLine('CALSCALE', 'GREGORIAN'),
    formatLine('NAME', escapeText(name), { LANGUAGE: language }),
    formatLine('X-WR-CALNAME', escapeText(name)),
    formatLine('X-WR-TIMEZONE', timeZone),
    formatLine('URL', link, { VALUE: 'URI' }),
    formatLine('REFRESH-INTERVAL', REFRESH, { VALUE: 'DURATION' }),
    formatLine('X-PUBLISHED-TTL', REFRESH),
    formatZoneOf(items, timeZone),
    ...items.map((item) => formatItem(item, timeZone)),
    formatLine('END', 'VCALENDAR'),
  ].join('');
}

function formatZoneOf(items: readonly CalendarItem[], timeZone: string): string {
  const timed = items.filter(({ start }) => findTime(start) !== undefined);
  if (timed.length === 0) return '';
  const days = timed
    .flatMap(({ start, repeats }) => [
      start,
      ...listOccurrences({ start, repeats }).map((each) => each.start),
    ])
    .map(toPlainDate)
    .sort();
  return formatTimeZone(timeZone, days[0]!, days.at(-1)!);
}

function formatItem(item: CalendarItem, timeZone: string): string {
  const isTimed = findTime(item.start) !== undefined;
  const toLine = (property: string, moment: PlainMoment) =>
    isTimed
      ? formatLine(property, toLocal(moment), { TZID: timeZone })
      : formatLine(property, toDay(moment), { VALUE: 'DATE' });
  const changed = toUtc(item.changed, timeZone);
  const { repeats } = item;
  return [
    formatLine('BEGIN', 'VEVENT'),
    formatLine('UID', item.uid),
    formatLine('DTSTAMP', changed),
    formatLine('LAST-MODIFIED', changed),
    formatLine('SEQUENCE', String(item.sequence)),
    toLine('DTSTART', item.start),
    // A time without an end is a moment, as RFC 5545 takes DTSTART alone.
    ...(isTimed && item.end === item.start
      ? []
      : [toLine('DTEND', isTimed ? item.end : addDays(item.end, 1))]),
    ...(repeats ? [formatLine('RRULE', toRule(item.start, repeats, timeZone))] : []),
    ...(repeats?.except ?? []).map((day) => toLine('EXDATE', `${day}${item.start.slice(10)}`)),
    formatLine('SUMMARY', escapeText(item.title)),
    formatLine('DESCRIPTION', escapeText(item.description)),
    ...(item.place ? [formatLine('LOCATION', escapeText(item.place))] : []),
    formatLine('URL', item.link, { VALUE: 'URI' }),
    ...(item.categories.length > 0
      ? [formatLine('CATEGORIES', item.categories.map(escapeText).join(','))]
      : []),
    formatLine('STATUS', item.isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    formatLine('TRANSP', item.isFree ? 'TRANSPARENT' : 'OPAQUE'),
    formatLine('END', 'VEVENT'),
  ].join('');
}

/** A rule that gives the same days as `listOccurrences`. */
function toRule(start: PlainMoment, repeats: Repeats, timeZone: string): string {
  const { every, interval, until, times } = repeats;
  const day = toPlainDate(start);
  const parts = [
    `FREQ=${every === 'week' ? 'WEEKLY' : 'MONTHLY'}`,
    `INTERVAL=${interval}`,
    ...(every === 'month' ? [`BYDAY=${toPlaceInMonth(day)}`] : []),
    ...(times === undefined ? [] : [`COUNT=${times}`]),
    ...(until === undefined ? [] : [`UNTIL=${toUntil(start, until, timeZone)}`]),
  ];
  return parts.join(';');
}

/** Such as `2TU`: the second Tuesday. */
function toPlaceInMonth(day: PlainDate): string {
  const place = Math.floor((Number(day.slice(8)) - 1) / 7) + 1;
  return `${place}${WEEKDAYS[toWeekday(day) - 1]}`;
}

/** The last moment at which a repeat can begin: of the same kind as its first (RFC 5545, 3.3.10). */
function toUntil(start: PlainMoment, until: PlainDate, timeZone: string): string {
  return findTime(start) === undefined ? toDay(until) : toUtc(`${until}T23:59`, timeZone);
}

function toDay(moment: PlainMoment): string {
  return toPlainDate(moment).replaceAll('-', '');
}

function toLocal(moment: PlainMoment): string {
  return `${moment.replace(/[-:]/g, '')}00`;
}

function toUtc(moment: PlainMoment, timeZone: string): string {
  return toInstant(moment, timeZone)
    .toISOString()
    .replace(/[-:]|\.\d+/g, '');
}
