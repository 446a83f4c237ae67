import { describe, expect, test } from 'vitest';
import {
  countWanted,
  findNearestSearches,
  isWanted,
  letGo,
  type Answers,
} from '../../../../src/lib/tips/finding.ts';

const SWAP: Answers = { grade: ['1', '2'], place: ['home'], q: [] };
const BINGO: Answers = { grade: ['k', '1'], place: ['kitchen', 'home'], q: ['word'] };
const LOAF: Answers = { grade: ['3'], place: ['kitchen'], q: [] };
const ALL = [SWAP, BINGO, LOAF];

test('something is wanted when it answers to everything that is sought', () => {
  expect(isWanted(BINGO, {})).toBe(true);
  expect(isWanted(BINGO, { grade: '1', place: 'kitchen' })).toBe(true);
  expect(isWanted(SWAP, { grade: '1', place: 'kitchen' })).toBe(false);
  expect(isWanted(SWAP, { season: 'winter' })).toBe(false);
});

test('what is wanted is counted', () => {
  expect(countWanted(ALL, {})).toBe(3);
  expect(countWanted(ALL, { place: 'kitchen' })).toBe(2);
  expect(countWanted(ALL, { place: 'moon' })).toBe(0);
});

test('one criterion is let go and the others stay', () => {
  expect(letGo({ grade: '1', place: 'home' }, 'grade')).toEqual({ place: 'home' });
});

describe('when nothing answers, the nearest searches are', () => {
  test('those with one criterion less that find something, the most first', () => {
    expect(findNearestSearches(ALL, { grade: '3', place: 'home' })).toEqual([
      { criterion: 'grade', count: 2 },
      { criterion: 'place', count: 1 },
    ]);
  });

  test('without the typed words, when these are in the way', () => {
    expect(findNearestSearches(ALL, { place: 'home', q: 'moon' })).toEqual([
      { criterion: 'q', count: 2 },
    ]);
  });

  test('none, when no single one helps', () => {
    expect(findNearestSearches(ALL, { grade: '3', place: 'home', q: 'moon' })).toEqual([]);
  });
});
