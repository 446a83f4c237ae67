import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite, type Visit, type VisitOptions } from '../fixtures/chromium.ts';
import { readDist } from '../fixtures/dist.ts';
import { makeKeptYear } from '../fixtures/kept-year.ts';
import { createSite } from '../fixtures/site.ts';

let outside: string;
let copy: string;
let site: OpenSite;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'homeward-kept-'));
  copy = join(outside, 'year');
  const school = await createSite('kept-year', {
    content: await makeKeptYear(),
    school: { base: '/news/' },
  });
  const { code, output } = await school.command('export', ['--year', '2025-26', '--out', copy]);
  expect(code, output).toBe(0);
  site = await openSite(school.dist);
});

afterAll(async () => {
  await site.close();
  await rm(outside, { recursive: true });
});

/** Opens a file of the copy as a double-click does. */
function open(file: string, options?: VisitOptions): Promise<Visit> {
  return site.visit(pathToFileURL(join(copy, file)).href, options);
}

test('every page opens from its folder, with every link and picture, and asks nobody for anything', async () => {
  const { pages, files } = readDist(copy);
  const { page, errors, requests } = await open('index.html');
  const broken: string[] = [];
  for (const file of pages) {
    await page.goto(pathToFileURL(join(copy, file)).href);
    const { links, pictures } = await page.evaluate(async () => {
      await Promise.all([...document.images].map((each) => each.decode().catch(() => undefined)));
      return {
        links: [...document.links].map(({ href }) => href),
        pictures: [...document.images].map(({ src, naturalWidth }) => ({ src, naturalWidth })),
      };
    });
    for (const link of links.filter((each) => each.startsWith('file:'))) {
      const path = decodeURIComponent(new URL(link).pathname).slice(copy.length + 1);
      if (!files.includes(path)) broken.push(`${file} links to ${path}`);
    }
    for (const { src, naturalWidth } of pictures) {
      if (naturalWidth === 0) broken.push(`${file} lacks ${src}`);
    }
  }
  expect(pages.length).toBeGreaterThan(10);
  expect(broken).toEqual([]);
  expect(errors).toEqual([]);
  expect(requests.filter((address) => !/^(?:file|data):/.test(address))).toEqual([]);
});

test('the start page leads to a newsletter and back, in the font of the school', async () => {
  const { page } = await open('index.html', { width: 320 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole('link', { name: 'Beans & <Quokka>' }).click();
  expect(await page.locator('h1').innerText()).toBe('Beans & <Quokka>');
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  expect(loaded.join()).toContain('Young Serif');
  await page.getByRole('link', { name: 'All of the year' }).click();
  expect(await page.locator('h1').innerText()).toBe('Fixture School, 2025-26');
});

test('every page of a book is sound XML, and links and pictures in it are there', async () => {
  const { page } = await open('index.html');
  for (const book of readDist(copy).list('.epub')) {
    const files = unzipSync(readDist(copy).bytes(book));
    const names = Object.keys(files).filter((name) => /\.(?:xhtml|opf|xml)$/.test(name));
    const texts = names.map((name) => [name, strFromU8(files[name]!)] as const);
    const found = await page.evaluate(
      (written) =>
        written.map(([name, text]) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml');
          const list = (selector: string, attribute: string) =>
            [...parsed.querySelectorAll(selector)].map((each) => each.getAttribute(attribute)!);
          return {
            name,
            fault: parsed.querySelector('parsererror')?.textContent,
            addresses: [...list('a', 'href'), ...list('img', 'src')],
            headings: parsed.querySelectorAll('body h1').length,
          };
        }),
      texts,
    );
    for (const { name, fault, addresses, headings } of found) {
      expect(fault, name).toBeUndefined();
      if (name.endsWith('.xhtml')) expect(headings, name).toBe(1);
      for (const address of addresses.filter((each) => !/^(?:https:|mailto:|tel:)/.test(each)))
        expect(Object.keys(files), name).toContain(`EPUB/${address}`);
    }
  }
});
