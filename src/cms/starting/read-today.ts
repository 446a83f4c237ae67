import { Temporal } from 'temporal-polyfill';
import { toPlainDate, type PlainDate } from '../../lib/dates/plain.ts';
import { toPlainDateTime } from '../../lib/dates/zone.ts';

/** Today on the school's calendar, by the clock of the device on which somebody writes. */
export function readToday(timeZone: string): PlainDate {
  return toPlainDate(toPlainDateTime(Temporal.Now.instant(), timeZone));
}
