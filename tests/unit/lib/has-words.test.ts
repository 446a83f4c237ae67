import { describe, expect, test } from 'vitest';
import { hasWords } from '../../../src/lib/has-words.ts';

describe('words that are typed are looked for', () => {
  test.each([
    ['', true],
    ['swap', true],
    ['PAGE sw', true],
    ['pag, swap!', true],
    ['pagina', true],
    ['página', true],
    ['age', false],
    ['page moon', false],
    ['الصفحه', false],
    ['الصفحة', true],
  ])('“%s” in “The page swap. Página, الصَّفحة”: %s', (typed, expected) => {
    expect(hasWords('The page swap. Página, الصَّفحة', typed)).toBe(expected);
  });
});
