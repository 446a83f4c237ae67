import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { buildSite } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeGuide, writeNewsletter } from '../fixtures/written-entries.ts';

let dist: Dist;

beforeAll(async () => {
  const content = {
    ...SCHOOL_FILES,
    'newsletters/first.mdx': writeNewsletter(),
    'guides/marmalade.mdx': writeGuide(
      { title: 'On marmalade', topic: 'culture', date: '2026-03-09' },
      'Talk of marmalade.',
    ),
    'guides/talks.mdx': writeGuide({ title: 'Hard talks', topic: 'conversations' }),
    'guides/for-willow.mdx': writeGuide({
      title: 'Willow marmalade',
      topic: 'writing',
      class: 'willow',
    }),
  };
  dist = readDist((await buildSite('guides', { content })).dist);
});

describe('a guide for teachers', () => {
  test('is on its own pages and in the site map, and in nothing that families search or follow', () => {
    expect(dist.findFilesWith('marmalade').sort()).toEqual([
      'guides/for-willow/index.html',
      'guides/index.html',
      'guides/marmalade/index.html',
      'guides/talks/index.html',
      'sitemap-0.xml',
    ]);
    expect(dist.listFragments().map(({ url }) => url)).toEqual(['/newsletters/first/']);
  });

  test('may be listed by search engines, and is found from every page', () => {
    expect(dist.page('guides/marmalade/index.html').meta('robots')).toEqual([]);
    for (const file of dist.pages)
      expect(dist.page(file).values('href'), file).toContain('/guides/');
  });

  test('stands under its topic, in the order of the topics', () => {
    const page = dist.page('guides/index.html');
    const main = page.all('main')[0]!.text;
    const topics = ['Difficult conversations', 'Culture', 'Plain writing'];
    const headings = page.all('h2').map(({ text }) => text);
    expect(headings.filter((text) => topics.includes(text))).toEqual(topics);
    expect(main).toMatch(/Culture\s*When customs.*\s*On marmalade/);
  });

  test('leads to the guides before and after it', () => {
    const links = dist
      .page('guides/marmalade/index.html')
      .all('a')
      .filter(({ attributes }) => attributes['rel'])
      .map(({ attributes: { rel, href } }) => [rel, href]);
    expect(links).toEqual([
      ['prev', '/guides/talks/'],
      ['next', '/guides/for-willow/'],
    ]);
  });
});
