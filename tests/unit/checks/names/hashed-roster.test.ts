import { expect, test } from 'vitest';
import {
  isHashedRoster,
  readHashedRoster,
  writeHashedRoster,
} from '../../../../src/checks/names/hashed-roster.ts';
import { indexNames } from '../../../../src/checks/names/name-index.ts';
import { parseRoster } from '../../../../src/checks/roster/roster.ts';

const KEY = '3f'.repeat(32);
const OTHER_KEY = '4e'.repeat(32);

const names = indexNames(
  parseRoster('first name,last name,consent\nMaya,Rivera,none\nNoor,Haddad,full name\n', [])
    .children,
);

test('a hashed roster answers as the list does', () => {
  const find = readHashedRoster(writeHashedRoster(names, KEY), KEY)!;
  for (const [name, facts] of names) expect([name, find(name)]).toEqual([name, facts]);
  expect(find('owen')).toBe(0);
  expect(names.size).toBeGreaterThan(8);
});

test('it holds no name, tells nothing of what is allowed, and is the same every time', () => {
  const text = writeHashedRoster(names, KEY);
  expect(text).not.toMatch(/maya|rivera|noor|haddad/i);
  expect(text).toBe(writeHashedRoster(new Map([...names].reverse()), KEY));
  expect(isHashedRoster(text)).toBe(true);
  // Two children alike in all that is allowed: the last byte of their lines is hidden, so it differs.
  const alike = new Map(Array.from({ length: 64 }, (_, index) => [`name ${index}`, 5] as const));
  const lines = writeHashedRoster(alike, KEY).trim().split('\n').slice(2);
  expect(new Set(lines.map((line) => line.slice(-2))).size).toBeGreaterThan(32);
});

test.each([
  ['another key', writeHashedRoster(names, KEY), OTHER_KEY],
  ['a line that is damaged', `${writeHashedRoster(names, KEY)}xyz\n`, KEY],
  ['another text', 'name\nMaya', KEY],
])('with %s it is not read', (_, text, key) => {
  expect(readHashedRoster(text, key)).toBeUndefined();
});
