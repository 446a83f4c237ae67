import { expect, test } from 'vitest';
import { readSchool, SCHOOL, toEntry } from '../fixtures/content-folder.ts';

test.each([
  ['[garden, seeds]', ['garden', 'seeds']],
  ['garden, seeds', ['garden', 'seeds']],
  ['garden', ['garden']],
])('tags written as %s are read as words of their own', async (tags, words) => {
  const { library, faults } = await readSchool({
    'newsletters/a.mdx': toEntry('newsletters', { tags }),
  });
  expect(faults).toEqual([]);
  expect(library.newsletters[0]?.data.tags).toEqual(words);
});

test('who is celebrated may have a comma in it', async () => {
  const { library } = await readSchool({
    'celebrations/a.mdx': toEntry('celebrations', { who: '"Maya, Leo and the bus driver"' }),
  });
  expect(library.celebrations[0]?.data.who).toEqual(['Maya, Leo and the bus driver']);
});

test('a class can’t be called by the word for the whole school', async () => {
  const { faults } = await readSchool({ 'classes/All.yaml': SCHOOL['classes/willow.yaml']! });
  expect(faults.map(({ file, problem }) => [file, problem])).toEqual([
    [
      'src/content/classes/All.yaml',
      'No class can be called "All", which stands for the whole school.',
    ],
  ]);
});

test('a wrong choice is told the choices in their own order', async () => {
  const { faults } = await readSchool({
    'home-learning/a.mdx': toEntry('home-learning', { grades: 'everyone' }),
  });
  expect(faults[0]?.fix).toMatch(/^Choose one of preschool, K, 1, 2, /);
});
