import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { writeEveryKind } from '../fixtures/every-kind.ts';
import { findBrokenLinks, listAllLinks } from '../fixtures/link-check.ts';
import { buildSite } from '../fixtures/site.ts';

const URL_OF_SITE = 'https://school.fixture.example';

interface Manifest {
  icons: { src: string; sizes: string }[];
}

describe.each([
  ['at the top of its address', '/', '/'],
  ['in a folder', '/news/', '/news/'],
  ['in a folder that is written without its last slash', '/school/news', '/school/news/'],
])('a site %s', (_, written, base) => {
  let dist: Dist;

  beforeAll(async () => {
    const name = `base-path${written.replaceAll('/', '-')}`;
    const school = { url: URL_OF_SITE, base: written };
    dist = readDist((await buildSite(name, { content: await writeEveryKind(), school })).dist);
  });

  test('has no link, picture, font, feed or anchor that leads nowhere', () => {
    expect(listAllLinks(dist).length).toBeGreaterThan(500);
    expect(findBrokenLinks(dist, { url: URL_OF_SITE, base })).toEqual([]);
  });

  test('says of each page where it is', () => {
    for (const file of dist.pages) {
      const address = `${URL_OF_SITE}${base}${file.replace(/index\.html$/, '')}`;
      expect(dist.page(file).link('canonical')).toEqual([address]);
      expect(dist.page(file).meta('og:url')).toEqual([address]);
    }
  });

  test('names the whole address in its feeds and its sitemap', () => {
    const files = ['rss.xml', 'classes/willow/rss.xml', 'sitemap-0.xml'];
    for (const file of files)
      expect(dist.text(file)).toContain(`${URL_OF_SITE}${base}newsletters/hearts/`);
  });

  test('gives phones a sign for the home screen, in the sizes that it names', async () => {
    expect(dist.page('index.html').link('manifest')).toEqual([`${base}manifest.webmanifest`]);
    const manifest = JSON.parse(dist.text('manifest.webmanifest')) as Manifest;
    expect(manifest).toMatchObject({ name: 'Fixture School', start_url: base, scope: base });
    const icons = [...manifest.icons, { src: `${base}apple-touch-icon.png`, sizes: '180x180' }];
    expect(icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512', '180x180']);
    for (const { src, sizes } of icons) {
      expect(src.startsWith(base), src).toBe(true);
      const { width, height, format } = await sharp(dist.bytes(src.slice(base.length))).metadata();
      expect([format, `${width}x${height}`], src).toEqual(['png', sizes]);
    }
  });

  test('offers the PDF of a newsletter under a name without words', () => {
    const links = dist
      .page('newsletters/hearts/index.html')
      .all('a')
      .filter(({ attributes }) => 'download' in attributes);
    expect(links.map(({ text }) => text)).toEqual(['form']);
    expect(links[0]!.attributes['href']).toMatch(new RegExp(`^${base}files/[0-9a-f]{24}\\.pdf$`));
  });
});
