import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { findBrokenLinks } from '../fixtures/link-check.ts';
import { parsePage } from '../fixtures/page.ts';
import { buildSite } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeGuide, writeNewsletter } from '../fixtures/written-entries.ts';

const AT_ROOT = { url: 'https://news.fixture.example', base: '/' };

function readMain(dist: Dist, path: string): string {
  return dist.page(path).all('main')[0]!.text;
}

describe('a school with one class, one person and one newsletter', () => {
  let dist: Dist;

  beforeAll(async () => {
    const content = {
      ...SCHOOL_FILES,
      'newsletters/first.mdx': writeNewsletter({ title: 'Hello, families' }, 'We begin.'),
      'guides/talks.mdx': writeGuide({ title: 'Hard talks' }),
    };
    dist = readDist((await buildSite('minimal', { content })).dist);
  });

  test('has a page for each of them', () => {
    expect(readMain(dist, 'newsletters/first/index.html')).toContain('We begin.');
    expect(readMain(dist, 'classes/willow/index.html')).toContain('Ana Lima');
    expect(readMain(dist, 'people/index.html')).toContain('Ana Lima');
  });

  test('shows the newsletter on the home page, in the archive, in both feeds and in the sitemap', () => {
    const files = ['index.html', 'newsletters/index.html', 'newsletters/year/2025-26/index.html'];
    for (const file of files) expect(readMain(dist, file)).toContain('Hello, families');
    const address = 'https://news.fixture.example/newsletters/first/';
    for (const file of ['rss.xml', 'classes/willow/rss.xml', 'sitemap-0.xml'])
      expect(dist.text(file)).toContain(address);
  });

  test('can be searched for the newsletter, but not for what is written for teachers', () => {
    expect(dist.listFragments().map(({ url, meta, filters }) => ({ url, meta, filters }))).toEqual([
      {
        url: '/newsletters/first/',
        meta: {
          title: 'Hello, families',
          about: 'Willow March 6, 2026',
          facts: 'Newsletter · Willow · March 6, 2026',
        },
        filters: {
          kind: ['newsletters'],
          class: ['willow'],
          language: ['en'],
          year: ['2025-26'],
        },
      },
    ]);
  });

  test('parts the words of a page where families see them parted', () => {
    expect(dist.listFragments()[0]!.content).toMatch(/^Hello, families\. /);
  });

  test('has no link that leads nowhere', () => {
    expect(findBrokenLinks(dist, AT_ROOT)).toEqual([]);
  });
});

describe('a school that has written nothing yet', () => {
  let dist: Dist;

  beforeAll(async () => {
    dist = readDist((await buildSite('empty', { content: {} })).dist);
  });

  test.each([
    ['index.html', 'The first newsletter is on its way.'],
    ['newsletters/index.html', 'The first newsletter is on its way.'],
    ['events/index.html', 'Nothing is planned just now.'],
    ['promises/index.html', 'No promises yet.'],
    ...['home-learning', 'celebrations', 'goals', 'guides', 'classes', 'people'].map((name) => [
      `${name}/index.html`,
      'Nothing here yet.',
    ]),
  ])('says so kindly on %s', (file, words) => {
    expect(readMain(dist, file)).toContain(words);
  });

  test('has nothing to find, and an empty feed', () => {
    expect(dist.listFragments()).toEqual([]);
    expect(dist.text('rss.xml')).toContain('<title>Fixture School</title>');
    expect(parsePage(dist.text('rss.xml')).all('item')).toEqual([]);
  });

  test('has no link that leads nowhere', () => {
    expect(findBrokenLinks(dist, AT_ROOT)).toEqual([]);
  });
});
