import { describe, expect, test } from 'vitest';
import { countDaysLate, findNextDay, type Rhythm } from '../../../src/lib/rhythm.ts';

const weekly: Rhythm = { every: 'weekly', day: 'friday' };
const fortnightly: Rhythm = { every: 'fortnightly', day: 'thursday' };
const monthly: Rhythm = { every: 'monthly', day: 'monday' };

describe('the next newsletter is expected on the weekday of the class', () => {
  test.each<[string, Rhythm, string | undefined, string, string]>([
    ['a week after the last', weekly, '2026-05-08', '2026-05-11', '2026-05-15'],
    ['a week later when the last was a day late', weekly, '2026-05-09', '2026-05-11', '2026-05-15'],
    [
      'a week later when the last was a day early',
      weekly,
      '2026-05-07',
      '2026-05-11',
      '2026-05-15',
    ],
    ['two weeks after the last', fortnightly, '2026-05-07', '2026-05-10', '2026-05-21'],
    ['four weeks after the last', monthly, '2026-05-04', '2026-05-10', '2026-06-01'],
    ['today, when it is the day', weekly, '2026-05-08', '2026-05-15', '2026-05-15'],
    ['never in the past', weekly, '2026-01-02', '2026-05-12', '2026-05-15'],
    ['this week, when there was none yet', weekly, undefined, '2026-05-12', '2026-05-15'],
    ['on the day of a last with a time', weekly, '2026-05-08T16:00', '2026-05-11', '2026-05-15'],
    ['over the change of clocks', weekly, '2026-03-06', '2026-03-09', '2026-03-13'],
  ])('%s', (_, rhythm, last, today, expected) => {
    expect(findNextDay(rhythm, { last, today })).toBe(expected);
  });
});

const isBreak = (day: string) => day >= '2026-05-15' && day <= '2026-05-24';

test('while school is closed, the next one waits for the same weekday', () => {
  const friday = { last: '2026-05-08', today: '2026-05-11', isClosed: isBreak };
  expect(findNextDay(weekly, friday)).toBe('2026-05-29');
  expect(findNextDay(weekly, { ...friday, isClosed: () => true })).toBe('2026-05-15');
});

describe('a newsletter is late by the days on which school was open', () => {
  test.each<[string, Rhythm, string, number]>([
    ['on its day', weekly, '2026-05-29', 0],
    ['on the day after', weekly, '2026-05-30', 1],
    ['two weeks later', weekly, '2026-06-12', 14],
    ['before its day', weekly, '2026-05-20', 0],
    ['never more than a year', weekly, '2031-01-01', 366],
  ])('%s', (_, rhythm, today, days) => {
    expect(countDaysLate(rhythm, { last: '2026-05-08', today, isClosed: isBreak })).toEqual({
      due: '2026-05-29',
      days,
    });
  });

  test('a break after its day does not count', () => {
    const late = { last: '2026-05-06', today: '2026-05-26', isClosed: isBreak };
    expect(countDaysLate({ every: 'weekly', day: 'wednesday' }, late)).toEqual({
      due: '2026-05-13',
      days: 3,
    });
  });
});
