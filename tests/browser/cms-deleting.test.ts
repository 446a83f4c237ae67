import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import type { BareRepository } from '../fixtures/bare-repository.ts';
import {
  beginHost,
  buildBranch,
  buildEditorSite,
  openEditor,
  openEntry,
  type EditorSite,
  type Writer,
} from '../fixtures/editor.ts';
import { createPicture } from '../fixtures/picture-bytes.ts';
import { SCHOOL_FILES, writeEvent, writeNewsletter } from '../fixtures/written-entries.ts';

let editor: EditorSite;
let browser: Browser;
let repository: BareRepository;
let writer: Writer;

beforeAll(async () => {
  const content = {
    ...SCHOOL_FILES,
    'events/fair/index.mdx': writeEvent({ title: 'The fair' }),
    'newsletters/old/index.mdx': writeNewsletter({}, 'Come to <EventLink id="fair" />.'),
    'newsletters/shown/index.mdx': writeNewsletter({
      title: 'Nine pots',
      cover: { src: 'photo-3f9a1c20.webp', alt: 'Nine pots.', people: 'none' },
    }),
    'newsletters/shown/photo-3f9a1c20.webp': await createPicture({ width: 600 }).webp().toBuffer(),
  };
  [editor, browser] = await Promise.all([
    buildEditorSite('cms-deleting', content),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await browser.close();
  await editor.close();
});

beforeEach(async () => {
  const own = await beginHost(editor);
  ({ repository } = own);
  writer = await openEditor(browser, editor, own.host);
});

afterEach(async () => {
  await writer.page.context().close();
  await repository.remove();
});

/** Opens the menu of an entry; gives what deletes it. */
async function findDelete(path: string): Promise<Locator> {
  const { page } = writer;
  await openEntry(writer, editor, path);
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
  return page.getByRole('menuitem', { name: 'Delete' });
}

async function listFiles(): Promise<string[]> {
  return (await repository.store.listFiles()).map(({ path }) => path);
}

test('keeps a teacher whom a class needs, and says which one', async () => {
  const before = await listFiles();
  await (await findDelete('people/ana-lima')).click();
  const question = writer.page.getByRole('alertdialog');
  await question.getByText('Classes › Willow').waitFor();
  const button = question.getByRole('button', { name: 'Delete' });
  expect(await button.isDisabled()).toBe(true);
  expect(await listFiles()).toEqual(before);
});

test('offers nobody to delete a class', async () => {
  expect(await (await findDelete('classes/willow')).count()).toBe(0);
});

test('stops the build with what to do where a newsletter leads to a deleted event', async () => {
  await (await findDelete('events/fair/index')).click();
  const question = writer.page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(listFiles).not.toContain('src/content/events/fair/index.mdx');
  const { build } = await buildBranch('cms-deleting-built', repository);
  expect(build.code).toBe(1);
  expect(build.output).toMatch(
    /newsletters\/old\/index\.mdx:7\n +There is no event "fair"\.\n.*Or take the link out\./,
  );
});

test('keeps a photo that an entry shows, and says which one', async () => {
  const { page } = writer;
  const before = await listFiles();
  await page.goto(`${editor.url}/admin/edit/#/assets/-/all`);
  await page.getByText('photo-3f9a1c20.webp').click();
  await page.getByRole('button', { name: 'Delete' }).first().click();
  const question = page.getByRole('alertdialog');
  await question.getByText('Nine pots').waitFor();
  expect(await question.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
  expect(await listFiles()).toEqual(before);
  expect(writer.errors).toEqual([]);
});
