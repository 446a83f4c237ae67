import { expect, test } from 'vitest';
import {
  createMark,
  findChange,
  isMark,
  isUnchanged,
} from '../../../../src/lib/translations/mark.ts';

const PARTS = ['the beans are up', 'on monday there was one', 'we hold a strip of paper'];
const mark = createMark(PARTS);

test('is short, and of letters and digits alone', () => {
  expect(mark).toMatch(/^[0-9A-Za-z]{9}$/);
  expect(isMark(mark)).toBe(true);
});

test.each([
  ['nothing', PARTS, { changed: [], gone: 0 }],
  ['the order', PARTS.toReversed(), { changed: [], gone: 0 }],
  ['one part', [PARTS[0]!, 'on tuesday there was one', PARTS[2]!], { changed: [1], gone: 0 }],
  ['a part that is new', [...PARTS, 'bring a pot'], { changed: [3], gone: 0 }],
  ['a part that went', PARTS.slice(1), { changed: [], gone: 1 }],
  ['a part that is said twice now', [...PARTS, PARTS[0]!], { changed: [3], gone: 0 }],
  ['everything', [], { changed: [], gone: 3 }],
])('tells what changed: %s', (_, parts, change) => {
  expect(findChange(mark, parts)).toEqual(change);
});

test('is the same for ever, because it stands in files of schools', () => {
  expect(createMark(['the beans are up', 'بدأت', ''])).toMatchInlineSnapshot(`"Gfp1sfdzs"`);
  expect(isUnchanged(findChange(createMark([]), []))).toBe(true);
});

test.each(['', 'abcd', '2026-05-08', 'yes!'])('%j is no mark', (written) => {
  expect(isMark(written)).toBe(false);
});

test('five thousand different parts have few marks in common', () => {
  const marks = Array.from({ length: 5000 }, (_, count) => createMark([`week ${count} of beans`]));
  expect(new Set(marks).size).toBeGreaterThan(4900);
});
