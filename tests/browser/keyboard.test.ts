import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';
import { SAMPLE_PAGES } from '../fixtures/sample-site.ts';

const PHONE = 390;

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

interface Stop {
  words: string;
  isInView: boolean;
  /** Width in pixels of the ring round what has the focus. */
  ring: number;
}

function readStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, clipPath } = getComputedStyle(element);
    const isSeen = width > 4 && height > 4 && clipPath === 'none';
    return {
      words: (element.textContent || element.getAttribute('aria-label') || element.id).trim(),
      isInView:
        isSeen &&
        left >= 0 &&
        top >= 0 &&
        right <= innerWidth &&
        Math.min(bottom, innerHeight) > top,
      ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
    };
  });
}

/** Everything that Tab comes to, from the top of the page until it leaves it. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await readStop(page);
    if (!stop) return stops;
    stops.push(stop);
  }
}

/**
 * How many links, buttons and fields a reader with a mouse can use. A group of radio buttons is one
 * stop, whose buttons the arrow keys go through.
 */
function countUsable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const seen = [...document.querySelectorAll(usable)]
      .filter((each) => each.checkVisibility())
      .filter((each) => !each.matches('[tabindex="-1"]'));
    const isRadio = (each: Element) => each instanceof HTMLInputElement && each.type === 'radio';
    const groups = new Set(seen.filter(isRadio).map((each) => each.getAttribute('name')));
    return seen.filter((each) => !isRadio(each)).length + groups.size;
  });
}

describe('with the keyboard alone', () => {
  test.each(Object.entries(SAMPLE_PAGES))(
    'every stop can be reached and seen on the page: %s',
    async (_, path) => {
      for (const width of [PHONE, 1280]) {
        const { page } = await site.visit(path, { width, reducedMotion: 'reduce' });
        const stops = await tabThrough(page);
        expect(stops.length).toBe(await countUsable(page));
        expect(stops.filter(({ isInView, ring }) => !isInView || ring < 2)).toEqual([]);
        await page.context().close();
      }
    },
  );

  test.each([
    ['home', 'Skip to the content'],
    ['Arabic newsletter', 'الانتقال إلى المحتوى'],
  ] as const)('the first stop of the page leads to its content: %s', async (kind, words) => {
    const { page } = await site.visit(SAMPLE_PAGES[kind]);
    await page.keyboard.press('Tab');
    expect(await readStop(page)).toMatchObject({ words, isInView: true });
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe(
      'page-content',
    );
  });

  test('the menu of a phone opens with Enter, leads somewhere, and closes with Escape', async () => {
    const { page } = await site.visit(SAMPLE_PAGES.newsletter, { width: PHONE });
    const menu = page.getByRole('navigation', { name: 'Main' });
    const button = page.getByRole('button', { name: 'Menu' });
    expect(await menu.isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await readStop(page)).toMatchObject({ words: 'Newsletters', isInView: true });
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    expect(await readStop(page)).toMatchObject({ words: 'Menu' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}/newsletters/`);
  });

  test('on a computer the menu is there without being opened', async () => {
    const { page } = await site.visit(SAMPLE_PAGES.newsletter);
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(false);
  });
});
