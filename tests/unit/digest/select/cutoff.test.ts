import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { findLastCutoff, findSettled, toIsoWeek } from '../../../../src/digest/select/cutoff.ts';
import { toPlainDate } from '../../../../src/lib/dates/plain.ts';
import { toPlainDateTime } from '../../../../src/lib/dates/zone.ts';

test.each([
  ['2026-05-14', '2026-W20'],
  ['2026-01-01', '2026-W01'],
  ['2025-12-29', '2026-W01'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2021-01-03', '2020-W53'],
  ['2024-12-30', '2025-W01'],
])('%s lies in the ISO week %s', (date, week) => {
  expect(toIsoWeek(date)).toBe(week);
});

test('the week is that of the school’s clock, not of the machine’s or of UTC', () => {
  const instant = Temporal.Instant.from('2026-05-17T23:30:00Z');
  const weekIn = (zone: string) => toIsoWeek(toPlainDate(toPlainDateTime(instant, zone)));
  expect(weekIn('America/Halifax')).toBe('2026-W20');
  expect(weekIn('Europe/Madrid')).toBe('2026-W21');
});

describe('a weekly digest is put together at a moment of the week', () => {
  test.each([
    ['2026-05-14T07:00', '2026-05-14T07:00'],
    ['2026-05-14T06:59', '2026-05-07T07:00'],
    ['2026-05-20T23:59', '2026-05-14T07:00'],
    ['2026-01-01T00:00', '2025-12-25T07:00'],
  ])('at %s the last was %s', (now, cutoff) => {
    expect(findLastCutoff({ day: 'thursday', time: '07:00' }, now)).toBe(cutoff);
  });
});

test('a newsletter settles for a quarter of an hour, over midnight too', () => {
  expect(findSettled('2026-05-14T00:05')).toBe('2026-05-13T23:50');
});
