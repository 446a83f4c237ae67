import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { escapeText, formatLine } from '../../../src/calendar/content-line.ts';
import { createRandom, pick, pickNumber } from '../../bench/random.ts';

const SEVERAL = [
  'a',
  ' ',
  'é',
  'ع',
  '漢',
  '🧦',
  '👩‍🏫',
  '\\',
  ';',
  ',',
  ':',
  '"',
  '\n',
  '<',
  ']]>',
  '\u0301',
];

/** What an independent parser reads in a property of words. */
function readBack(line: string): unknown {
  const component = ICAL.Component.fromString(`BEGIN:VEVENT\r\n${line}END:VEVENT\r\n`);
  return component.getFirstPropertyValue('summary');
}

function listLines(folded: string): Buffer[] {
  return folded
    .split('\r\n')
    .slice(0, -1)
    .map((line) => Buffer.from(line));
}

describe('a content line', () => {
  test.each([
    ['that fits', 'x'.repeat(67), 1],
    ['one octet too long', 'x'.repeat(68), 2],
    ['of 300 letters', 'x'.repeat(300), 5],
  ])('%s is folded only where it must be', (_, words, count) => {
    expect(listLines(formatLine('SUMMARY', words))).toHaveLength(count);
  });

  test('never holds more than 75 octets, breaks no character and is read back as it was', () => {
    const random = createRandom('content lines');
    for (let round = 0; round < 500; round++) {
      const length = pickNumber(random, 0, 120);
      const words = Array.from({ length }, () => pick(random, SEVERAL)).join('');
      const line = formatLine('SUMMARY', escapeText(words));
      expect(line.endsWith('\r\n')).toBe(true);
      for (const part of listLines(line)) {
        expect(part.length).toBeLessThanOrEqual(75);
        expect(part.toString('utf8')).not.toContain('\uFFFD');
      }
      expect(readBack(line)).toBe(words);
    }
  });

  test.each([
    ['the zero that ends a string', 'a\u0000b', 'ab'],
    ['an escape character', 'a\u001bb', 'ab'],
    ['half of a character', 'a\uD83Db', 'a\uFFFDb'],
    ['a line end of Windows', 'a\r\nb', 'a\nb'],
    ['a line that would begin another property', 'a\nSTATUS:CANCELLED', 'a\nSTATUS:CANCELLED'],
  ])('takes from words %s', (_, words, read) => {
    const line = formatLine('SUMMARY', escapeText(words));
    expect(line).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f]/);
    expect(readBack(line)).toBe(read);
  });

  test('quotes a parameter that would end early, and drops what it can’t hold', () => {
    expect(formatLine('NAME', 'x', { LANGUAGE: 'a:b"c' })).toBe('NAME;LANGUAGE="a:b c":x\r\n');
  });
});
