import { describe, expect, test } from 'vitest';
import { createUniqueSlugs, toSlug } from '../../../src/lib/slug.ts';

describe('words become part of an address', () => {
  test.each([
    ['What we learned', 'what-we-learned'],
    ['  Snacks & drinks!  ', 'snacks-drinks'],
    ["Maya's class", 'mayas-class'],
    ['Maya’s class', 'mayas-class'],
    ['Héllo (1)', 'héllo-1'],
    ['He\u0301llo', 'héllo'],
    ['日本語', '日本語'],
    ['مرحبا بكم', 'مرحبا-بكم'],
    ['हिन्दी', 'हिन्दी'],
    ['🎉 Party 🎉', 'party'],
    ['🎉', ''],
    ['../../etc/passwd', 'etc-passwd'],
    ['<script>', 'script'],
    ['a__b--c', 'a-b-c'],
    ['ﬁne', 'fine'],
    ['2026-05-08', '2026-05-08'],
  ])('%s is "%s"', (words, slug) => {
    expect(toSlug(words)).toBe(slug);
  });
});

test('slugs of one page differ, also from those that look like a repetition', () => {
  const toUnique = createUniqueSlugs('section');
  expect(['Snacks', 'Snacks', 'Snacks 2', 'snacks', '🎉', '!'].map(toUnique)).toEqual([
    'snacks',
    'snacks-2',
    'snacks-2-2',
    'snacks-3',
    'section',
    'section-2',
  ]);
});
