import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../fixtures/chromium.ts';
import { getSampleDist, SAMPLE_PAGES } from '../fixtures/sample-site.ts';
import { buildSite, REPOSITORY } from '../fixtures/site.ts';

const NEWSLETTER = SAMPLE_PAGES.newsletter;
const TITLE = 'Day nine: the beans are up';

let folder: string;
let site: OpenSite;

beforeAll(async () => {
  // A copy, because these tests publish new versions of it.
  folder = join(REPOSITORY, 'tests/output/offline');
  await rm(folder, { recursive: true, force: true });
  await cp(await getSampleDist(), folder, { recursive: true });
  site = await openSite(folder);
});

afterAll(() => site.close());

/** Reads one page, leaves it, and waits until everything is kept. */
async function visitOnce(path: string): Promise<Page> {
  const { page } = await site.visit(path, { width: 390 });
  const context = page.context();
  await page.goto('about:blank');
  await page.close();
  const next = await context.newPage();
  await next.goto(`${site.url}/404.html`);
  await next.evaluate(() => navigator.serviceWorker.ready);
  return next;
}

async function readOffline(page: Page, path: string): Promise<string> {
  await page.context().setOffline(true);
  await page.goto(site.url + path);
  return page.locator('h1').innerText();
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

async function listKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => url);
  });
}

describe('after one visit, without a network', () => {
  test.each([
    ['home', '/', 'Fixture School'],
    ['a current newsletter', NEWSLETTER, TITLE],
    ['one in another script', SAMPLE_PAGES['Arabic newsletter'], 'مالك الحزين'],
    ['the tips', '/home-learning/?grade=1', 'Home learning'],
    ['a tip', SAMPLE_PAGES.tip, 'Bread'],
    ['what is coming up', '/events/', 'Events'],
  ])('%s can be read', async (_, path, title) => {
    const page = await visitOnce('/');
    expect(await readOffline(page, path)).toContain(title);
    await page.context().close();
  });

  test('pictures are there in whatever size the page asks for', async () => {
    const page = await visitOnce('/');
    await page.setViewportSize({ width: 1280, height: 800 });
    await readOffline(page, NEWSLETTER);
    const listWidths = () =>
      page
        .locator('main img')
        .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect((await listWidths()).length).toBeGreaterThan(0);
    // Those further down are asked for once the page itself is there.
    await expect.poll(listWidths, { timeout: 10_000 }).not.toContain(0);
    await page.context().close();
  });

  test('a tip is found by its words', async () => {
    const page = await visitOnce('/');
    await readOffline(page, '/home-learning/');
    await page.getByRole('searchbox').fill('laundry');
    await page.getByRole('link', { name: 'Sock sums' }).waitFor();
    expect(await page.locator('main article').filter({ visible: true }).count()).toBe(1);
    await page.context().close();
  });

  test('a page that is not kept is answered with the list of those that are', async () => {
    const page = await visitOnce('/');
    expect(await readOffline(page, SAMPLE_PAGES.goal)).toBe('Without a network');
    await page.getByRole('link', { name: TITLE, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.context().close();
  });

  test('what is kept are files of this site, and nothing that says who was here', async () => {
    const page = await visitOnce('/search/?q=moon');
    const kept = await listKept(page);
    expect(kept.length).toBeGreaterThan(30);
    expect(kept.filter((url) => !url.startsWith(`${site.url}/`))).toEqual([]);
    expect(kept.filter((url) => url.includes('moon') && url.includes('q='))).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.context().close();
  });
});

test('somebody who asks to save data keeps nothing', async () => {
  const { page } = await site.visit('/about/', { javaScriptEnabled: false });
  const context = await page.context().browser()!.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const saving = await context.newPage();
  await saving.goto(`${site.url}/about/`);
  await saving.goto(`${site.url}/404.html`);
  const registrations = () =>
    saving.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await registrations()).toBe(0);
  await Promise.all([page.context().close(), context.close()]);
});

describe('when the site changes', () => {
  test('a reader with a network sees the new newsletter at once, and later offline too', async () => {
    const page = await visitOnce('/');
    const file = `${NEWSLETTER}index.html`;
    await edit(file, (html) => html.replaceAll(TITLE, 'Day ten: it rained'));
    await page.goto(site.url + NEWSLETTER);
    expect(await page.locator('h1').innerText()).toBe('Day ten: it rained');
    // As a build writes it: another mark for the file that has changed.
    await edit('service-worker.js', (program) =>
      program.replace(/(\["newsletters\/willow-2026-05-08\/",")\w+/, '$1changed'),
    );
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const taken = new Promise((resolve) => {
        registration.addEventListener('updatefound', () => {
          const { installing } = registration;
          installing?.addEventListener('statechange', () => {
            if (installing.state === 'activated') resolve(true);
          });
        });
      });
      await registration.update();
      await taken;
    });
    expect(await readOffline(page, NEWSLETTER)).toBe('Day ten: it rained');
    const copies = (await listKept(page)).filter((url) => url.includes(NEWSLETTER));
    expect(copies).toHaveLength(1);
    await page.context().close();
  });

  test('a school that switches it off leaves nothing behind', async () => {
    const page = await visitOnce('/');
    const off = await buildSite('offline-retired', { content: {}, school: { offline: false } });
    await cp(join(off.dist, 'service-worker.js'), join(folder, 'service-worker.js'));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect.poll(() => listKept(page), { timeout: 10_000 }).toEqual([]);
    const registrations = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await page.goto(`${site.url}/404.html`);
    await expect.poll(registrations).toBe(0);
    await page.context().close();
  });
});
