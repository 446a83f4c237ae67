import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createContentSecurityPolicy } from '../../src/build/headers.ts';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { writeEveryKind } from '../fixtures/every-kind.ts';
import { listLinks } from '../fixtures/link-check.ts';
import { buildSite } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

/** Elements that make a browser fetch something by themselves. */
const FETCHING = [
  'script',
  'img',
  'source',
  'iframe',
  'embed',
  'object',
  'video',
  'audio',
  'track',
];

const POLICY = createContentSecurityPolicy({});

describe('every page of a site', () => {
  let dist: Dist;

  beforeAll(async () => {
    dist = readDist((await buildSite('security', { content: await writeEveryKind() })).dist);
  });

  test('says what it may load, which is what comes from the site itself', () => {
    for (const file of dist.pages) {
      const [policy, ...others] = dist.page(file).meta('content-security-policy');
      expect(others, file).toEqual([]);
      const directives = policy!.split(';').map((directive) => directive.trim());
      expect(directives).toEqual(expect.arrayContaining([...POLICY.directives]));
      const scripts = directives.find((directive) => directive.startsWith('script-src'));
      expect(scripts).toMatch(/^script-src 'self' 'wasm-unsafe-eval'(?: 'sha256-[^']+')*$/);
      const styles = directives.find((directive) => directive.startsWith('style-src'));
      expect(styles).toMatch(/^style-src(?: 'self'| 'sha256-[^']+')+$/);
    }
  });

  test('allows by hash what stands in it and nothing more', () => {
    for (const file of dist.pages) {
      const [policy = ''] = dist.page(file).meta('content-security-policy');
      const inline = dist
        .page(file)
        .elements.filter(({ name }) => name === 'script' || name === 'style')
        .filter(({ attributes }) => !('src' in attributes))
        .map(({ text }) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
      const allowed = [...policy.matchAll(/'(sha256-[^']+)'/g)].map(([, value]) => value);
      expect(allowed.sort(), file).toEqual([...new Set(inline)].sort());
    }
  });

  test('fetches nothing from anywhere else', () => {
    const isElsewhere = (address: string) =>
      new URL(address, 'https://news.fixture.example').origin !== 'https://news.fixture.example';
    for (const file of dist.pages) {
      const page = dist.page(file);
      const fetched = [
        ...FETCHING.flatMap((name) => page.all(name)).flatMap(({ attributes }) =>
          [attributes['src'], attributes['srcset'], attributes['data']].filter(Boolean),
        ),
        ...['stylesheet', 'preload', 'icon', 'modulepreload', 'preconnect'].flatMap(page.link),
      ];
      expect(
        fetched.filter((address) => isElsewhere(address!)),
        file,
      ).toEqual([]);
      expect(
        page
          .all('style')
          .map(({ text }) => text)
          .join(''),
      ).not.toMatch(/@import|url\(["']?https?:/);
    }
  });

  test('has no style attribute, no handler in its markup, no base and no frame', () => {
    for (const file of dist.pages) {
      const { elements } = dist.page(file);
      const attributes = new Set(elements.flatMap((element) => Object.keys(element.attributes)));
      expect(
        [...attributes].filter((name) => name === 'style' || name.startsWith('on')),
        file,
      ).toEqual([]);
      const names = new Set(elements.map(({ name }) => name));
      for (const name of ['base', 'iframe', 'object', 'embed'])
        expect(names, file).not.toContain(name);
    }
  });

  test('tells nobody where its reader goes next', () => {
    for (const file of dist.pages)
      expect(dist.page(file).meta('referrer')).toEqual(['no-referrer']);
  });

  test('opens nothing but whole web addresses, mail, telephone and calendars', () => {
    const addresses = dist.pages.flatMap((file) => listLinks(dist.page(file)));
    expect(addresses.length).toBeGreaterThan(500);
    expect(
      addresses.filter(
        (href) => !/^(?:https:\/\/|webcal:\/\/news\.|mailto:|tel:|\/|#|\?$)/.test(href),
      ),
    ).toEqual([]);
  });

  test('comes with headers that say the rest', () => {
    expect(dist.text('_headers').split('\n')).toEqual([
      '/*',
      "  Content-Security-Policy: base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
      '  Referrer-Policy: no-referrer',
      '  X-Content-Type-Options: nosniff',
      '  Permissions-Policy: camera=(), microphone=(), geolocation=(), browsing-topics=()',
      '/*.ics',
      '  Content-Type: text/calendar; charset=utf-8',
      '',
    ]);
  });

  test('may be listed by search engines, except those that help a browser or a teacher', () => {
    const unlisted = dist.pages.filter((file) => dist.page(file).meta('robots').length > 0);
    expect(unlisted.filter((file) => !file.includes('/kit/'))).toEqual([
      '404.html',
      'offline/index.html',
    ]);
  });
});

test('a school that wants no search engine says so on every page and in the headers', async () => {
  const content = { ...SCHOOL_FILES, 'newsletters/first.mdx': writeNewsletter() };
  const site = await buildSite('unlisted', { content, school: { searchEngines: false } });
  const dist = readDist(site.dist);
  for (const file of dist.pages)
    expect(dist.page(file).meta('robots'), file).toEqual(['noindex, noimageindex']);
  expect(dist.text('_headers')).toContain('  X-Robots-Tag: noindex, noimageindex\n');
  expect(dist.list('.xml').filter((file) => file.includes('sitemap'))).toEqual([]);
});
