import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatLeaf,
  formatMoment,
  formatMonth,
  formatTime,
  type DayStyle,
} from '../../../../src/lib/dates/format-date.ts';

/** Narrow and ordinary spaces differ between releases of the language data. */
function plain(words: string): string {
  return words.replace(/\s/g, ' ');
}

describe('days are written in the words of a language', () => {
  test.each<[string, string, DayStyle, string]>([
    ['2026-03-05', 'en-CA', 'long', 'March 5, 2026'],
    ['2026-03-05', 'en-GB', 'long', '5 March 2026'],
    ['2026-03-05', 'en-GB', 'weekday', 'Thursday 5 March'],
    ['2026-03-05', 'en-GB', 'short', '5 Mar'],
    ['2026-03-05', 'es', 'long', '5 de marzo de 2026'],
    ['2026-03-05', 'fr-CA', 'weekday', 'jeudi 5 mars'],
    ['2026-03-05', 'de', 'long', '5. März 2026'],
    ['2026-03-05', 'ja', 'long', '2026年3月5日'],
    ['2026-03-05', 'ar', 'long', '5 مارس 2026'],
    ['2026-03-05T23:59', 'en-GB', 'long', '5 March 2026'],
    ['2026-01-01', 'en-GB', 'long', '1 January 2026'],
  ])('%s in %s, %s, is %s', (date, locale, style, words) => {
    expect(plain(formatDay(date, locale, style))).toBe(words);
  });
});

describe('times are written on the clock of a language', () => {
  test.each([
    ['18:30', 'en-US', '6:30 PM'],
    ['18:30', 'en-GB', '18:30'],
    ['00:05', 'en-US', '12:05 AM'],
    ['09:00', 'es', '9:00'],
    ['18:30', 'de', '18:30'],
  ])('%s in %s is %s', (time, locale, words) => {
    expect(plain(formatTime(time, locale))).toBe(words);
  });
});

test('a moment has its weekday, and its time where it has one', () => {
  expect(plain(formatMoment('2026-03-05T18:30', 'en-GB'))).toBe('Thursday 5 March at 18:30');
  expect(plain(formatMoment('2026-03-05', 'en-GB'))).toBe('Thursday 5 March');
});

test('a month heads a list', () => {
  expect(formatMonth('2026-03-31', 'en-GB')).toBe('March 2026');
  expect(formatMonth('2026-03-31', 'es')).toBe('marzo de 2026');
});

test('a calendar leaf has its three pieces without full stops', () => {
  expect(formatLeaf('2026-03-05', 'en-GB')).toEqual({ day: '5', month: 'Mar', weekday: 'Thu' });
  expect(formatLeaf('2026-02-05', 'fr')).toEqual({ day: '5', month: 'févr', weekday: 'jeu' });
});

test.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'the zone of the machine, %s, moves no day',
  (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect(formatDay('2026-03-05', 'en-ZA', 'long')).toBe('5 March 2026');
      expect(plain(formatMoment('2026-03-05T23:30', 'en-ZA'))).toContain('5 March');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  },
);
