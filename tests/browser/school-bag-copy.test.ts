import jsQR from 'jsqr';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printPage } from '../../commands/print/print-page.ts';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';
import { readDist } from '../fixtures/dist.ts';
import { readPdf, type Bookmark } from '../fixtures/pdf.ts';
import { getSampleDist, SAMPLE_PAGES } from '../fixtures/sample-site.ts';

const ASKED = SAMPLE_PAGES['newsletter'];

/** Points of a CSS pixel, and of the margin at the foot of the paper (12 mm). */
const POINTS = 0.75;
const MARGIN = 34;

let site: OpenSite;
let newsletters: string[];

beforeAll(async () => {
  site = await openSample();
  newsletters = readDist(await getSampleDist())
    .listFragments()
    .map(({ url }) => url)
    .filter((url) => url.startsWith('/newsletters/'));
});

afterAll(() => site.close());

/** The page as it lies on paper, as wide as what is between the margins. */
async function visitPaper(path: string, paper: 'A4' | 'Letter' = 'A4'): Promise<Page> {
  const { page } = await site.visit(path, { width: paper === 'A4' ? 695 : 718 });
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** Its heading lies so high on its page that all of it has room below. */
async function expectWholeSlip(page: Page, bookmarks: readonly Bookmark[]): Promise<void> {
  const slip = page.locator('.slip');
  const title = await slip.locator('h2').innerText();
  const below = await slip.evaluate((element) => {
    const heading = element.querySelector('h2')!.getBoundingClientRect();
    return element.getBoundingClientRect().bottom - heading.top;
  });
  const { height } = bookmarks.find((bookmark) => bookmark.title === title)!;
  expect(height - below * POINTS, page.url()).toBeGreaterThan(MARGIN - 1);
}

describe('every newsletter is printed on one sheet', () => {
  test.each(['A4', 'Letter'] as const)(
    'of %s, the ask on page one, the slip whole',
    async (paper) => {
      expect(newsletters.length).toBeGreaterThan(15);
      let slips = 0;
      for (const path of newsletters) {
        const page = await visitPaper(path, paper);
        const { pages, bookmarks } = readPdf(await printPage(page, paper));
        expect(pages, path).toBeLessThanOrEqual(2);
        const ask = page.locator('.ask h2');
        if (await ask.count()) {
          const title = await ask.innerText();
          expect(bookmarks.find((bookmark) => bookmark.title === title)?.page, path).toBe(1);
        }
        if (await page.locator('.slip').count()) {
          await expectWholeSlip(page, bookmarks);
          slips += 1;
        }
        await page.context().close();
      }
      expect(slips).toBeGreaterThan(3);
    },
  );
});

test('a slip for which there is no room left begins a page, its line with it', async () => {
  const page = await visitPaper(ASKED);
  const pages = new Set<number>();
  for (const space of [10, 30, 50, 70, 90]) {
    await page.locator('.footer').evaluate((footer, millimetres) => {
      footer.style.marginTop = `${millimetres}mm`;
    }, space);
    const pdf = readPdf(await printPage(page, 'A4'));
    await expectWholeSlip(page, pdf.bookmarks);
    pages.add(pdf.pages);
  }
  expect([...pages]).toEqual([2, 3]);
});

test.each([ASKED, SAMPLE_PAGES['Spanish newsletter'], SAMPLE_PAGES['Arabic newsletter']])(
  'words on paper are large enough to read: %s',
  async (path) => {
    const page = await visitPaper(path);
    const sizes = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: { words: string; size: number; isBody: boolean }[] = [];
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement!;
        const words = walker.currentNode.textContent?.trim() ?? '';
        if (words === '' || !element.checkVisibility() || element.closest('.visually-hidden'))
          continue;
        const isBody = element.matches('.prose p, .prose li, .ask-text, .promise-text');
        found.push({ words, size: parseFloat(getComputedStyle(element).fontSize) * 0.75, isBody });
      }
      return found;
    });
    expect(sizes.length).toBeGreaterThan(40);
    expect(sizes.filter(({ size, isBody }) => size < (isBody ? 9.99 : 8.99))).toEqual([]);
  },
);

test('the slip says what is asked, of which class, by when, and has boxes and lines', async () => {
  const page = await visitPaper(ASKED);
  const words = await page.locator('.slip').innerText();
  for (const part of [
    'Send a clean, empty yogurt pot',
    'Willow',
    'May 8, 2026',
    'Yes, we will',
    'Please call me about this',
    'Child’s first name',
    'Friday, May 15',
  ])
    expect(words).toContain(part);
  expect(await page.locator('.slip-scissors').isVisible()).toBe(true);
});

test('an ask whose day is over has no slip', async () => {
  const page = await visitPaper('/newsletters/heron-2026-03-05/');
  expect(await page.locator('.ask').isVisible()).toBe(true);
  expect(await page.locator('.slip').count()).toBe(0);
});

test('dates stand in a box near the top, changes included, and not a second time', async () => {
  const page = await visitPaper('/newsletters/heron-2026-05-14/');
  const box = page.locator('.printed-dates');
  const words = await box.innerText();
  for (const part of ['Monday, May 18', 'Cancelled: Star evening', 'Was: Saturday, May 16'])
    expect(words).toContain(part);
  const { y } = (await box.boundingBox())!;
  expect(y).toBeLessThan((await page.locator('.prose').boundingBox())!.y);
  expect(await page.locator('.event').first().isVisible()).toBe(false);
});

test.each([ASKED, SAMPLE_PAGES['Arabic newsletter']])(
  'a phone reads the code on the paper of %s, and the address stands beside it',
  async (path) => {
    const page = await visitPaper(path);
    const picture = await page.locator('.printed-online').screenshot();
    const { data, info } = await sharp(picture)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const address = `https://news.fixture.example${path}`;
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
    const words = await page.locator('.printed-online').innerText();
    expect(words).toContain(address.slice('https://'.length, -1));
  },
);

test('pictures are grey on paper, and nothing of it shows on a screen', async () => {
  const { page } = await site.visit(ASKED);
  const readFilter = () =>
    page.locator('.photo img').evaluate((picture) => getComputedStyle(picture).filter);
  expect(await readFilter()).toBe('none');
  for (const part of ['.slip', '.printed-dates', '.printed-online'])
    expect(await page.locator(part).isVisible(), part).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await readFilter()).toContain('grayscale(1)');
});
