import { describe, expect, test } from 'vitest';
import { endOf } from '../../../../src/lib/events/event-times.ts';
import {
  findShownTime,
  isAhead,
  listOccurrences,
  type Repeats,
} from '../../../../src/lib/events/occurrences.ts';

function listStarts(start: string, repeats: Repeats): string[] {
  return listOccurrences({ start, repeats }).map((occurrence) => occurrence.start);
}

describe('an event ends', () => {
  test.each([
    ['at its end', { start: '2026-03-05T18:00', end: '19:30' }, '2026-03-05T19:30'],
    ['when it starts, without an end', { start: '2026-03-05T18:00' }, '2026-03-05T18:00'],
    ['on its day', { start: '2026-03-05' }, '2026-03-05'],
    ['on its last day', { start: '2026-03-05', lastDay: '2026-03-09' }, '2026-03-09'],
  ])('%s', (_, times, end) => {
    expect(endOf(times)).toBe(end);
  });
});

describe('an event repeats', () => {
  test.each<[string, string, Repeats, string[]]>([
    [
      'every week, so many times',
      '2026-03-05',
      { every: 'week', interval: 1, times: 3 },
      ['2026-03-05', '2026-03-12', '2026-03-19'],
    ],
    [
      'every second week until a day, that day included',
      '2026-03-05',
      { every: 'week', interval: 2, until: '2026-04-02' },
      ['2026-03-05', '2026-03-19', '2026-04-02'],
    ],
    [
      'until the day before, without it',
      '2026-03-05',
      { every: 'week', interval: 2, until: '2026-04-01' },
      ['2026-03-05', '2026-03-19'],
    ],
    [
      'at the same time after the clocks change',
      '2026-03-05T18:30',
      { every: 'week', interval: 1, times: 2 },
      ['2026-03-05T18:30', '2026-03-12T18:30'],
    ],
    [
      'on the first Thursday of each month',
      '2026-03-05',
      { every: 'month', interval: 1, times: 4 },
      ['2026-03-05', '2026-04-02', '2026-05-07', '2026-06-04'],
    ],
    [
      'on the second Tuesday',
      '2026-03-10',
      { every: 'month', interval: 1, times: 3 },
      ['2026-03-10', '2026-04-14', '2026-05-12'],
    ],
    [
      'on the fifth Friday, where a month has one',
      '2026-01-30',
      { every: 'month', interval: 1, times: 3 },
      ['2026-01-30', '2026-05-29', '2026-07-31'],
    ],
    [
      'every third month, over the new year',
      '2025-11-03',
      { every: 'month', interval: 3, times: 3 },
      ['2025-11-03', '2026-02-02', '2026-05-04'],
    ],
    [
      'over the 29th of February',
      '2024-02-22',
      { every: 'week', interval: 1, times: 3 },
      ['2024-02-22', '2024-02-29', '2024-03-07'],
    ],
    [
      'except on some days, which count among the times',
      '2026-03-05',
      { every: 'week', interval: 1, times: 3, except: ['2026-03-12'] },
      ['2026-03-05', '2026-03-19'],
    ],
    [
      'except on its first day',
      '2026-03-05',
      { every: 'week', interval: 1, times: 2, except: ['2026-03-05'] },
      ['2026-03-12'],
    ],
    [
      'except on a day that is none of its own',
      '2026-03-05',
      { every: 'week', interval: 1, times: 2, except: ['2026-03-06'] },
      ['2026-03-05', '2026-03-12'],
    ],
    [
      'never, when it stops before it starts',
      '2026-03-05',
      { every: 'week', interval: 1, until: '2026-03-04' },
      [],
    ],
  ])('%s', (_, start, repeats, expected) => {
    expect(listStarts(start, repeats)).toEqual(expected);
  });

  test('once, when it does not repeat', () => {
    expect(listOccurrences({ start: '2026-03-05T18:00', end: '19:00' })).toEqual([
      { start: '2026-03-05T18:00', end: '2026-03-05T19:00' },
    ]);
  });

  test('with its length of several days', () => {
    const repeats: Repeats = { every: 'month', interval: 1, times: 2 };
    expect(listOccurrences({ start: '2026-01-30', lastDay: '2026-02-01', repeats })).toEqual([
      { start: '2026-01-30', end: '2026-02-01' },
      { start: '2026-05-29', end: '2026-05-31' },
    ]);
  });

  test('with its end of the day', () => {
    const repeats: Repeats = { every: 'week', interval: 1, times: 2 };
    expect(listOccurrences({ start: '2026-03-05T18:00', end: '19:30', repeats })[1]).toEqual({
      start: '2026-03-12T18:00',
      end: '2026-03-12T19:30',
    });
  });

  test('never without end', () => {
    expect(listStarts('2026-03-05', { every: 'week', interval: 1 }).length).toBeLessThanOrEqual(
      400,
    );
  });
});

describe('an event is ahead until it is over', () => {
  test.each([
    [{ start: '2026-03-05T18:00', end: '2026-03-05T19:30' }, '2026-03-05T19:29', true],
    [{ start: '2026-03-05T18:00', end: '2026-03-05T19:30' }, '2026-03-05T19:30', false],
    [{ start: '2026-03-05', end: '2026-03-05' }, '2026-03-05T23:59', true],
    [{ start: '2026-03-05', end: '2026-03-05' }, '2026-03-06T00:00', false],
    [{ start: '2026-03-05', end: '2026-03-09' }, '2026-03-09T12:00', true],
  ])('%o at %s: %s', (occurrence, now, expected) => {
    expect(isAhead(occurrence, now)).toBe(expected);
  });
});

describe('an event is shown', () => {
  const weekly = { every: 'week', interval: 1, times: 2 } as const;
  test.each<[string, string, Repeats | undefined, string | undefined]>([
    ['at the next of its times', '2026-03-06T08:00', weekly, '2026-03-12'],
    ['at its last, when all are over', '2026-04-01T08:00', weekly, '2026-03-12'],
    ['at its only one', '2026-03-01T08:00', undefined, '2026-03-05'],
    ['at none, when each was taken out', '2026-03-01T08:00', { ...weekly, times: 0 }, undefined],
  ])('%s', (_, now, repeats, start) => {
    expect(findShownTime({ start: '2026-03-05', repeats }, now)?.start).toBe(start);
  });
});
