import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/lib/entry.ts';
import { putSeasonFirst } from '../../../../src/lib/tips/order.ts';

type TipEntry = Entry<'home-learning'>;

function createTip(date: string, season: TipEntry['data']['season']): TipEntry {
  return { id: `${season} ${date}`, data: { date, season } } as TipEntry;
}

const TIPS = [
  createTip('2026-05-07', 'any'),
  createTip('2026-01-09', 'winter'),
  createTip('2025-12-01', 'any'),
  createTip('2025-05-20T16:00', 'summer'),
  createTip('2024-06-27', 'summer'),
];

function order(today: string): string[] {
  return putSeasonFirst(TIPS, today).map(({ id }) => id);
}

describe('tips of this time of year come first, and the rest stays as it was', () => {
  test('in the years after too', () => {
    expect(order('2026-05-14').slice(0, 3)).toEqual([
      'summer 2025-05-20T16:00',
      'summer 2024-06-27',
      'any 2026-05-07',
    ]);
  });

  test('across the turn of the year', () => {
    expect(order('2026-12-20')[0]).toBe('winter 2026-01-09');
    expect(order('2026-03-20')[0]).toBe('any 2026-05-07');
  });
});
