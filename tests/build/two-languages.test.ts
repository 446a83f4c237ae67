import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { writeEveryKind } from '../fixtures/every-kind.ts';
import { readFeed } from '../fixtures/feed.ts';
import { parsePage } from '../fixtures/page.ts';
import { buildSite, createSite } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

const SITE = 'https://news.fixture.example';

let dist: Dist;

beforeAll(async () => {
  dist = readDist((await buildSite('two-languages', { content: await writeEveryKind() })).dist);
});

describe('a newsletter and its translation', () => {
  const ENGLISH = 'newsletters/hearts/index.html';
  const ARABIC = 'newsletters/hearts-ar/index.html';

  test('each say their language and direction', () => {
    const readHtml = (file: string) => dist.page(file).all('html')[0]!.attributes;
    expect(readHtml(ENGLISH)).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect(readHtml(ARABIC)).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  test('name each other and themselves for search engines, with whole addresses', () => {
    for (const file of [ENGLISH, ARABIC]) {
      const alternates = dist
        .page(file)
        .all('link')
        .flatMap(({ attributes: { hreflang, href } }) => (hreflang ? [[hreflang, href]] : []));
      expect(Object.fromEntries(alternates)).toEqual({
        en: `${SITE}/newsletters/hearts/`,
        ar: `${SITE}/newsletters/hearts-ar/`,
      });
    }
  });

  test('link to each other by the language’s own name, marked as that language', () => {
    const findLink = (file: string, lang: string) =>
      dist
        .page(file)
        .all('a')
        .find(({ attributes }) => attributes['hreflang'] === lang);
    expect(findLink(ENGLISH, 'ar')).toMatchObject({
      text: 'العربية',
      attributes: { href: '/newsletters/hearts-ar/', lang: 'ar', dir: 'rtl' },
    });
    expect(findLink(ARABIC, 'en')).toMatchObject({
      text: 'English',
      attributes: { href: '/newsletters/hearts/', lang: 'en', dir: 'ltr' },
    });
  });

  test('stand in a page whose menu, labels and dates are in their language', () => {
    const words = dist.page(ARABIC).all('body')[0]!.text;
    expect(words).toContain('6 مارس 2026');
    expect(words).not.toMatch(/Skip to|Menu|Newsletters|Search|Privacy/);
    const locale = dist.page(ARABIC).meta('og:locale');
    expect(locale).toEqual(['ar']);
  });

  test('are one entry in lists, under the title of the original', () => {
    for (const file of ['index.html', 'newsletters/index.html', 'classes/willow/index.html']) {
      const addresses = dist.page(file).values('href');
      expect(addresses).toContain('/newsletters/hearts/');
      expect(addresses).not.toContain('/newsletters/hearts-ar/');
    }
  });

  test('are both found by search', () => {
    const addresses = dist.listFragments().map(({ url }) => url);
    expect(addresses).toContain('/newsletters/hearts/');
    expect(addresses).toContain('/newsletters/hearts-ar/');
  });
});

describe.each([
  ['rss.xml', `${SITE}/`, 'en-CA'],
  ['classes/willow/rss.xml', `${SITE}/classes/willow/`, 'en'],
])('the feed %s', (file, page, language) => {
  test('says where it lies, what it follows and in which language it is', () => {
    expect(readFeed(dist.text(file))).toMatchObject({
      self: `${SITE}/${file}`,
      link: page,
      language,
    });
  });

  test('has every newsletter in full, under an identity that is its address', () => {
    const { items } = readFeed(dist.text(file));
    const links = items.map(({ link }) => link);
    expect(links).toContain(`${SITE}/newsletters/hearts/`);
    expect(links).toContain(`${SITE}/newsletters/hearts-ar/`);
    expect(items.map(({ guid }) => guid)).toEqual(links);
    expect(new Set(links).size).toBe(links.length);
    for (const { pubDate } of items) expect(pubDate).toMatch(/ GMT$/);
  });

  test('holds plain HTML: no class, id, style or script, and no address that is not whole', () => {
    const html = readFeed(dist.text(file))
      .items.map(({ content }) => content)
      .join('');
    const { elements, values } = parsePage(html);
    expect(elements.length).toBeGreaterThan(20);
    for (const name of ['class', 'id', 'style', 'onclick']) expect(values(name)).toEqual([]);
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ['script', 'style', 'iframe', 'form', 'link'])
      expect(names).not.toContain(name);
    for (const address of [...values('href'), ...values('src')])
      expect(address).toMatch(/^(?:https:\/\/|mailto:)/);
    expect(html).not.toMatch(/data-astro|\/@|file:/);
  });

  test('gives pictures their size and their description', () => {
    const html = readFeed(dist.text(file))
      .items.map(({ content }) => content)
      .join('');
    const pictures = parsePage(html).all('img');
    expect(pictures.length).toBeGreaterThan(2);
    for (const { attributes } of pictures) {
      expect(attributes['alt']).toBeTruthy();
      expect(Number(attributes['width'])).toBeGreaterThan(0);
      expect(Number(attributes['height'])).toBeGreaterThan(0);
      expect(dist.files).toContain(new URL(attributes['src']!).pathname.slice(1));
    }
  });
});

test('the identity of a newsletter in feeds stays when its title changes', async () => {
  const site = await createSite('changed-title', { content: SCHOOL_FILES });
  const readGuid = async (title: string) => {
    await site.write({ 'src/content/newsletters/Week 1.mdx': writeNewsletter({ title }) });
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    const [item] = readFeed(readDist(site.dist).text('rss.xml')).items;
    return { title: item?.title, guid: item?.guid };
  };
  const guid = `${SITE}/newsletters/week-1/`;
  expect(await readGuid('Before')).toEqual({ title: 'Before', guid });
  expect(await readGuid('After')).toEqual({ title: 'After', guid });
});
