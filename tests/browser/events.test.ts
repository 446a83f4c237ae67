import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';
import { SAMPLE_PAGES } from '../fixtures/sample-site.ts';

const MONTH = SAMPLE_PAGES['month of events'];
const SLIP = SAMPLE_PAGES['event with a slip'];

/** The narrowest phone that has to do. */
const NARROW = 320;

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

function findDay(page: Page, day: number) {
  return page
    .getByRole('cell')
    .filter({ has: page.locator('.month-number').getByText(String(day), { exact: true }) });
}

describe('a month on a narrow phone', () => {
  test('has all seven days in view, each wide enough for a thumb', async () => {
    const { page } = await site.visit(MONTH, { width: NARROW });
    const boxes = await page.locator('.month-day').evaluateAll((cells) =>
      cells.map((cell) => {
        const { left, right, width, height } = cell.getBoundingClientRect();
        return { isInView: left >= 0 && right <= innerWidth, width, height };
      }),
    );
    expect(boxes).toHaveLength(31);
    expect(
      boxes.filter(({ isInView, width, height }) => !isInView || width < 30 || height < 44),
    ).toEqual([]);
  });

  test('says in a day what happens, and leads with the keyboard to where that stands', async () => {
    const { page } = await site.visit(MONTH, { width: NARROW, reducedMotion: 'reduce' });
    const jump = findDay(page, 23).getByRole('link');
    expect(await jump.count()).toBe(1);
    expect((await jump.innerText()).trim()).toBe('New date: Bike and helmet morning');
    await jump.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${MONTH}#day-2026-05-23`);
    expect(await page.locator('#day-2026-05-23').evaluate((day) => day.matches(':target'))).toBe(
      true,
    );
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('Bike and helmet morning');
  });
});

describe('a month where there is room', () => {
  test('has the titles in its days, each a link to its event', async () => {
    const { page } = await site.visit(MONTH);
    const link = findDay(page, 23).getByRole('link');
    expect(await link.innerText()).toMatch(/^New date 10:00\s+a\.m\.\s+Bike and helmet morning$/);
    await link.click();
    await page.waitForURL(`${site.url}/events/bike-morning/`);
  });

  test('strikes out what is cancelled and says so in words', async () => {
    const { page } = await site.visit(MONTH);
    const day = findDay(page, 21);
    expect(await day.locator('.month-titles').getByText('Cancelled').isVisible()).toBe(true);
    const line = await day
      .locator('s')
      .evaluate((title) => getComputedStyle(title).textDecorationLine);
    expect(line).toBe('line-through');
  });

  test('marks today for readers aloud as well', async () => {
    const { page } = await site.visit(MONTH);
    const today = page.locator('[aria-current="date"]');
    expect(await today.count()).toBe(1);
    expect((await today.innerText()).replace(/\s+/g, ' ')).toContain('14');
    expect(await today.getByText('Today').count()).toBe(1);
  });
});

test('a reader who tells a screen reader to read the table hears the day of the week', async () => {
  const { page } = await site.visit(MONTH, { width: NARROW });
  const headings = await page.getByRole('columnheader').allInnerTexts();
  expect(headings.map((words) => words.split('\n').at(-1)?.trim())).toHaveLength(7);
  expect(await page.getByRole('columnheader', { name: 'Saturday' }).count()).toBe(1);
  expect(await page.getByRole('table', { name: 'Events: May 2026' }).count()).toBe(1);
});

describe('on paper', () => {
  test.each([MONTH, SAMPLE_PAGES['month of one long event']])(
    'a month is one sheet with its titles: %s',
    async (path) => {
      const { page } = await site.visit(path);
      for (const format of ['A4', 'Letter']) {
        const pdf = await page.pdf({ format });
        expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
      }
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.month-titles').first().isVisible()).toBe(true);
      expect(await page.locator('.month-jump').first().isVisible()).toBe(false);
    },
  );

  test('an event ends with its slip: what it is, a box for each answer and role, two lines', async () => {
    const { page } = await site.visit(SLIP);
    const slip = page.locator('.slip');
    expect(await slip.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await slip.isVisible()).toBe(true);
    const words = await slip.innerText();
    for (const part of [
      'Spring conferences',
      'Thursday, May 28',
      'Name',
      'Phone',
      'Friday, May 22',
    ])
      expect(words).toContain(part);
    const boxes = await slip.locator('li').evaluateAll((items) =>
      items.map((item) => ({
        words: item.textContent.trim(),
        box: getComputedStyle(item, '::before').borderTopStyle,
      })),
    );
    expect(boxes).toEqual(
      ['We are coming', 'We can’t come', 'welcome families at the door', 'keep the soup hot'].map(
        (role) => ({ words: role, box: 'solid' }),
      ),
    );
  });

  test('a button gives way to the address that it leads to', async () => {
    const { page } = await site.visit(SLIP);
    expect(await page.getByRole('link', { name: 'Answer by email' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link', { name: 'Answer by email' }).isVisible()).toBe(false);
    expect(await page.locator('.ways-printed').first().innerText()).toBe(
      'Answer by email: office@harbourhill.example',
    );
  });
});

test('signing up by mail opens a letter that names the event', async () => {
  const { page } = await site.visit('/events/garden-morning/');
  const href = await page.getByRole('link', { name: 'Sign up by email' }).getAttribute('href');
  expect(decodeURIComponent(href!)).toBe(
    'mailto:m.quintero@harbourhill.example?subject=I can help: Garden morning (Saturday, May 30)',
  );
});
