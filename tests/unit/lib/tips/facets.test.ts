import { describe, expect, test } from 'vitest';
import { listTipAnswers, toChoiceName, toChoicePath } from '../../../../src/lib/tips/facets.ts';

const TIP: Parameters<typeof listTipAnswers>[0] = {
  kind: 'homework-help',
  subjects: ['reading', 'world'],
  grades: { from: 'K', to: '2' },
  minutes: 10,
  places: ['on the way', 'home'],
  materials: undefined,
};

test('a tip answers to every grade of its span and to every time that is long enough', () => {
  expect(listTipAnswers(TIP)).toEqual({
    grade: ['k', '1', '2'],
    minutes: ['10', '15', '30'],
    subject: ['reading', 'world'],
    place: ['on-the-way', 'home'],
    materials: ['none'],
    kind: ['homework-help'],
  });
});

describe('a time is long enough', () => {
  test.each([
    [1, ['5', '10', '15', '30']],
    [5, ['5', '10', '15', '30']],
    [6, ['10', '15', '30']],
    [30, ['30']],
    [31, []],
  ])('for %i minutes: %o', (minutes, expected) => {
    expect(listTipAnswers({ ...TIP, minutes }).minutes).toEqual(expected);
  });
});

test('a tip that needs something does not answer to “nothing”', () => {
  expect(listTipAnswers({ ...TIP, materials: ['paper'] }).materials).toEqual([]);
});

test('a choice has a short name in addresses', () => {
  expect(toChoiceName({ facet: 'grade', word: 'K' })).toBe('k');
  expect(toChoicePath({ facet: 'place', word: 'on the way' })).toBe(
    '/home-learning/place/on-the-way/',
  );
});
