import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';
import { SAMPLE_PAGES } from '../fixtures/sample-site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

/** Left edge of the first of something, in pixels. */
function readLeft(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().left);
}

test.each([
  ['newsletter', 390],
  ['newsletter', 1280],
  ['Arabic newsletter', 390],
  ['home', 390],
] as const)(
  'nothing jumps while the page loads and is scrolled: %s at %d px',
  async (kind, width) => {
    const { page } = await site.visit('/favicon.svg', { width });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.url + SAMPLE_PAGES[kind]);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await page.waitForLoadState('networkidle');
    const shifts = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              resolve((globalThis as unknown as { shifts: number[] }).shifts),
            ),
          );
        }),
    );
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
  },
);

describe('on paper', () => {
  /** Width in pixels of what is printed on A4 between its margins of 16 mm. */
  const PAPER = Math.floor(((210 - 2 * 16) / 25.4) * 96);

  test.each(['newsletter', 'Arabic newsletter', 'tip', 'event'] as const)(
    'a page fits, without what only works on a screen: %s',
    async (kind) => {
      const { page } = await site.visit(SAMPLE_PAGES[kind], { width: PAPER });
      await page.emulateMedia({ media: 'print' });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      expect(await page.locator('.screen-only').count()).toBeGreaterThan(1);
      for (const part of await page.locator('.screen-only').all())
        expect(await part.isVisible()).toBe(false);
      for (const part of ['h1', '.prose, .entry-main', 'footer']) {
        expect(await page.locator(part).first().isVisible()).toBe(true);
      }
    },
  );

  test('a guide is one sheet: the situation, words beside words, and boxes to tick', async () => {
    const { page } = await site.visit(SAMPLE_PAGES.guide, { width: PAPER });
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await page.pdf({ format });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.prose').isVisible()).toBe(false);
    expect(await page.locator('.checklist li').first().isVisible()).toBe(true);
    const readTop = (kind: string) =>
      page.locator(`[data-kind="${kind}"]`).evaluate((each) => each.getBoundingClientRect().top);
    expect(await readTop('say')).toBe(await readTop('avoid'));
  });

  test('a newsletter takes four sheets at most, in black on white', async () => {
    const { page } = await site.visit(SAMPLE_PAGES.newsletter, { colorScheme: 'dark' });
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThan(5);
    await page.emulateMedia({ media: 'print' });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  });
});

test('in a reader’s own colours everything that stands out keeps an edge', async () => {
  const { page } = await site.visit(SAMPLE_PAGES.newsletter, { forcedColors: 'active' });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  for (const selector of ['.ask', '.callout', '.ask-your-child', '.questions', '.leaf']) {
    const edge = await page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderBlockStartStyle, borderBlockStartWidth, outlineStyle } =
          getComputedStyle(element);
        return borderBlockStartStyle !== 'none' && borderBlockStartWidth !== '0px'
          ? 'edge'
          : outlineStyle;
      });
    expect(edge, selector).not.toBe('none');
  }
});

test('nothing moves for a reader who wants no motion', async () => {
  const readBehaviour = async (reducedMotion: 'reduce' | 'no-preference') => {
    const { page } = await site.visit(SAMPLE_PAGES.home, { reducedMotion });
    return page.evaluate(() => ({
      scrolling: getComputedStyle(document.documentElement).scrollBehavior,
      moving: document.getAnimations().length,
    }));
  };
  expect(await readBehaviour('reduce')).toEqual({ scrolling: 'auto', moving: 0 });
  expect(await readBehaviour('no-preference')).toEqual({ scrolling: 'smooth', moving: 0 });
});

describe('a page in Arabic runs from right to left', () => {
  test('in its words, its columns and its menu', async () => {
    const arabic = (await site.visit(SAMPLE_PAGES['Arabic newsletter'])).page;
    const english = (await site.visit(SAMPLE_PAGES.newsletter)).page;
    const direction = await arabic
      .locator('main .prose p')
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
    expect(direction).toBe('rtl');
    const isBefore = async (page: Page, first: string, second: string) =>
      (await readLeft(page, first)) < (await readLeft(page, second));
    for (const [first, second] of [
      ['.brand', '#page-menu'],
      ['.entry-main', '.entry-aside'],
      ['.tell-us', 'footer nav'],
    ] as const) {
      expect(await isBefore(english, first, second), first).toBe(true);
      expect(await isBefore(arabic, second, first), first).toBe(true);
    }
  });

  test('on a phone too', async () => {
    const { page } = await site.visit(SAMPLE_PAGES['Arabic newsletter'], { width: 390 });
    expect(await readLeft(page, '.menu-button')).toBeLessThan(await readLeft(page, '.brand'));
  });

  test('with titles in another language running their own way', async () => {
    const { page } = await site.visit(SAMPLE_PAGES['Arabic newsletter']);
    const titles = await page.locator('.event h3').evaluateAll((elements) =>
      elements.map((element) => ({
        lang: element.getAttribute('lang'),
        dir: getComputedStyle(element).direction,
      })),
    );
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles)
      expect(title).toEqual({ lang: expect.stringMatching(/^en/) as string, dir: 'ltr' });
  });
});
