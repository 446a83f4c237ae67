import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import { findMetadata } from '../../src/lib/metadata.ts';
import { readDist } from '../fixtures/dist.ts';
import { addCover, choosePicture, insertBlock } from '../fixtures/editor-parts.ts';
import { fillForm, findField, waitForListening, writeBody } from '../fixtures/editor-form.ts';
import {
  beginEntry,
  beginHost,
  buildBranch,
  buildEditorSite,
  openEditor,
  saveEntry,
  type EditorSite,
} from '../fixtures/editor.ts';
import { createPhonePicture } from '../fixtures/phone-pictures.ts';
import { SCHOOL_FILES } from '../fixtures/written-entries.ts';

let editor: EditorSite;
let browser: Browser;
let pictures: string;
let photo: string;

beforeAll(async () => {
  [editor, browser] = await Promise.all([
    buildEditorSite('cms-newsletter', SCHOOL_FILES),
    launchChromium(),
  ]);
  pictures = await mkdtemp(join(tmpdir(), 'homeward-pictures-'));
  photo = join(pictures, 'mayas-birthday.jpg');
  await writeFile(photo, await createPhonePicture());
});

afterAll(async () => {
  await browser.close();
  await editor.close();
  await rm(pictures, { recursive: true });
});

const FOLDER = 'src/content/newsletters/willow-2026-03-13';
const NOBODY = 'Nobody can be recognised in it';

test.each([
  ['a computer', 1280],
  ['a phone', 390],
])('writes the newsletter of the week on %s, and it is on the site', async (device, width) => {
  const { host, repository } = await beginHost(editor);
  const writer = await openEditor(browser, editor, host, { width });
  const { page } = writer;
  await beginEntry(writer, editor, 'newsletters');
  await fillForm(page, {
    title: 'The beans are up',
    draft: false,
    summary: 'Day nine, and there is green.',
  });
  await addCover(page, { file: photo, alt: 'Nine pots on a window sill.', people: NOBODY });
  await writeBody(page, 'We <3 beans, and the “how many?” game: {a lot}.', 'Then it rained.');
  const callout = await insertBlock(page, { name: 'Callout', after: 'Then it rained.' });
  await waitForListening(callout, 'radio');
  await callout.getByRole('radio', { name: 'Reminder' }).click();
  await callout.getByRole('textbox', { name: 'What it says' }).click();
  await page.keyboard.type('Bring "boots" {size 3}.');
  const picture = await insertBlock(page, { name: 'Photo', after: 'We <3 beans' });
  await choosePicture(page, picture, photo);
  await picture.getByRole('textbox', { name: 'Description' }).fill('One "bean".');
  await picture.getByRole('radio').first().click();
  await fillForm(page, {
    'ask.text': 'Send a clean pot.',
    'ask.by': '2026-03-20',
    askAtHome: ['What grew?', 'What did not?'],
    'promises.0.text': 'Every child takes a plant home.',
    'promises.0.due': '2026-04-10',
    'promises.0.id': 'plants',
  });
  const { changes } = await saveEntry(writer, repository);
  console.log(changes, await repository.git('show', `main:${FOLDER}/index.mdx`));
  expect([...writer.errors, ...writer.strangers]).toEqual([]);
  await page.context().close();

  const { site, build } = await buildBranch(`cms-newsletter-${width}`, repository);
  expect(build).toMatchObject({ code: 0 });
  await repository.remove();
});
