import { describe, expect, test } from 'vitest';
import { readDates, resolveDay } from '../../../../src/checks/dates/read-dates.ts';

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Days as `2026-05-18 Mon`, in the years nearest to a day of May 2026. */
function read(text: string, lang: string): string[] {
  return readDates(text, lang).map((day) => {
    const { date = '?' } = resolveDay(day, '2026-05-14') ?? {};
    return `${date} ${WEEKDAYS[day.weekday ?? 0]!}`.trim();
  });
}

describe('days are read as each language writes them', () => {
  test.each([
    ['en-CA', 'Monday, May 18', '2026-05-18 Mon'],
    ['en-CA', 'Tuesday the 19th of May', '2026-05-19 Tue'],
    ['en-CA', 'Sat. May 23rd, 2026', '2026-05-23 Sat'],
    ['en-CA', 'May 18 (Monday)', '2026-05-18 Mon'],
    ['en-US', 'Monday 5/18/2026', '2026-05-18 Mon'],
    ['en-US', '05/04/2026', '2026-05-04'],
    ['en-GB', '05/04/2026', '2026-04-05'],
    ['en-CA', '18/05/2026', '2026-05-18'],
    ['en-CA', '2026-05-18', '2026-05-18'],
    ['es', 'El lunes 18 de mayo', '2026-05-18 Mon'],
    ['es', 'miercoles, 20 de mayo de 2026', '2026-05-20 Wed'],
    ['fr', 'lundi 1er juin', '2026-06-01 Mon'],
    ['de', 'Montag, den 18. Mai', '2026-05-18 Mon'],
    ['ar', 'يوم الاثنين 18 مايو', '2026-05-18 Mon'],
    ['ar', 'والاثنين ١٨ أيار ٢٠٢٦', '2026-05-18 Mon'],
    ['uk', 'понеділок, 18 травня', '2026-05-18 Mon'],
    ['zh', '5月18日（星期一）', '2026-05-18 Mon'],
    ['ja', '5月18日（月）', '2026-05-18 Mon'],
    ['ko', '5월 18일 (월)', '2026-05-18 Mon'],
    ['hi', 'सोमवार, 18 मई', '2026-05-18 Mon'],
  ])('%s: %s', (lang, text, day) => {
    expect(read(`(${text})`, lang)).toEqual([day]);
    expect(read(`${text}.`, lang)).toEqual([day]);
  });

  test.each([
    ['en-CA', 'May 10:30, march 5 steps, may 5 of us, Mon 5, 1.5.3, page 12 May'],
    ['en-CA', '05/04/2026'],
    ['es', 'mayor 5, 5 de la tarde'],
    ['en-CA', ''],
    ['en-CA', '🎉 <3 {evil} 5'],
    ['en-CA', 'May 45, 0 May, February 31'],
  ])('%s: no day in “%s”', (lang, text) => {
    expect(read(text, lang).filter((day) => day !== '?')).toEqual(
      text.includes('12 May') ? ['2026-05-12'] : [],
    );
  });
});

test.each([
  ['Friday and Saturday, May 22 and 23', ['2026-05-22']],
  ['Mon–Fri, May 18–22', ['2026-05-18']],
  ['Monday to Friday, May 18 to 22', ['2026-05-18']],
])('the weekday of another day is not taken for that of “%s”', (text, days) => {
  expect(read(text, 'en-CA')).toEqual(days);
});

test.each([
  ['2025-12-20', '2026-01-05'],
  ['2026-01-16', '2026-01-05'],
  ['2025-02-01', '2025-01-05'],
])('without a year, the day nearest to %s is meant', (anchor, date) => {
  expect(resolveDay({ month: 1, day: 5 }, anchor)).toEqual({ date, isClear: true });
});

test('a day half a year away is in doubt', () => {
  expect(resolveDay({ month: 11, day: 5 }, '2026-05-14')?.isClear).toBe(false);
});
