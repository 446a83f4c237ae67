import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { readFeed } from '../fixtures/feed.ts';
import { HOSTILE_SITE, SHOWN_WORDS } from '../fixtures/hostile-words.ts';
import { parsePage } from '../fixtures/page.ts';
import { buildSite } from '../fixtures/site.ts';

describe('hostile words in every field', () => {
  let dist: Dist;

  beforeAll(async () => {
    dist = readDist((await buildSite('hostile', HOSTILE_SITE)).dist);
  });

  test('stay words on every page', () => {
    for (const file of dist.pages) {
      const { elements } = dist.page(file);
      expect(
        elements.some(({ text }) => text.includes('alert(1)')),
        file,
      ).toBe(true);
      const scripts = elements.filter(({ name }) => name === 'script');
      expect(
        scripts.filter(({ text }) => text.includes('alert')),
        file,
      ).toEqual([]);
      expect(
        elements.filter(({ attributes }) => 'onerror' in attributes),
        file,
      ).toEqual([]);
    }
  });

  test('come out as they were written, in the page and in what is said when it is shared', () => {
    const page = dist.page('newsletters/hostile/index.html');
    expect(page.all('h1').map(({ text }) => text)).toEqual([SHOWN_WORDS]);
    expect(page.meta('og:title')).toEqual([SHOWN_WORDS]);
    expect(page.meta('og:description')).toEqual([SHOWN_WORDS]);
    expect(page.meta('description')).toEqual([SHOWN_WORDS]);
    expect(page.all('main')[0]!.text.split(SHOWN_WORDS).length).toBeGreaterThan(4);
  });

  test('hold no control character in any file that is read as text', () => {
    for (const file of dist.list('.html', '.xml', '.ics'))
      expect(dist.text(file), file).not.toMatch(
        /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/,
      );
  });

  test('stay words in the feed, once more when its HTML is read', () => {
    const xml = dist.text('rss.xml');
    expect(xml).not.toMatch(/<script|<img src=x/);
    const [item] = readFeed(xml).items;
    expect(item!.title).toBe(SHOWN_WORDS);
    const content = parsePage(item!.content);
    const [question, promise] = content.all('li').map(({ text }) => text);
    expect(question).toBe(SHOWN_WORDS);
    expect(promise).toContain(SHOWN_WORDS);
    expect([...content.all('script'), ...content.all('img')]).toEqual([]);
  });

  test('are words in the search index too', () => {
    const fragment = dist.listFragments().find(({ url }) => url.startsWith('/newsletters/'));
    expect(fragment!.meta['title']).toContain('<script>alert(1)');
    expect(fragment!.content).toContain(`Ask your child. ${SHOWN_WORDS}`);
  });
});
