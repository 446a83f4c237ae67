import { expect, test } from 'vitest';
import { choosePaper } from '../../../src/lib/paper.ts';

test.each([
  ['en-CA', 'Letter'],
  ['es-MX', 'Letter'],
  ['fil-PH', 'Letter'],
  ['en-GB', 'A4'],
  ['ar-EG', 'A4'],
  ['es', 'A4'],
])('a school of %s prints on %s', (locale, paper) => {
  expect(choosePaper(locale)).toBe(paper);
});
