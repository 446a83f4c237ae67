import { gzipSync } from 'node:zlib';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import rules from '../../.htmlvalidate.mjs';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { findBrokenLinks } from '../fixtures/link-check.ts';
import type { PageElement } from '../fixtures/page.ts';
import { getSampleDist } from '../fixtures/sample-site.ts';

/** What a newsletter's page may weigh over the wire: about what arrives in the first round trip. */
const PAGE_BYTES = 14_000;
const FONT_BYTES = 40_000;

let dist: Dist;

function listPages(folder: string): string[] {
  return dist.pages.filter((file) => file.startsWith(folder));
}

/** The scripts of a page, without the one that lets it be read offline. */
function listOwnScripts(file: string): PageElement[] {
  return dist
    .page(file)
    .all('script')
    .filter((script) => !isKeeper(script));
}

function isKeeper({ text }: PageElement): boolean {
  return text.includes('`offline-keeper`');
}

beforeAll(async () => {
  dist = readDist(await getSampleDist());
});

describe('the sample school', () => {
  test('has only pages that are valid HTML', async () => {
    const validate = new HtmlValidate(new FileSystemConfigLoader(rules));
    for (const file of dist.pages) {
      const { results } = await validate.validateString(dist.text(file), file);
      const messages = results
        .flatMap((result) => result.messages)
        .map(({ line, ruleId, message }) => `${file}:${line} ${ruleId} ${message}`);
      expect(messages).toEqual([]);
    }
  });

  test('has no link that leads nowhere', () => {
    expect(findBrokenLinks(dist, { url: 'https://news.fixture.example', base: '/' })).toEqual([]);
  });

  test('has pages that each begin with one heading and skip no level', () => {
    for (const file of dist.pages) {
      const levels = dist
        .page(file)
        .elements.flatMap(({ name }) => /^h([1-6])$/.exec(name)?.[1] ?? [])
        .map(Number);
      expect(
        levels.filter((level) => level === 1),
        file,
      ).toEqual([1]);
      expect(levels[0], file).toBe(1);
      levels
        .slice(1)
        .forEach((level, index) => expect(level - levels[index]!, file).toBeLessThan(2));
    }
  });
});

describe('the page of a newsletter', () => {
  test('arrives in 14 kB with all its styles', () => {
    const newsletters = listPages('newsletters/').filter(
      (file) => !/^newsletters\/(?:index|year)/.test(file),
    );
    expect(newsletters.length).toBeGreaterThan(20);
    const heavy = newsletters
      .map((file) => ({ file, bytes: gzipSync(dist.bytes(file), { level: 9 }).length }))
      .filter(({ bytes }) => bytes > PAGE_BYTES);
    expect(heavy).toEqual([]);
  });

  test('asks for no style sheet and runs no script of its own', () => {
    for (const file of listPages('newsletters/')) {
      expect(listOwnScripts(file), file).toEqual([]);
      expect(dist.page(file).link('stylesheet'), file).toEqual([]);
      expect(dist.page(file).link('modulepreload'), file).toEqual([]);
    }
  });

  test('shows its headlines in one font of at most 40 kB', () => {
    const fonts = dist.list('.woff2', '.woff', '.ttf', '.otf');
    expect(fonts).toHaveLength(1);
    expect(dist.bytes(fonts[0]!).length).toBeLessThan(FONT_BYTES);
  });
});

test('only the finder, the search and the pages of families’ choices run a script of their own', () => {
  const withScript = dist.pages.filter((file) => listOwnScripts(file).length > 0);
  expect(withScript).toEqual([
    'family/ar/index.html',
    'family/es/index.html',
    'family/index.html',
    'home-learning/index.html',
    'preferences/ar/index.html',
    'preferences/es/index.html',
    'preferences/index.html',
    'search/index.html',
  ]);
});

test('what keeps pages for reading offline costs each of them less than 600 bytes', () => {
  for (const file of dist.pages) {
    const [keeper, ...others] = dist.page(file).all('script').filter(isKeeper);
    expect(others, file).toEqual([]);
    expect(keeper?.text.length, file).toBeLessThan(600);
  }
});
