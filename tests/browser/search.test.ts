import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, openSite, type OpenSite } from '../fixtures/chromium.ts';
import { HOSTILE_SITE, SHOWN_WORDS } from '../fixtures/hostile-words.ts';
import { SAMPLE_PAGES } from '../fixtures/sample-site.ts';
import { buildSite } from '../fixtures/site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

/** Waits until the search has said how it went. */
async function readStatus(page: Page): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: /found|loaded/ });
  return (await status.innerText()).trim();
}

function listResults(page: Page): Promise<string[]> {
  return page.locator('.search-results a').allInnerTexts();
}

async function searchFor(words: string): Promise<Page> {
  const { page } = await site.visit(SAMPLE_PAGES.search);
  await page.getByRole('searchbox').pressSequentially(words);
  await readStatus(page);
  await page.waitForFunction(
    (wanted) => new URLSearchParams(location.search).get('q') === wanted,
    words,
  );
  return page;
}

test('what is typed is found, announced, and leads to its page', async () => {
  const page = await searchFor('rain gauge');
  await page.locator('.search-results a').first().waitFor();
  expect(await readStatus(page)).toMatch(/^\d+ pages? found$/);
  const [first] = await listResults(page);
  await page.locator('.search-results a').first().click();
  await page.waitForURL(/\/newsletters\/|\/home-learning\//);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(first);
  expect(await page.locator('main').innerText()).toContain('rain gauge');
});

test('the address of a search can be shared, with the kind that was chosen', async () => {
  const { page } = await site.visit('/search/?q=moon&kind=home-learning');
  expect(await page.getByRole('searchbox').inputValue()).toBe('moon');
  expect(await page.getByRole('combobox').inputValue()).toBe('home-learning');
  await page.locator('.search-results a').first().waitFor();
  const addresses = await page
    .locator('.search-results a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(addresses).toContain('/home-learning/moon-journal/');
  expect(addresses.filter((path) => !path.startsWith('/home-learning/'))).toEqual([]);
});

test.each([
  ['without its accents', 'pluviometro', '/newsletters/willow-2026-05-08-es/'],
  ['in capitals', 'MOON JOURNAL', '/home-learning/moon-journal/'],
  ['in Arabic', 'المستنقع', '/newsletters/heron-2026-05-14-ar/'],
  ['with another ending', 'sprouts', '/newsletters/willow-2026-05-08/'],
])('a word is found %s', async (_, words, path) => {
  const page = await searchFor(words);
  await page.locator(`.search-results a[href="${path}"]`).waitFor();
});

test('what is for teachers alone is not found', async () => {
  const page = await searchFor('Edwin Locke');
  const addresses = await page
    .locator('.search-results a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(addresses.filter((path) => path.startsWith('/guides/'))).toEqual([]);
});

test('when nothing is found it says so, with the words that were typed', async () => {
  const page = await searchFor('καλημέρα');
  expect(await readStatus(page)).toMatch(/^Nothing found for “καλημέρα”/);
  expect(await listResults(page)).toEqual([]);
});

test('clearing the field clears results, announcement and address', async () => {
  const page = await searchFor('moon');
  await page.locator('.search-results a').first().waitFor();
  await page.getByRole('searchbox').fill('');
  await page.locator('.search-results a').first().waitFor({ state: 'detached' });
  expect(await page.getByRole('status').innerText()).toBe('');
  expect(new URL(page.url()).search).toBe('');
});

test('when the index can’t be loaded it says so, and the lists are still there', async () => {
  const { page } = await site.visit(SAMPLE_PAGES.search);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.getByRole('searchbox').fill('moon');
  expect(await readStatus(page)).toMatch(/^The search could not be loaded/);
  expect(await page.getByRole('main').getByRole('link', { name: 'Newsletters' }).isVisible()).toBe(
    true,
  );
});

test('after a failure the next word is searched for anew', async () => {
  const { page } = await site.visit(SAMPLE_PAGES.search);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.getByRole('searchbox').fill('moon');
  expect(await readStatus(page)).toMatch(/^The search could not be loaded/);
  await page.unrouteAll();
  await page.getByRole('searchbox').fill('moon journal');
  await page.locator('.search-results a').first().waitFor();
});

describe('words that are code', () => {
  let hostile: OpenSite;

  beforeAll(async () => {
    hostile = await openSite((await buildSite('hostile-search', HOSTILE_SITE)).dist);
  });

  afterAll(() => hostile.close());

  test.each([
    '/',
    '/newsletters/hostile/',
    '/search/?q=alert',
    `/search/?q=${encodeURIComponent(SHOWN_WORDS)}`,
  ])('run nothing and stand there as words on %s', async (path) => {
    const { page, errors, requests } = await hostile.visit(path);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    if (path.startsWith('/search/'))
      await page.getByRole('status').filter({ hasText: /found/i }).waitFor();
    if (path === '/search/?q=alert') {
      await page.locator('.search-results a').first().waitFor();
      expect(await listResults(page)).toEqual([SHOWN_WORDS]);
      expect(await page.locator('.search-results p').first().innerText()).toContain(
        '<script>alert(1)</script>',
      );
    }
    expect(dialogs).toEqual([]);
    expect(errors).toEqual([]);
    expect(requests.filter((address) => address.endsWith('/x'))).toEqual([]);
  });
});
