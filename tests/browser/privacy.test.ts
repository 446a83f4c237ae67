import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';
import { SAMPLE_PAGES } from '../fixtures/sample-site.ts';

const PAGES = Object.entries(SAMPLE_PAGES);

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

describe('a first visit asks for nothing elsewhere, leaves nothing behind and goes without an error', () => {
  test.each(PAGES)('on the page: %s', async (_, path) => {
    const { page, errors, requests } = await site.visit(path);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    const isElsewhere = (address: string) =>
      !/^data:/.test(address) && new URL(address).origin !== site.url;
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter(isElsewhere)).toEqual([]);
    expect(errors).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      cookie: document.cookie,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: '' });
    await page.context().close();
  });

  test('also when something is searched for', async () => {
    const { page, errors, requests } = await site.visit('/search/?q=moon');
    await page.locator('.search-results a').first().waitFor();
    expect(requests.filter((address) => !address.startsWith(`${site.url}/`))).toEqual([]);
    expect(requests.filter((address) => address.includes('moon'))).toEqual([
      `${site.url}/search/?q=moon`,
    ]);
    expect(errors).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});

test('the policy of a page keeps a script, a style and a picture out that somebody has put there', async () => {
  const { page, errors } = await site.visit(SAMPLE_PAGES.newsletter);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    const picture = document.createElement('img');
    picture.src = 'https://tracker.example/p.gif';
    document.body.append(script, picture);
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red" id="styled">x</p>');
  });
  expect(await page.title()).not.toBe('taken over');
  const colour = await page
    .locator('#styled')
    .evaluate((element) => getComputedStyle(element).color);
  expect(colour).not.toBe('rgb(255, 0, 0)');
  await expect.poll(() => errors.length).toBe(3);
  for (const directive of ['script-src', 'img-src', 'style-src'])
    expect(errors.join('\n')).toContain(directive);
});

describe('without JavaScript', () => {
  test.each(PAGES)('everything can be read and reached on the page: %s', async (_, path) => {
    const { page } = await site.visit(path, { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(80);
    for (const link of await page.locator('header nav a').all())
      expect(await link.isVisible()).toBe(true);
    await page.context().close();
  });

  test('the menu of a phone opens and leads somewhere', async () => {
    const { page } = await site.visit('/', { javaScriptEnabled: false, width: 390 });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Home learning', exact: true }).click();
    await page.waitForURL(`${site.url}/home-learning/`);
  });

  test('the page of the search offers the lists of everything', async () => {
    const { page } = await site.visit(SAMPLE_PAGES.search, { javaScriptEnabled: false });
    const links = page.getByRole('main').getByRole('link');
    const names = await links.allInnerTexts();
    for (const name of [
      'Newsletters',
      'Home learning',
      'Events',
      'Celebrations',
      'Goals',
      'Classes',
    ])
      expect(names).toContain(name);
  });
});
