import { expect, test } from 'vitest';
import { foldName, splitArabicNames, splitNames } from '../../../../src/checks/roster/fold-name.ts';

test.each([
  ['José', 'JOSE'],
  ['Zoë', 'zoe'],
  ['Anne-Marie', 'Anne Marie'],
  ["D'Angelo", 'D’angelo'],
  ['Søren', 'Soren'],
  ['Łukasz', 'Lukasz'],
  ['İpek', 'Ipek'],
  ['Yıldız', 'yildiz'],
  ['Björn', 'Bjo\u0308rn'],
  ['أحمد', 'احمد'],
  ['ليلى', 'لَيْلى'],
  ['فاطمة', 'فاطمه'],
  ['Іван', 'ІВАН'],
])('%s and %s are one name', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test.each([
  ['Ana', 'Anna'],
  ['नील', 'नल'],
  ['Mia', 'Maya'],
  ['ليلى', 'لين'],
])('%s and %s are two names', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});

test.each([
  ['Layla, Owen and Tadeo', ['Layla', 'Owen', 'Tadeo']],
  ['Ana y Luis', ['Ana', 'Luis']],
  ['نور، علي', ['نور', 'علي']],
  ['Mei & Luca', ['Mei', 'Luca']],
  ['Andy', ['Andy']],
])('the names in “%s”', (who, names) => {
  expect(splitNames(who)).toEqual(names);
});

test('an Arabic “and” is part of the next word', () => {
  expect(splitArabicNames('ليلى ونور')).toEqual(['ليلى', 'نور']);
});
