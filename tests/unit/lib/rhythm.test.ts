import { describe, expect, test } from 'vitest';
import { findNextDay, type Rhythm } from '../../../src/lib/rhythm.ts';

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
    expect(findNextDay(rhythm, last, today)).toBe(expected);
  });
});
