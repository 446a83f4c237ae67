import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '../fixtures/axe.ts';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';
import { SAMPLE_PAGES } from '../fixtures/sample-site.ts';

const PAGES = Object.entries(SAMPLE_PAGES);

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

/** How far a page can be scrolled sideways, in pixels. */
function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

describe('axe finds nothing, in light or dark, on a phone or a computer', () => {
  test.each(PAGES)('on the page: %s', async (_, path) => {
    const { page } = await site.visit(path);
    await page.evaluate(axe.source);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findViolations(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
    }
    await page.context().close();
  });
});

test('axe finds nothing, and nothing scrolls sideways, among the results of a search', async () => {
  const { page } = await site.visit('/search/?q=libary&class=willow');
  await page.evaluate(axe.source);
  await page.locator('.search-results a').first().waitFor();
  await page.getByRole('button', { name: /instead/ }).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page), colorScheme).toEqual([]);
  }
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await measureOverflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
});

describe('nothing scrolls sideways', () => {
  test.each(PAGES)(
    'at any width or with text of twice the size on the page: %s',
    async (_, path) => {
      const { page } = await site.visit(path);
      for (const width of [320, 390, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await measureOverflow(page), `${width} px`).toBe(0);
      }
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      for (const width of [768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await measureOverflow(page), `${width} px, twice the text`).toBe(0);
      }
      await page.context().close();
    },
  );
});

test('text grows with the size that a reader has chosen', async () => {
  const { page } = await site.visit(SAMPLE_PAGES.newsletter);
  const readSizes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main p, main li, main td, main figcaption, footer p')].map(
        (element) => Number.parseFloat(getComputedStyle(element).fontSize),
      ),
    );
  const before = await readSizes();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const after = await readSizes();
  expect(before.length).toBeGreaterThan(20);
  expect(after.map((size, index) => size / before[index]!)).toEqual(
    before.map(() => expect.closeTo(2, 1) as number),
  );
});
