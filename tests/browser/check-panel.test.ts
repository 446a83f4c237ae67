import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import { startDevServer, type DevServer } from '../fixtures/dev-server.ts';
import { createSite, type Site } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

const FILE = 'src/content/newsletters/made.mdx';
const PROMISE = { id: 'beans', text: 'A bean for everybody.', due: '2026-03-01' };
const BUTTON = 'button[data-app-id="homeward-checks"]';
const PATH = 'newsletters/made/';

/** With a question for home, so that no rule but the one about promises has a word to say. */
function writeMade(promises?: readonly object[]): string {
  return writeNewsletter({ date: '2026-02-20', promises, askAtHome: ['What has sprouted?'] });
}

let site: Site;
let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await createSite('check-panel', {
    content: {
      ...SCHOOL_FILES,
      'newsletters/made.mdx': writeMade([PROMISE]),
    },
  });
  [server, browser] = await Promise.all([
    startDevServer(site.folder, { now: '2026-03-10T08:00' }),
    launchChromium(),
  ]);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(new URL(PATH, server.url).href);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** By keyboard; again where the server has reloaded the page in between, as it does at first. */
async function openPanel(): Promise<void> {
  const isOpen = async () => {
    if (await findPanel().isVisible()) return true;
    await page.locator(BUTTON).press('Enter');
    return false;
  };
  await expect.poll(isOpen, { timeout: 30_000, interval: 1_000 }).toBe(true);
}

/** The words that are marked, by the name of the mark. */
function readMarks(): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .map(([name, ranges]) => [name, [...ranges].map(String)] as const)
        .filter(([, words]) => words.length > 0),
    ),
  );
}

function findPanel() {
  return page.getByRole('region', { name: 'Before it goes home' });
}

test('opens by keyboard and reads out what was found in the file of the page', async () => {
  await openPanel();
  const panel = findPanel();
  expect(await panel.getByRole('status').textContent()).toBe('1 to look at.');
  expect(await panel.getByRole('listitem').innerText()).toContain('The promise "beans" was due');
  expect(await panel.getByText(`${FILE}:5`).count()).toBe(1);
});

test('marks the words on the page without changing it, and shows where they are', async () => {
  const before = await page.locator('main').innerHTML();
  expect(await readMarks()).toEqual({ 'homeward-look': [PROMISE.text] });
  await findPanel().getByRole('button', { name: 'Show on the page' }).click();
  expect(await readMarks()).toMatchObject({ 'homeward-shown': [PROMISE.text] });
  expect(await page.locator('main').innerHTML()).toBe(before);
});

test('follows what is saved, and stays open over the reload', async () => {
  await site.write({ [FILE]: writeMade() });
  await server.waitFor(/made\.mdx: nothing to mend/);
  await findPanel().getByText('Nothing to mend.').waitFor();
  await site.write({ [FILE]: writeMade([PROMISE]) });
  await server.waitFor(/please look .*made\.mdx:5 \(overdue-promise\)/);
  await findPanel().getByText('1 to look at.').waitFor();
});

test('goes away with its marks, and gives the keyboard back to its button', async () => {
  await findPanel().getByRole('button', { name: 'Close' }).press('Enter');
  await findPanel().waitFor({ state: 'hidden' });
  expect(await readMarks()).toEqual({});
  expect(await page.locator(BUTTON).evaluate((button) => button.matches(':focus'))).toBe(true);
});

test('says on a page that is made from no file of its own what to do', async () => {
  // A page of its own: the other one may still be reloading after the last save.
  page = await browser.newPage();
  await page.goto(server.url);
  await openPanel();
  await findPanel().getByText('This page is not made from one file.').waitFor();
});
