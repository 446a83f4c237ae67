import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import type { BareRepository } from '../fixtures/bare-repository.ts';
import { findField } from '../fixtures/editor-form.ts';
import { addCover } from '../fixtures/editor-parts.ts';
import {
  beginEntry,
  beginHost,
  buildEditorSite,
  openEditor,
  openEntry,
  saveEntry,
  settle,
  type EditorSite,
  type Writer,
} from '../fixtures/editor.ts';
import { TEACHER, type GitHost } from '../fixtures/git-host.ts';
import { createPhonePicture } from '../fixtures/phone-pictures.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

const ENTRY = 'newsletters/old/index';

let editor: EditorSite;
let browser: Browser;
let pictures: string;
let host: GitHost;
let repository: BareRepository;
let writer: Writer;
let page: Page;

beforeAll(async () => {
  const content = { ...SCHOOL_FILES, 'newsletters/old/index.mdx': writeNewsletter() };
  [editor, browser, pictures] = await Promise.all([
    buildEditorSite('cms-half-written', content),
    launchChromium(),
    mkdtemp(join(tmpdir(), 'homeward-pictures-')),
  ]);
});

afterAll(async () => {
  await browser.close();
  await editor.close();
  await rm(pictures, { recursive: true });
});

beforeEach(async () => {
  ({ host, repository } = await beginHost(editor));
  writer = await openEditor(browser, editor, host);
  ({ page } = writer);
});

afterEach(async () => {
  await page.context().close();
  await repository.remove();
});

/** Types a headline as a person does: only what is typed by hand is kept for later. */
async function typeTitle(words: string): Promise<void> {
  await findField(page, 'title').getByRole('textbox').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words);
}

function readTitle(): Promise<string> {
  return findField(page, 'title').getByRole('textbox').inputValue();
}

/**
 * What the browser keeps of a field for who comes back (Sveltia CMS 0.221.1, `draft/backup.js`), in each
 * form that was not saved.
 */
function listKept(field: string): Promise<string[]> {
  return page.evaluate(
    ({ database, name }) =>
      new Promise<string[]>((resolve) => {
        const opened = indexedDB.open(database);
        opened.onsuccess = () => {
          const store = opened.result.transaction('draft-backups').objectStore('draft-backups');
          const asked = store.getAll() as IDBRequest<
            { currentValues: { _default: Record<string, string> } }[]
          >;
          asked.onsuccess = () => {
            opened.result.close();
            resolve(asked.result.map(({ currentValues }) => currentValues._default[name] ?? ''));
          };
        };
      }),
    { database: 'gitea:fixture/news', name: field },
  );
}

async function restore(): Promise<void> {
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  await settle(page);
}

test('gives back on another day what was begun for another class', async () => {
  await beginEntry(writer, editor, 'newsletters');
  await typeTitle('Half a newsletter');
  await expect.poll(() => listKept('title')).toEqual(['Half a newsletter']);
  await page.goto('about:blank');
  await page.route('**/starting.json', async (route) => {
    const starts = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...starts, today: '2026-03-21' } });
  });
  await page.goto(`${editor.url}/admin/edit/?class=all#/collections/newsletters/new`);
  await restore();
  expect(await readTitle()).toBe('Half a newsletter');
  const { changes, lines } = await saveEntry(writer, repository);
  expect(changes).toEqual(['A src/content/newsletters/willow-2026-03-13/index.mdx']);
  expect(lines).toEqual(
    expect.arrayContaining(['+title: "Half a newsletter"', '+class: willow', '+date: 2026-03-13']),
  );
});

test('gives back a photo too, after somebody went back and the page was loaded anew', async () => {
  const photo = join(pictures, 'maya.jpg');
  await writeFile(photo, await createPhonePicture());
  await page.goto(`${editor.url}/admin/edit/#/collections/newsletters`);
  await beginEntry(writer, editor, 'newsletters');
  await typeTitle('Half a page');
  await addCover(page, {
    file: photo,
    alt: 'Nine pots.',
    people: 'Nobody can be recognised in it',
  });
  await expect.poll(() => listKept('cover.alt')).toEqual(['Nine pots.']);
  await page.goBack();
  await page.getByRole('textbox', { name: 'Title' }).waitFor({ state: 'hidden' });
  await page.reload();
  await page.goto(`${editor.url}/admin/edit/#/collections/newsletters/new`);
  await restore();
  expect(await readTitle()).toBe('Half a page');
  const { changes, lines } = await saveEntry(writer, repository);
  expect(changes).toEqual([
    expect.stringMatching(/^A src\/content\/newsletters\/[^/]+\/index\.mdx$/),
    expect.stringMatching(/^A src\/content\/newsletters\/[^/]+\/photo-[0-9a-f]{8}\.webp$/),
  ]);
  expect(lines).toContain('+  alt: Nine pots.');
  await expect.poll(() => listKept('title')).toEqual([]);
});

test('keeps what is in the form while the phone sleeps and a colleague saves the same entry', async () => {
  await page.clock.install();
  await openEntry(writer, editor, ENTRY);
  await typeTitle('Typed before the nap');
  const path = `src/content/${ENTRY}.mdx`;
  const [{ sha } = { sha: '' }] = (await repository.store.listFiles()).filter(
    (file) => file.path === path,
  );
  const bytes = Buffer.from(writeNewsletter({ title: 'From a colleague' }));
  await repository.store.save([{ operation: 'update', path, sha, bytes }], {
    message: 'From a colleague',
    author: TEACHER,
    date: '2026-03-09T08:00:00Z',
  });
  host.asked.length = 0;
  await page.clock.fastForward('01:00:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => host.asked.some((asked) => asked.includes('/git/trees/'))).toBe(true);
  expect(await readTitle()).toBe('Typed before the nap');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText('after you opened it').waitFor();
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await readTitle()).toBe('Typed before the nap');
  expect(String(await repository.store.readFile(path))).toContain('From a colleague');
});
