import { describe, expect, test } from 'vitest';
import { addMonths, listDays, listMonths } from '../../../../src/lib/dates/months.ts';

test.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-03', 0, '2026-03'],
])('%s and %d months are %s', (month, months, expected) => {
  expect(addMonths(month, months)).toBe(expected);
});

describe('the months from one to another', () => {
  test.each([
    ['2025-11', '2026-02', ['2025-11', '2025-12', '2026-01', '2026-02']],
    ['2026-03', '2026-03', ['2026-03']],
    ['2026-03', '2026-02', []],
  ])('%s to %s', (from, to, expected) => {
    expect(listMonths(from, to)).toEqual(expected);
  });
});

test.each([
  ['2026-02', 28],
  ['2028-02', 29],
  ['2100-02', 28],
  ['2026-04', 30],
  ['2026-12', 31],
])('%s has %d days', (month, count) => {
  const days = listDays(month);
  expect(days).toHaveLength(count);
  expect(days[0]).toBe(`${month}-01`);
  expect(days.at(-1)).toBe(`${month}-${count}`);
});
