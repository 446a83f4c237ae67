import { expect, test } from 'vitest';
import { readSchool, toEntry } from '../fixtures/content-folder.ts';

const NEWSLETTER = toEntry('newsletters');

test.each([
  'newsletters/2026/may/letter.mdx',
  'newsletters/2026/may/index.mdx',
  'newsletters/letter',
  'letter.mdx',
])('writing that would be on no page is told of: %s', async (name) => {
  const { faults, library } = await readSchool({ [name]: NEWSLETTER });
  expect(library.newsletters).toEqual([]);
  expect(faults.map(({ file }) => file)).toEqual([`src/content/${name}`]);
});

test('pictures and private files may lie in folders of their own', async () => {
  const files = { 'newsletters/a/photos/b.jpg': 'x', 'newsletters/a/_old/letter.mdx': NEWSLETTER };
  const { faults } = await readSchool({ 'newsletters/a/index.mdx': NEWSLETTER, ...files });
  expect(faults).toEqual([]);
});

test('a translation of a translation is refused, and so are two that name each other', async () => {
  const { faults } = await readSchool({
    'newsletters/a.mdx': toEntry('newsletters', { translationOf: 'b', lang: 'es' }),
    'newsletters/b.mdx': toEntry('newsletters', { translationOf: 'a', lang: 'fr' }),
  });
  expect(faults.map(({ line, problem }) => [line, problem])).toEqual([
    [5, '"b" is a translation itself.'],
    [5, '"a" is a translation itself.'],
  ]);
});
