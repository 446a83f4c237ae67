import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../fixtures/chromium.ts';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { HOSTILE_SITE, SHOWN_WORDS } from '../fixtures/hostile-words.ts';
import { getSampleDist } from '../fixtures/sample-site.ts';
import { buildSite } from '../fixtures/site.ts';

describe.each([
  ['the sample school', getSampleDist],
  ['a school with hostile words', async () => (await buildSite('hostile-xml', HOSTILE_SITE)).dist],
])('every feed and sitemap of %s', (_, getDist) => {
  let site: OpenSite;
  let dist: Dist;

  beforeAll(async () => {
    const folder = await getDist();
    dist = readDist(folder);
    site = await openSite(folder);
  });

  afterAll(() => site.close());

  test('is well-formed XML for a parser that forgives nothing', async () => {
    const { page } = await site.visit('/');
    const files = dist.list('.xml');
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const fault = await page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        return parsed.querySelector('parsererror')?.textContent;
      }, dist.text(file));
      expect(fault, file).toBeUndefined();
    }
  });

  test('gives a feed reader HTML in which nothing runs', async () => {
    const { page } = await site.visit('/');
    const found = await page.evaluate((xml) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml');
      const contents = [...feed.getElementsByTagName('content:encoded')].map(
        (node) => node.textContent,
      );
      const html = new DOMParser().parseFromString(contents.join(''), 'text/html');
      return {
        items: contents.length,
        dangers: html.querySelectorAll(
          'script, style, iframe, form, [style], [onerror], [class], [id]',
        ).length,
        words: html.body.textContent,
      };
    }, dist.text('rss.xml'));
    expect(found.items).toBeGreaterThan(0);
    expect(found.dangers).toBe(0);
    if (dist.findFilesWith('newsletters/hostile/').length > 0)
      expect(found.words).toContain(SHOWN_WORDS);
  });
});
