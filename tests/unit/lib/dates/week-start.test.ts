import { expect, test } from 'vitest';
import { findFirstWeekday } from '../../../../src/lib/dates/week-start.ts';

test.each([
  ['en-CA', 7],
  ['es-MX', 7],
  ['es', 1],
  ['de-CH', 1],
  ['ar', 6],
  ['ar-SA', 7],
  ['dv', 5],
  ['en-GB', 1],
  ['pt-BR', 7],
])('a calendar in %s begins with weekday %d', (locale, weekday) => {
  expect(findFirstWeekday(locale)).toBe(weekday);
});

test('our table says what the browser’s own tables say, for every region that has a name', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  // ZZ is no region but the code of an unknown one.
  const regions = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => code !== 'ZZ' && names.of(code));
  expect(regions.length).toBeGreaterThan(250);
  const differing = regions.filter((region) => {
    const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & {
      getWeekInfo: () => { firstDay: number };
    };
    return locale.getWeekInfo().firstDay !== findFirstWeekday(locale.toString());
  });
  expect(differing).toEqual([]);
});
