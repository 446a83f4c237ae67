import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';

const FINDER = '/home-learning/';

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

async function openFinder(query = '', options = {}): Promise<Page> {
  return (await site.visit(FINDER + query, options)).page;
}

/** The titles of the cards that are shown, in order. */
function listTitles(page: Page): Promise<string[]> {
  return page.locator('.finder-cards > li:visible h3').allInnerTexts();
}

function choose(page: Page, name: RegExp) {
  return page.getByRole('radio', { name });
}

function readQuery(page: Page): string {
  return new URL(page.url()).search;
}

async function readStatus(page: Page): Promise<string> {
  return (await page.getByRole('status').innerText()).trim();
}

/** Waits until what is seen of the status says something. */
async function waitForStatus(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => readStatus(page)).toMatch(words);
}

async function countAll(page: Page): Promise<number> {
  return page.locator('.finder-cards > li').count();
}

describe('what is chosen', () => {
  test('narrows the cards, is announced, and stands in the address', async () => {
    const page = await openFinder();
    const all = await countAll(page);
    expect(await readStatus(page)).toBe(`${all} tips`);
    await choose(page, /^Grade 1 /).check();
    await choose(page, /^10 min /).check();
    await choose(page, /^reading /).check();
    const titles = await listTitles(page);
    expect(titles).toContain('Cereal box bingo');
    expect(titles).not.toContain('Library treasure hunt');
    expect(titles.length).toBeGreaterThan(2);
    expect(await readStatus(page)).toBe(`${titles.length} tips`);
    expect(readQuery(page)).toBe('?grade=1&minutes=10&subject=reading');
  });

  test('changes what the other choices say they would give, and what they say is true', async () => {
    const page = await openFinder();
    await choose(page, /^Grade 6 /).check();
    const reading = choose(page, /^reading /);
    const said = /\((\d+)\)/.exec((await reading.locator('..').innerText()).trim())?.[1];
    await reading.check();
    expect(await listTitles(page)).toHaveLength(Number(said));
  });

  test('can be gone back from and forward to, one choice at a time', async () => {
    const page = await openFinder();
    await choose(page, /^Grade 1 /).check();
    const ofGrade = await listTitles(page);
    await choose(page, /^5 min /).check();
    const short = await listTitles(page);
    await page.goBack();
    expect(await listTitles(page)).toEqual(ofGrade);
    expect(await choose(page, /^any length/).isChecked()).toBe(true);
    await page.goForward();
    expect(await listTitles(page)).toEqual(short);
    await page.goBack();
    await page.goBack();
    expect(await listTitles(page)).toHaveLength(await countAll(page));
  });

  test('is there again when a family comes back from a tip', async () => {
    const page = await openFinder();
    await choose(page, /^Grade 1 /).check();
    await choose(page, /^reading /).check();
    const titles = await listTitles(page);
    await page.getByRole('link', { name: titles[0]! }).click();
    await page.getByRole('heading', { level: 1, name: titles[0]! }).waitFor();
    await page.goBack();
    await waitForStatus(page, new RegExp(`^${titles.length} tips`));
    expect(await listTitles(page)).toEqual(titles);
  });

  test('can be cleared at once', async () => {
    const page = await openFinder('?grade=1&q=moon');
    await page.getByRole('button', { name: 'Show all tips' }).click();
    expect(readQuery(page)).toBe('');
    expect(await listTitles(page)).toHaveLength(await countAll(page));
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(await page.getByRole('button', { name: 'Show all tips' }).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.role)).toBe('status');
  });
});

test('a finger chooses what it touches, also at the edge of the screen', async () => {
  const page = await openFinder('', { width: 390, hasTouch: true, isMobile: true });
  const cut = await page.locator('[data-facet=minutes] input').evaluateAll((inputs) => {
    const found = inputs.findIndex((input) => input.getBoundingClientRect().right > innerWidth);
    const { left, top, height } = inputs[found]!.getBoundingClientRect();
    return { value: (inputs[found] as HTMLInputElement).value, left, y: top + height / 2 };
  });
  expect(cut.left).toBeLessThan(380);
  await page.touchscreen.tap(cut.left + 6, cut.y);
  expect(readQuery(page)).toBe(`?minutes=${cut.value}`);
});

describe('with the keyboard alone', () => {
  test('a grade is chosen with the arrows, and one step goes back before all of them', async () => {
    const page = await openFinder();
    await choose(page, /^any grade/).focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
    expect(await choose(page, /^Grade 1 /).isChecked()).toBe(true);
    expect(readQuery(page)).toBe('?grade=1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(readQuery(page)).toBe('?grade=1&minutes=5');
    await page.goBack();
    expect(readQuery(page)).toBe('?grade=1');
    await page.goBack();
    expect(readQuery(page)).toBe('');
  });

  test('what the arrows come to is pushed into sight on a phone', async () => {
    const page = await openFinder('', { width: 390 });
    await choose(page, /^any grade/).focus();
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('ArrowRight');
      const box = await page.locator('input:focus').boundingBox();
      expect(box!.x).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width).toBeLessThanOrEqual(390);
    }
  });

  test('Enter goes from the words to what was found', async () => {
    const page = await openFinder();
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('moon journal');
    await waitForStatus(page, /\d+ tips?/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.role)).toBe('status');
    expect(new URL(page.url()).pathname).toBe(FINDER);
  });
});

describe('an address', () => {
  test('that was shared opens what it says, with all of it in sight', async () => {
    const page = await openFinder('?grade=K&place=on-the-way&q=rhyme', { width: 390 });
    expect(await choose(page, /^Kindergarten /).isChecked()).toBe(true);
    expect(await choose(page, /^on the way /).isVisible()).toBe(true);
    expect(await page.getByRole('searchbox').inputValue()).toBe('rhyme');
    expect(await page.getByText('We could not read a part').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Rhyme ping-pong' }).waitFor();
    const chosen = await choose(page, /^Kindergarten /).boundingBox();
    expect(chosen!.x).toBeGreaterThanOrEqual(0);
    expect(chosen!.x + chosen!.width).toBeLessThanOrEqual(390);
  });

  test.each(['?grade=99&foo=bar', '?subject=alchemy', '?minutes=10.5&place=', '?__proto__=1'])(
    'with nonsense shows everything and says so: %s',
    async (query) => {
      const page = await openFinder(query);
      await waitForStatus(page, /We could not read a part of this address/);
      expect(await listTitles(page)).toHaveLength(await countAll(page));
      await choose(page, /^Grade 1 /).check();
      expect(await readStatus(page)).not.toContain('address');
      expect(readQuery(page)).toBe('?grade=1');
    },
  );

  test('that is half sense keeps that half', async () => {
    const page = await openFinder('?kind=reading&grade=99');
    await waitForStatus(page, /We could not read a part of this address/);
    expect(await choose(page, /^Reading /).isChecked()).toBe(true);
    expect((await listTitles(page)).length).toBeLessThan(await countAll(page));
  });
});

describe('words', () => {
  test('that stand in a tip’s text alone are found, the best tip first', async () => {
    const { page, requests, errors } = await site.visit(FINDER);
    const isEngine = (address: string) => address.includes('/pagefind/');
    expect(requests.filter(isEngine)).toEqual([]);
    await page.getByRole('searchbox').pressSequentially('moon');
    await page.waitForFunction(
      () => document.querySelector('.finder-cards h3')?.textContent.trim() === 'Moon journal',
    );
    expect(readQuery(page)).toBe('?q=moon');
    expect(requests.filter(isEngine).length).toBeGreaterThan(0);
    await page.getByRole('searchbox').fill('balcony');
    await page.getByRole('link', { name: 'Weather watch' }).waitFor();
    await waitForStatus(page, /^\d+ tips?$/);
    expect(errors).toEqual([]);
  });

  test('are typed without leaving a trail to go back through', async () => {
    const page = await openFinder();
    const before = await page.evaluate(() => history.length);
    await page.getByRole('searchbox').pressSequentially('socks');
    await page.waitForURL(/\?q=socks$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('narrow the counts of the choices as well', async () => {
    const page = await openFinder('?q=moon');
    await page.locator('.pill[data-empty]').first().waitFor();
    const label = page.locator('label', { has: choose(page, /^music /) });
    expect(await label.innerText()).toContain('(0)');
    expect(await choose(page, /^music /).isEnabled()).toBe(true);
  });

  test('are looked for on the cards when the engine is blocked, and plain lists are offered', async () => {
    const page = await openFinder();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByRole('searchbox').fill('FEELÍNGS');
    await waitForStatus(page, /The search could not be loaded/);
    expect(await listTitles(page)).toEqual(['The feelings forecast']);
    await page.locator('.finder-lists a', { hasText: 'Grade 1' }).click();
    await page.waitForURL(`${site.url}/home-learning/grade/1/`);
  });

  test('are searched for anew when the engine can be loaded again', async () => {
    const page = await openFinder();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByRole('searchbox').fill('balcony');
    await waitForStatus(page, /The search could not be loaded/);
    await page.unrouteAll();
    await page.getByRole('searchbox').fill('balcony rail');
    await page.getByRole('link', { name: 'Weather watch' }).waitFor();
    expect(await readStatus(page)).toBe('1 tip');
  });
});

describe('when no tip fits', () => {
  test('the nearest that one does are offered, and what they say is true', async () => {
    const page = await openFinder('?grade=1&place=library&minutes=5');
    expect(await readStatus(page)).toBe('No tip fits all of this.');
    const offers = await page.locator('.finder-nearest button').allInnerTexts();
    expect(offers[0]).toMatch(/^Without ‘at the library’: \d+ tips$/);
    const counts = offers.map((words) => Number(/: (\d+) tip/.exec(words)?.[1]));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await page.getByRole('button', { name: offers[0]! }).click();
    expect(await listTitles(page)).toHaveLength(counts[0]!);
    expect(readQuery(page)).toBe('?grade=1&minutes=5');
    expect(await page.locator('.finder-nearest').isVisible()).toBe(false);
    await page.goBack();
    expect(await readStatus(page)).toBe('No tip fits all of this.');
  });

  test('because of the words, these are what is let go', async () => {
    const page = await openFinder('?subject=music&q=xylophonist');
    await page.getByRole('button', { name: /^Without ‘xylophonist’: \d+ tips?$/ }).click();
    expect(readQuery(page)).toBe('?subject=music');
  });

  test('and letting one thing go does not help, everything can be shown', async () => {
    const page = await openFinder('?grade=6&subject=music&q=xylophonist');
    await waitForStatus(page, /No tip fits/);
    expect(await page.locator('.finder-nearest').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show all tips' }).click();
    expect(await listTitles(page)).toHaveLength(await countAll(page));
  });
});

describe('without JavaScript', () => {
  test('the same choices lead to plain pages, which say how many there are', async () => {
    const page = await openFinder('', { javaScriptEnabled: false, width: 390 });
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    const link = page.getByRole('link', { name: /^Grade 1 / });
    const count = Number(/\((\d+)\)/.exec(await link.innerText())?.[1]);
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Tips for Grade 1' }).waitFor();
    expect(await page.locator('main .tip').count()).toBe(count);
    await page.goBack();
    await page.getByText('Where, what you need, kind of tip').click();
    await page.getByRole('link', { name: /^nothing / }).click();
    await page.waitForURL(`${site.url}/home-learning/materials/none/`);
  });
});

test('on a phone the first card is in sight under the filters', async () => {
  const page = await openFinder('', { width: 390 });
  const card = await page.locator('.finder-cards > li:visible').first().boundingBox();
  expect(card!.y).toBeLessThan(700);
});
