import { Temporal } from 'temporal-polyfill';
import { parseMoment } from '../lib/dates/parse-date.ts';
import { toPlainDate, toStart, type PlainDate, type PlainDateTime } from '../lib/dates/plain.ts';
import { toPlainDateTime } from '../lib/dates/zone.ts';
import { FaultsError } from '../lib/fault.ts';
import { settings } from './settings.ts';

/**
 * "Now" on the school's clock, read here and nowhere else: from `HOMEWARD_NOW` (such as
 * `2026-03-10T08:00`), else from the school's fixed clock, else the real time.
 * Throws when `HOMEWARD_NOW` is not a date.
 */
export function getNow(): PlainDateTime {
  const written = findFixedClock();
  if (written === undefined) return toPlainDateTime(Temporal.Now.instant(), settings.timeZone);
  const parsed = parseMoment(written);
  if ('problem' in parsed) {
    const fix = 'Write a day and a time, such as HOMEWARD_NOW=2026-03-10T08:00.';
    throw new FaultsError([{ file: 'HOMEWARD_NOW', problem: parsed.problem, fix }]);
  }
  return toStart(parsed.value);
}

/** Today on the school's calendar. */
export function getToday(): PlainDate {
  return toPlainDate(getNow());
}

/** Whether “now” is a moment that somebody has set, and not the real time. */
export function isClockFixed(): boolean {
  return findFixedClock() !== undefined;
}

function findFixedClock(): string | undefined {
  return process.env['HOMEWARD_NOW'] ?? settings.clock;
}
