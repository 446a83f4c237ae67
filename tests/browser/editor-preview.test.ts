import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import {
  buildEditorSite,
  openForTest,
  settle,
  type EditorSite,
  type Writer,
} from '../fixtures/editor.ts';
import { chooseFrom, findField } from '../fixtures/editor-form.ts';
import { createPhonePicture } from '../fixtures/phone-pictures.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

let site: EditorSite;
let browser: Browser;

beforeAll(async () => {
  const jar = await createPhonePicture({ width: 900, height: 600 });
  site = await buildEditorSite('editor-preview', {
    ...SCHOOL_FILES,
    'newsletters/beans/index.mdx': writeNewsletter(
      {
        title: 'The beans are up',
        cover: { src: 'jar.jpg', alt: 'A jar of beans', people: 'none' },
        ask: { text: 'Send a clean pot.', by: '2026-03-13' },
      },
      'We looked, and there they were. [Down](#more)\n\n## More\n\nA second part.',
    ),
    'newsletters/beans/jar.jpg': jar,
    'newsletters/beans-ar/index.mdx': writeNewsletter(
      { title: 'نمت الفاصولياء', lang: 'ar', translationOf: 'beans' },
      'نظرنا، وها هي ذي.',
    ),
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens the form of an entry and the pane beside it. */
async function open(
  id: string,
  options: { colorScheme?: 'dark' } = {},
): Promise<Writer & { pane: FrameLocator }> {
  const writer = await openForTest(browser, site);
  const { page } = writer;
  // So tall that every field is there: the editor draws those that are in sight.
  await page.setViewportSize({ width: 1280, height: 2400 });
  await page.emulateMedia({ reducedMotion: 'reduce', ...options });
  await page.getByRole('grid').or(page.getByRole('list')).first().waitFor();
  await page.goto(`${site.url}/admin/edit/#/collections/newsletters/entries/${id}/index`);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await settle(page);
  return { ...writer, pane };
}

test('the pane shows the page of the site, and follows what is typed', async () => {
  const { page, pane, errors, strangers } = await open('beans');
  const title = pane.getByRole('heading', { level: 1 });
  expect(await title.innerText()).toBe('The beans are up');
  expect(await pane.locator('.ask').innerText()).toContain('Send a clean pot.');
  expect(await pane.locator('.class-label').innerText()).toContain('Willow');

  const picture = pane.getByRole('img', { name: 'A jar of beans' });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(600);
  const before = await picture.elementHandle();

  await page.getByRole('textbox', { name: /Title/ }).first().fill('The beans are tall');
  await expect.poll(() => title.innerText()).toBe('The beans are tall');
  // A picture that was drawn anew would flicker with every letter.
  expect(await before.evaluate((img) => img.isConnected)).toBe(true);

  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
});

test('a box that is put into the writing stands on the page at once', async () => {
  const { page, pane } = await open('beans');
  const writing = findField(page, 'body');
  await writing.getByRole('textbox').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' "Look," she said.');
  await pane.getByText('“Look,” she said.').waitFor();
  await chooseFrom(writing.getByRole('button', { name: 'Insert' }), {
    role: 'menuitem',
    words: 'Coloured box',
  });
  await pane.getByRole('complementary', { name: 'Good to know' }).waitFor();
});

test('a picture that was just chosen stands on the page before it is saved', async () => {
  const { page, pane } = await open('beans-ar');
  const cover = findField(page, 'cover');
  await cover.getByRole('button', { name: /^Add/ }).click();
  await page.getByRole('menuitem', { name: 'Nobody can be recognised in it' }).click();
  await cover.getByRole('button', { name: 'Browse' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Upload' }).click();
  const buffer = await createPhonePicture({ width: 900, height: 600 });
  await (await chooser).setFiles([{ name: 'jar.jpg', mimeType: 'image/jpeg', buffer }]);
  await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
  const picture = pane.locator('.cover-picture');
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(600);
});

test('what is missing is told over the page, which stays', async () => {
  const { page, pane } = await open('beans');
  await pane.getByText('Nothing to mend').or(pane.locator('.findings-group')).first().waitFor();
  await page.getByRole('textbox', { name: /Title/ }).first().fill('');
  await pane.locator('.findings [data-level="stops"]').getByText(/Title/).first().waitFor();
  expect(await pane.locator('.prose').innerText()).toContain('there they were');
});

test('an entry in Arabic is read from right to left, also in the pane', async () => {
  const { pane } = await open('beans-ar');
  const root = pane.locator('html');
  await expect.poll(() => root.getAttribute('dir')).toBe('rtl');
  expect(await root.getAttribute('lang')).toBe('ar');
  expect(await pane.getByRole('heading', { level: 1 }).innerText()).toBe('نمت الفاصولياء');
});

describe('the pane', () => {
  test('is dark where the browser is', async () => {
    const { pane } = await open('beans', { colorScheme: 'dark' });
    const paper = await pane
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(paper).toBe('rgb(20, 29, 27)');
  });

  test('has the letters of the site', async () => {
    const { pane } = await open('beans');
    const isLoaded = () =>
      pane
        .locator('html')
        .evaluate(({ ownerDocument: { fonts } }) =>
          [...fonts].some(
            ({ family, status }) => /Young Serif/.test(family) && status === 'loaded',
          ),
        );
    await expect.poll(isLoaded).toBe(true);
  });

  test('is not left by a link', async () => {
    const { page, pane } = await open('beans');
    const address = page.url();
    await pane.getByRole('link', { name: 'Down' }).click();
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      pane.getByRole('link', { name: 'Willow' }).first().click(),
    ]);
    expect(new URL(other.url()).pathname).toBe('/classes/willow/');
    expect(page.url()).toBe(address);
    expect(await pane.getByRole('heading', { level: 1 }).innerText()).toBe('The beans are up');
  });
});
