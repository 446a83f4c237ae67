import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import { findMetadata } from '../../src/lib/metadata.ts';
import { readDist } from '../fixtures/dist.ts';
import { addCover, choosePicture, insertBlock } from '../fixtures/editor-parts.ts';
import { fillForm, reach, waitForListening, writeBody } from '../fixtures/editor-form.ts';
import {
  beginEntry,
  buildBranch,
  buildEditorSite,
  openEntry,
  openForTest,
  saveEntry,
  type EditorSite,
  type Writer,
} from '../fixtures/editor.ts';
import { readFeed } from '../fixtures/feed.ts';
import { parsePage } from '../fixtures/page.ts';
import { createPhonePicture } from '../fixtures/phone-pictures.ts';
import { SCHOOL_FILES } from '../fixtures/written-entries.ts';

let editor: EditorSite;
let browser: Browser;
let pictures: string;
let photo: string;

beforeAll(async () => {
  [editor, browser] = await Promise.all([
    buildEditorSite('cms-newsletter', { ...SCHOOL_FILES, 'newsletters/old/index.mdx': OLD }),
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

const NOBODY = 'Nobody can be recognised in it';

test.each([
  ['a computer', 1280],
  ['a phone', 390],
])('writes the newsletter of the week on %s, and it is on the site', async (_device, width) => {
  const writer = await openForTest(browser, editor, { width });
  const { page, repository } = writer;
  await beginEntry(writer, editor, 'newsletters');
  await fillForm(page, {
    title: 'The beans are up',
    draft: false,
    summary: 'Day nine, and there is green.',
  });
  await addCover(page, { file: photo, alt: 'Nine pots on a window sill.', people: NOBODY });
  await writeBody(page, 'We <3 beans, and the “how many?” game: {a lot}.', 'Then it rained.');
  const callout = await insertBlock(page, { name: 'Coloured box', after: 'Then it rained.' });
  await waitForListening(callout, 'radio');
  await callout.getByRole('radio', { name: 'Reminder' }).click();
  await callout.getByRole('textbox', { name: 'What it says' }).click();
  await page.keyboard.type('Bring "boots" {size 3}.');
  const picture = await insertBlock(page, { name: 'Photo', after: 'We <3 beans' });
  await choosePicture(page, picture, photo);
  await picture.getByRole('textbox', { name: 'Description' }).fill('One "bean".');
  await waitForListening(picture, 'radio');
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
  expect([...writer.errors, ...writer.strangers]).toEqual([]);

  const folder = 'src/content/newsletters/willow-2026-03-13';
  const picturePath = expect.stringMatching(`^A ${folder}/photo-[0-9a-f]{8}\\.webp$`) as string;
  expect(changes).toEqual([`A ${folder}/index.mdx`, picturePath]);
  expect(await repository.git('log', '-1', '--format=%an', 'main')).toBe('Ana Lima\n');
  const bytes = (await repository.store.readFile(changes[1]!.slice(2)))!;
  expect(findMetadata(bytes, 'webp')).toEqual([]);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 1000 });

  const { site, build } = await buildBranch(`cms-newsletter-${width}`, repository, {
    now: '2026-03-14T08:00',
  });
  expect(build).toMatchObject({ code: 0 });
  const dist = readDist(site.dist);
  const built = dist.page('newsletters/willow-2026-03-13/index.html');
  const [item] = readFeed(dist.text('newsletters/rss.xml')).items;
  const [found] = dist.listFragments().filter(({ meta }) => meta['title'] === 'The beans are up');
  for (const words of ['We <3 beans, and the “how many?” game: {a lot}.', '{size 3}.']) {
    expect(built.all('main')[0]!.text).toContain(words);
    expect(found?.content).toContain(words);
    expect(
      parsePage(item!.content)
        .all('p')
        .map(({ text }) => text),
    ).toContainEqual(expect.stringContaining(words));
  }
  expect(built.all('main')[0]!.text).toContain('Every child takes a plant home.');
  expect(built.values('alt')).toEqual(
    expect.arrayContaining(['Nine pots on a window sill.', 'One "bean".']),
  );
  expect(dist.findFilesWith('mayas-birthday')).toEqual([]);
});

const OLD = `---
# Written on the bus.
title:   'An old one'   # short!
date: 6 March 2026
class: willow
askAtHome: ['What grew?']
---

It *grew*, and   nobody knows why.

- one
* two

<Callout kind="tip">

  Water it.

</Callout>
`;

test.each([
  [
    'one line for a title',
    async ({ page }: Writer) => fillForm(page, { title: 'A new headline' }),
    ["-title:   'An old one'   # short!", "+title:   'A new headline'   # short!"],
  ],
  [
    'one paragraph of the writing',
    async ({ page }: Writer) => {
      const writing = (await reach(page, 'body')).getByRole('textbox').first();
      await writing.getByText('nobody knows why').click();
      await page.keyboard.press('End');
      await page.keyboard.type(' Yet.');
    },
    [
      '-It *grew*, and   nobody knows why.',
      expect.stringMatching(/^\+It [*_]grew[*_], and +nobody knows why. Yet.$/),
    ],
  ],
])('changes %s in an entry that was written by hand', async (_what, edit, lines) => {
  const writer = await openForTest(browser, editor);
  await openEntry(writer, editor, 'newsletters/old/index');
  await edit(writer);
  const saved = await saveEntry(writer, writer.repository);
  expect(saved).toEqual({ changes: ['M src/content/newsletters/old/index.mdx'], lines });
  expect([...writer.errors, ...writer.strangers]).toEqual([]);
});
