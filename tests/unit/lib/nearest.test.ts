import { describe, expect, test } from 'vitest';
import { findNearest, listChoices } from '../../../src/lib/nearest.ts';

const FIELDS = ['title', 'date', 'draft', 'summary', 'class', 'tags', 'cover'];

describe('a slip of the finger finds its word', () => {
  test.each([
    ['draff', ['draft']],
    ['Draft', ['draft']],
    ['dratf', ['draft']],
    ['tilte', ['title']],
    ['sumary', ['summary']],
    ['clàss', ['class']],
    ['tag', ['tags']],
    ['colour', []],
    ['', []],
    ['x', []],
  ])('%s: %j', (typed, near) => {
    expect(findNearest(typed, FIELDS)).toEqual(near);
  });
});

test('the nearest comes first, at most three, and equals stay in the order given', () => {
  expect(findNearest('willw', ['willow', 'wallow', 'willows', 'wills', 'willa'])).toEqual([
    'willow',
    'wills',
    'willa',
  ]);
});

test('how many letters a slip may stand among can be said', () => {
  expect(findNearest('raning', ['planning', 'running'])).toEqual(['running']);
  expect(findNearest('raning', ['planning', 'running'], 4)).toEqual([]);
  expect(findNearest('libary', ['library'], 4)).toEqual(['library']);
});

test('a word of a megabyte is near to nothing, at once', () => {
  expect(findNearest('a'.repeat(1_000_000), FIELDS)).toEqual([]);
});

test('choices are listed as prose', () => {
  expect(listChoices(['a'])).toBe('"a"');
  expect(listChoices(['a', 'b'])).toBe('"a" or "b"');
  expect(listChoices(['a', 'b', 'c'])).toBe('"a", "b", or "c"');
});
