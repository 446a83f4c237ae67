import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import { findViolations } from '../fixtures/axe.ts';
import { reach } from '../fixtures/editor-form.ts';
import {
  beginEntry,
  buildEditorSite,
  openForTest,
  type EditorSite,
  type Writer,
} from '../fixtures/editor.ts';
import { writeEveryKind } from '../fixtures/every-kind.ts';

/** What is Sveltia CMS's own (0.221.1) and can't be set. */
const SVELTIA = [
  // Its page forbids zooming by two fingers; browsers on phones zoom all the same when asked to.
  'meta-viewport',
  // The lines between groups of collections stand in the list as separators.
  'aria-required-children',
];

let editor: EditorSite;
let browser: Browser;

beforeAll(async () => {
  [editor, browser] = await Promise.all([
    writeEveryKind().then((content) => buildEditorSite('cms-accessibility', content)),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await browser.close();
  await editor.close();
});

/** What axe finds in the page and in the frame of its preview, other than what is named above. */
async function findOurs(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(axe.source);
  const found = await findViolations(page);
  return found.filter((line) => !SVELTIA.some((rule) => line.startsWith(`${rule}:`)));
}

const PLACES: Record<string, (writer: Writer) => Promise<void>> = {
  'the list': async ({ page }) => {
    await page.getByText('A jar of hearts').first().waitFor();
  },
  'the form of a newsletter, with its preview': async (writer) => {
    await beginEntry(writer, editor, 'newsletters');
    await writer.page.frameLocator('iframe').getByRole('heading').first().waitFor();
    await reach(writer.page, 'promises.0.text');
  },
  'the desk': async ({ page }) => {
    await page.goto(`${editor.url}/admin/`);
  },
};

test.each(Object.entries(PLACES))('axe finds nothing in %s', async (_name, open) => {
  const writer = await openForTest(browser, editor);
  await open(writer);
  for (const width of [1280, 390]) {
    await writer.page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await writer.page.emulateMedia({ colorScheme });
      expect(await findOurs(writer.page), `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
});
