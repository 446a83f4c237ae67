import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../lib/dates/plain.ts';
import { formatLine } from './content-line.ts';

/** A change of the clocks: from one offset to another at a time on the old clock. */
interface ClockChange {
  at: string;
  from: string;
  to: string;
  isForward: boolean;
}

/**
 * A VTIMEZONE that holds for every day from `first` to `last` (RFC 5545, section 3.6.5). Each
 * change of the clocks has an observance of its own rather than a rule, so that a calendar
 * program has nothing to work out, and a zone that changed its law is right too.
 */
export function formatTimeZone(timeZone: string, first: PlainDate, last: PlainDate): string {
  return [
    formatLine('BEGIN', 'VTIMEZONE'),
    formatLine('TZID', timeZone),
    ...listClockChanges(timeZone, first, last).map(formatObservance),
    formatLine('END', 'VTIMEZONE'),
  ].join('');
}

function formatObservance({ at, from, to, isForward }: ClockChange): string {
  const kind = isForward ? 'DAYLIGHT' : 'STANDARD';
  return [
    formatLine('BEGIN', kind),
    formatLine('DTSTART', at),
    formatLine('TZOFFSETFROM', from),
    formatLine('TZOFFSETTO', to),
    formatLine('END', kind),
  ].join('');
}

/** The changes within a span of days, and the one before it, which holds when it begins. */
function listClockChanges(timeZone: string, first: PlainDate, last: PlainDate): ClockChange[] {
  const start = Temporal.PlainDate.from(first).toZonedDateTime(timeZone);
  const end = Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(timeZone);
  const changes: ClockChange[] = [];
  const before = start.getTimeZoneTransition('previous');
  for (
    let at = before ?? start.getTimeZoneTransition('next');
    at && Temporal.ZonedDateTime.compare(at, end) < 0;
    at = at.getTimeZoneTransition('next')
  ) {
    changes.push(toClockChange(at));
  }
  return before ? changes : [toBeginning(start), ...changes];
}

function toClockChange(at: Temporal.ZonedDateTime): ClockChange {
  const old = at.subtract({ nanoseconds: 1 });
  const onOldClock = at.toInstant().toZonedDateTimeISO(old.offset).toPlainDateTime();
  return {
    at: toBasic(onOldClock),
    from: toOffset(old.offset),
    to: toOffset(at.offset),
    isForward: at.offsetNanoseconds > old.offsetNanoseconds,
  };
}

/** A zone that has never changed its clocks has one observance, from long ago. */
function toBeginning({ offset }: Temporal.ZonedDateTime): ClockChange {
  return { at: '19700101T000000', from: toOffset(offset), to: toOffset(offset), isForward: false };
}

function toBasic(moment: Temporal.PlainDateTime): string {
  return moment.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

function toOffset(offset: string): string {
  return offset.replaceAll(':', '');
}
