import { expect, test } from 'vitest';
import { makeFree, nameByTitle } from '../../../src/starting/file-name.ts';

test.each<[string | undefined, string]>([
  ['Garden morning!', 'garden-morning'],
  ['مرحبا بكم', 'مرحبا-بكم'],
  ['🎉', 'workshop-2026-05-14'],
  [undefined, 'workshop-2026-05-14'],
  ['Con', 'workshop-2026-05-14'],
  ['../../etc/passwd', 'etc-passwd'],
  [
    'A headline with so many words that nobody would ever want to read it out on the phone',
    'a-headline-with-so-many-words-that-nobody-would',
  ],
  ['x'.repeat(80), 'x'.repeat(48)],
])('a headline “%s” becomes %s', (title, name) => {
  expect(nameByTitle(title, { kind: 'workshop', date: '2026-05-14' })).toBe(name);
});

test('a name that is taken gets a number', () => {
  expect(makeFree('effort', new Set())).toBe('effort');
  expect(makeFree('effort', new Set(['effort', 'effort-2']))).toBe('effort-3');
});
