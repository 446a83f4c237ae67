import { describe, expect, test } from 'vitest';
import {
  addDays,
  countDays,
  findLastBegin,
  toSchoolYear,
  toWeekday,
} from '../../../../src/lib/dates/calendar.ts';
import { findTime, hasCome, toPlainDate, toStart } from '../../../../src/lib/dates/plain.ts';

describe('days are counted over months, leap years and changes of clocks', () => {
  test.each([
    ['2026-03-07', 1, '2026-03-08'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-10-31', 2, '2026-11-02'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-05-10', 0, '2026-05-10'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(countDays(from, to)).toBe(days);
  });

  test.each([
    ['2026-05-11', 1],
    ['2026-05-16', 6],
    ['2026-05-17', 7],
    ['2024-02-29', 4],
  ])('%s is day %i of its week', (date, weekday) => {
    expect(toWeekday(date)).toBe(weekday);
  });
});

describe('a school year is named after both of its years', () => {
  test.each([
    ['2026-03-05', '08-01', '2025-26'],
    ['2025-08-01', '08-01', '2025-26'],
    ['2025-07-31', '08-01', '2024-25'],
    ['2026-03-05', '02-01', '2026-27'],
    ['2026-03-05', '01-01', '2026-27'],
    ['2099-09-01', '08-01', '2099-00'],
    ['2008-09-01', '08-01', '2008-09'],
  ])('%s, when years begin on %s, is in %s', (date, firstDay, year) => {
    expect(toSchoolYear(date, firstDay)).toBe(year);
  });
});

describe('a moment is a day with or without a time', () => {
  test('its parts', () => {
    expect(toPlainDate('2026-03-05T18:30')).toBe('2026-03-05');
    expect(toPlainDate('2026-03-05')).toBe('2026-03-05');
    expect(findTime('2026-03-05T18:30')).toBe('18:30');
    expect(findTime('2026-03-05')).toBeUndefined();
    expect(toStart('2026-03-05')).toBe('2026-03-05T00:00');
    expect(toStart('2026-03-05T18:30')).toBe('2026-03-05T18:30');
  });

  test.each([
    ['2026-03-05', '2026-03-05T00:00', true],
    ['2026-03-05', '2026-03-04T23:59', false],
    ['2026-03-05T18:30', '2026-03-05T18:30', true],
    ['2026-03-05T18:30', '2026-03-05T18:29', false],
    ['2025-12-31', '2026-01-01T00:00', true],
  ])('%s has come at %s: %s', (moment, now, expected) => {
    expect(hasCome(moment, now)).toBe(expected);
  });
});

test.each([
  ['2026-05-14', '2026-04-01'],
  ['2026-04-01', '2026-04-01'],
  ['2026-03-31', '2026-01-05'],
  ['2026-01-04', '2025-09-01'],
  ['2025-09-01', '2025-09-01'],
])('on %s the term has begun on %s', (today, begin) => {
  expect(findLastBegin(today, ['09-01', '01-05', '04-01'])).toBe(begin);
});
