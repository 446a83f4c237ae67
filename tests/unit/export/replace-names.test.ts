import { describe, expect, test } from 'vitest';
import { foldNames, listNames, replaceNames } from '../../../src/export/hand-over/replace-names.ts';

const names = foldNames(['Maya', 'Inès', 'D’Angelo', 'Mary Jo', 'Mark', 'Jo', 'نور', 'José-Luis']);

describe('names become [name]', () => {
  test.each([
    ['as a word of its own', 'Maya read. So did Maya', '[name] read. So did [name]'],
    [
      'with what belongs to the child',
      "Maya’s book and Maya's pen",
      "[name]’s book and [name]'s pen",
    ],
    ['behind a French article', 'le livre d’Inès', 'le livre d’[name]'],
    ['with and without its accent', 'INES and Ine\u0300s and Inès', '[name] and [name] and [name]'],
    ['with an apostrophe in it', "D'Angelo helped DAngelo", '[name] helped [name]'],
    ['the longest that fits', 'Mary Jo and Jo', '[name] and [name]'],
    ['over the end of a line', 'Mary\nJo sang', '[name] sang'],
    ['with a hyphen or without', 'José-Luis, Jose Luis', '[name], [name]'],
    ['between marks of Markdown', '**Maya** and _Maya_', '**[name]** and _[name]_'],
    ['in Arabic', 'قرأت نور كتابًا', 'قرأت [name] كتابًا'],
    ['in Arabic behind “and” or “for”', 'مايا ونور، لنور', 'مايا و[name]، ل[name]'],
    ['so that Markdown makes no link of it', 'Maya: yes. Maya(7)', '\\[name]: yes. \\[name](7)'],
  ])('%s', (_, text, expected) => {
    expect(replaceNames(text, names)).toBe(expected);
  });

  test.each([
    ['within a longer word', 'Mayan temples, Joanna, Markus'],
    ['as a word in small letters', 'mark the day'],
    ['within a longer Arabic word', 'النوارس منورة'],
    ['over the end of a paragraph', 'Mary\n\nRose'],
  ])('but not %s', (_, text) => {
    expect(replaceNames(text, names)).toBe(text);
  });

  test('and those in small letters are listed for a human', () => {
    expect(listNames('mark the day with maya', names)).toEqual(['mark', 'maya']);
  });
});
