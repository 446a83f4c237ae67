import { describe, expect, test } from 'vitest';
import { compareFaults, FaultsError, formatFaults, type Fault } from '../../../src/lib/fault.ts';
import {
  doGradesOverlap,
  GRADES,
  listGrades,
  toRank,
  toUsualAge,
  type GradeRange,
} from '../../../src/lib/grades.ts';
import { findNeighbours } from '../../../src/lib/neighbours.ts';
import { isPublished } from '../../../src/lib/publishing.ts';

describe('an entry is published when it is no draft and its time has come', () => {
  test.each([
    [false, '2026-05-10', '2026-05-10T00:00', true],
    [false, '2026-05-11', '2026-05-10T23:59', false],
    [false, '2026-05-10T16:00', '2026-05-10T15:59', false],
    [false, '2026-05-10T16:00', '2026-05-10T16:00', true],
    [true, '2026-05-01', '2026-05-10T00:00', false],
  ])('draft %s, date %s, at %s: %s', (draft, date, now, expected) => {
    expect(isPublished({ draft, date }, now)).toBe(expected);
  });
});

describe('an entry has a newer and an older neighbour', () => {
  const ordered = [{ id: 'c' }, { id: 'b' }, { id: 'a' }];

  test.each([
    ['c', undefined, 'b'],
    ['b', 'c', 'a'],
    ['a', 'b', undefined],
    ['x', undefined, undefined],
  ])('%s', (id, newer, older) => {
    const neighbours = findNeighbours(ordered, { id });
    expect([neighbours.newer?.id, neighbours.older?.id]).toEqual([newer, older]);
  });
});

describe('grades run from before school to the last year', () => {
  test.each<[GradeRange, GradeRange, boolean]>([
    [{ from: 'K', to: '2' }, { from: '2', to: '4' }, true],
    [{ from: 'K', to: '2' }, { from: '3', to: '4' }, false],
    [{ from: '9', to: '10' }, { from: '10', to: '12' }, true],
    [{ from: 'preschool', to: '12' }, { from: '5', to: '5' }, true],
    [{ from: '5', to: '5' }, { from: 'preschool', to: 'K' }, false],
  ])('%o and %o share one: %s', (a, b, expected) => {
    expect(doGradesOverlap(a, b)).toBe(expected);
    expect(doGradesOverlap(b, a)).toBe(expected);
  });

  test('a span lists both of its ends', () => {
    expect(listGrades({ from: 'preschool', to: '2' })).toEqual(['preschool', 'K', '1', '2']);
    expect(listGrades({ from: '9', to: '11' })).toEqual(['9', '10', '11']);
    expect(listGrades({ from: '4', to: '4' })).toEqual(['4']);
  });

  test('a child is about five in kindergarten and six in grade 1', () => {
    expect([toUsualAge('preschool'), toUsualAge('K'), toUsualAge('1')]).toEqual([4, 5, 6]);
  });

  test('ten comes after nine', () => {
    expect([...GRADES].sort((a, b) => toRank(a) - toRank(b))).toEqual(GRADES);
  });
});

describe('faults are told in one list', () => {
  const faults: Fault[] = [
    { file: 'b.mdx', line: 10, problem: 'P3.', fix: 'F3.' },
    { file: 'b.mdx', line: 9, problem: 'P2.', fix: 'F2.' },
    { file: 'a.mdx', problem: 'P1.', fix: 'F1.' },
  ];

  test('ordered by file, then by line as a number', () => {
    expect(formatFaults(faults)).toBe(
      '3 things need mending before this can be published:\n\n' +
        'a.mdx\n  P1.\n  → F1.\n\nb.mdx:9\n  P2.\n  → F2.\n\nb.mdx:10\n  P3.\n  → F3.\n',
    );
    expect([...faults].sort(compareFaults).map(({ line }) => line)).toEqual([undefined, 9, 10]);
  });

  test('one is one', () => {
    expect(formatFaults(faults.slice(0, 1))).toMatch(/^1 thing needs mending/);
  });

  test('an error carries all of them, and its message is the list', () => {
    const error = new FaultsError(faults);
    expect(error.message).toBe(formatFaults(faults));
    expect(error.faults).toHaveLength(3);
    expect(error.name).toBe('FaultsError');
  });
});
