import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import { toEditorBody } from '../../src/cms/blocks/body-text.ts';
import { parseBody } from '../../src/mdx/parse-body.ts';
import type { BareRepository } from '../fixtures/bare-repository.ts';
import { buildEditorSite, openForTest, type EditorSite, type Writer } from '../fixtures/editor.ts';
import { HARD_BODIES, SOUND_BODIES } from '../fixtures/hard-bodies.ts';
import { readSampleBodies } from '../fixtures/sample-bodies.ts';
import {
  SCHOOL_FILES,
  writeEvent,
  writeNewsletter,
  writeTip,
} from '../fixtures/written-entries.ts';

/** All bodies one under the other, so that the editor is opened once for them all. */
const BODIES: Readonly<Record<string, string>> = {
  sample: joinBodies(readSampleBodies().map(({ name, body }) => [name, body])),
  hard: joinBodies(Object.entries(SOUND_BODIES)),
  faulty: HARD_BODIES['what has faults']!,
  small: 'First *one*.\n\n* a star\n* another\n\nLast.',
};

function joinBodies(bodies: readonly (readonly [string, string])[]): string {
  const parts = bodies.map(
    ([name, body]) => `## ${name}\n\n${body.replaceAll('\r\n', '\n').trim()}`,
  );
  return parts.join('\n\n').trim();
}

const HEADER = {
  draft: 'yes',
  summary: 'What we did.',
  ask: { text: 'Send boots.', by: '2026-03-13' },
  askAtHome: ['What was wet?'],
};

/** The file of an entry, as it is in the repository. */
function writeFile(title: string, body: string): string {
  return writeNewsletter({ title, ...HEADER }, body);
}

let site: EditorSite;
let browser: Browser;

beforeAll(async () => {
  const newsletters = Object.entries(BODIES).map(
    ([name, body]) =>
      [`newsletters/${name}/index.mdx`, writeFile(`Words of ${name}`, body)] as const,
  );
  site = await buildEditorSite('editor-body', {
    ...SCHOOL_FILES,
    ...Object.fromEntries(newsletters),
    'events/bike-morning/index.mdx': writeEvent({ title: 'Bike morning' }),
    'home-learning/sock-sums/index.mdx': writeTip({ title: 'Sock sums' }),
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface OpenBody extends Writer {
  /** Where the body is typed. */
  body: Locator;
  repository: BareRepository;
}

/** Opens an entry and scrolls to its body. */
async function open(id: string): Promise<OpenBody> {
  const writer = await openForTest(browser, site);
  const { page } = writer;
  await page.getByRole('grid').or(page.getByRole('list')).first().waitFor();
  await listenToEditor(page);
  await page.goto(`${site.url}/admin/edit/#/collections/newsletters/entries/${id}/index`);
  await page.getByRole('textbox', { name: /Title/ }).first().waitFor();
  await page.waitForFunction(() => document.activeViewTransition === null);
  return { ...writer, body: await reachBody(page) };
}

/** Scrolls down the form: fields out of sight are not there yet. */
async function reachBody(page: Page): Promise<Locator> {
  const fields = page.getByRole('group', { name: /^Edit\b/ }).locator('[data-key-path]');
  const body = page.locator('[data-key-path="body"]').getByRole('textbox').first();
  while (!(await body.isVisible())) {
    await fields.last().hover();
    await page.mouse.wheel(0, 300);
  }
  return body;
}

/**
 * Remembers what the rich-text editor gives for what it has read. It says so in an event on its root
 * (`Update`, @sveltia/ui 0.77.0, `lexical-root.svelte`); editors within it are left out.
 */
async function listenToEditor(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener(
      'Update',
      ({
        target,
        detail,
      }: CustomEventInit<{ value: string }> & { target?: EventTarget | null }) => {
        if ((target as Element).parentElement?.closest('.lexical-root')) return;
        Object.assign(window, { written: detail?.value });
      },
      true,
    );
  });
}

async function readEditor(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (window as unknown as { written?: string }).written);
}

/** Puts the caret behind the last word of a line; the editor hears of it a moment later. */
async function goToEnd(words: Locator): Promise<void> {
  const page = words.page();
  await words.click();
  // The editor puts the caret where it was clicked a moment after the click, also over this key.
  await expect
    .poll(async () => {
      await page.keyboard.press('End');
      await page.evaluate(() => new Promise(requestAnimationFrame));
      return page.evaluate(() => {
        const { anchorNode, anchorOffset } = getSelection()!;
        return anchorOffset === anchorNode?.textContent?.length;
      });
    })
    .toBe(true);
}

/** The saved file, once its title has changed, which tells that the save has come. */
async function save(page: Page, repository: BareRepository, id: string): Promise<string> {
  const path = `src/content/newsletters/${id}/index.mdx`;
  const read = async () => (await repository.store.readFile(path))!.toString();
  const before = await read();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(read, { timeout: 10_000 }).not.toBe(before);
  return read();
}

describe('the rich-text editor of Sveltia CMS', () => {
  test.each(Object.keys(BODIES))(
    'writes what it reads, so that nothing is changed by opening: %s',
    async (id) => {
      const { page } = await open(id);
      await expect.poll(() => readEditor(page), { timeout: 20_000 }).toBeDefined();
      expect((await readEditor(page))!.trim()).toBe(toEditorBody(BODIES[id]!));
    },
  );
});

test.each(Object.keys(BODIES))('a new title leaves every other line as it was: %s', async (id) => {
  const { page, repository } = await open(id);
  await expect.poll(() => readEditor(page), { timeout: 20_000 }).toBeDefined();
  const title = page.getByRole('textbox', { name: /Title/ }).first();
  await title.scrollIntoViewIfNeeded();
  await title.fill('Another title');
  const saved = await save(page, repository, id);
  expect(saved.replace(/^title: "?Another title"?$/m, 'title: "Another title"')).toBe(
    writeFile('Another title', BODIES[id]!),
  );
});

test('a word typed into one paragraph changes its line alone', async () => {
  const { page, body, repository } = await open('small');
  await goToEnd(body.getByText('Last.'));
  await page.keyboard.type(' Really.');
  await expect.poll(() => readEditor(page)).toContain('Really');
  expect(await save(page, repository, 'small')).toBe(
    writeFile('Words of small', BODIES['small']!.replace('Last.', 'Last. Really.')),
  );
});

test('signs come out on the site as they were typed', async () => {
  const { page, body, repository } = await open('small');
  const lines = [
    'I <3 soup, {} and {name}, <b>no</b>',
    `2 * 3 * 4 = 24, a_b, "so", it's #1 & 50 %`,
    'a lone < and > and \\ and [x] (y)',
  ];
  await goToEnd(body.getByText('Last.'));
  for (const line of lines) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  await expect.poll(() => readEditor(page)).toContain('a lone');
  const saved = await save(page, repository, 'small');
  const { passages, faults } = parseBody(saved.split('---\n').at(-1)!);
  expect(faults).toEqual([]);
  expect(passages.map(({ text }) => text).slice(-3)).toEqual([
    lines[0],
    '2 * 3 * 4 = 24, a_b, “so”, it’s #1 & 50 %',
    lines[2],
  ]);
});

test('a box and a link to a tip are put in by their forms', async () => {
  const { page, body, repository } = await open('small');
  await goToEnd(body.getByText('Last.'));
  await page.keyboard.press('Enter');
  await insert(page, 'Coloured box');
  const box = page.getByRole('group', { name: 'Coloured box', exact: true });
  await box
    .getByRole('radio', { name: 'Important' })
    .and(page.locator('[tabindex="-1"]'))
    .waitFor();
  await box.getByRole('radio', { name: 'Important' }).click();
  await box.getByRole('textbox', { name: /^Headline/ }).fill('Say "nuts"');
  await box.locator('[contenteditable="true"]').click();
  await page.keyboard.type('No nuts, {please}.');
  await expect.poll(() => readEditor(page)).toContain('{please}');

  await goToEnd(body.getByText('First'));
  await insert(page, 'Link to a tip');
  const dialog = page.getByRole('dialog', { name: 'Link to a tip' });
  await dialog.getByRole('textbox', { name: /Words/ }).fill('these sums');
  await dialog.getByRole('radio', { name: 'Sock sums' }).click();
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await expect.poll(() => readEditor(page)).toContain('sock-sums');

  const saved = await save(page, repository, 'small');
  expect(saved).toContain('<TipLink id="sock-sums">these sums</TipLink>');
  expect(saved).toContain(
    '<Callout kind="warning" title="Say &quot;nuts&quot;">\n\nNo nuts, \\{please\\}.\n\n</Callout>',
  );
  expect(saved).toContain('* a star\n* another');
});

async function insert(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Insert' }).first().click();
  const item = page.getByRole('menuitem', { name: label, exact: true });
  await page.locator('[role="menuitem"][tabindex="-1"]').first().waitFor({ state: 'attached' });
  await item.click();
}
