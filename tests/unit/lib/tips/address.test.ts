import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress, type KnownChoices } from '../../../../src/lib/tips/address.ts';

const KNOWN: KnownChoices = new Map([
  ['grade', ['', 'k', '1']],
  ['minutes', ['', '10']],
  ['place', ['', 'on-the-way']],
]);

describe('an address is read', () => {
  test.each([
    ['', {}, true],
    ['?grade=1&minutes=10&q=moon+walk', { grade: '1', minutes: '10', q: 'moon walk' }, true],
    ['?grade=K&place=on-the-way', { grade: 'k', place: 'on-the-way' }, true],
    ['?grade=&q=%20', {}, true],
    ['?grade=99&foo=bar', {}, false],
    ['?grade=99&minutes=10', { minutes: '10' }, false],
    ['?grade=1&grade=k', { grade: '1' }, false],
    ['?q=a&q=b', { q: 'a' }, false],
    ['?__proto__=1&constructor=1', {}, false],
    ['?q=%E0%A4%A', { q: '\uFFFD%A' }, true],
  ])('%s: %o, understood: %s', (query, wanted, isUnderstood) => {
    expect(readAddress(query, KNOWN)).toEqual({ wanted, isUnderstood });
  });
});

test('what is written is read again, in one order whatever was chosen first', () => {
  const wanted = { q: 'ñandú & co', minutes: '10', grade: 'k' };
  const address = writeAddress(wanted, KNOWN);
  expect(address).toMatch(/^\?grade=k&minutes=10&q=/);
  expect(readAddress(address, KNOWN)).toEqual({ wanted, isUnderstood: true });
});

test('an address that asks for everything has no question mark', () => {
  expect(writeAddress({}, KNOWN)).toBe('');
});
