import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import { findMetadata } from '../../src/lib/metadata.ts';
import { hasTellingName } from '../../src/lib/picture-name.ts';
import type { BareRepository } from '../fixtures/bare-repository.ts';
import {
  beginEntry,
  beginHost,
  buildEditorSite,
  openEditor,
  saveEntry,
  type EditorSite,
  type Writer,
} from '../fixtures/editor.ts';
import { chooseFrom } from '../fixtures/editor-form.ts';
import { createPhonePicture, PHONE_HEIC } from '../fixtures/phone-pictures.ts';
import { createPicture, joinBytes, plantInPng } from '../fixtures/picture-bytes.ts';
import { SCHOOL_FILES } from '../fixtures/written-entries.ts';

/** Pixels that the longer side of a saved picture has at most. */
const LONGEST_SIDE = 2048;

interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

let site: EditorSite;
let browser: Browser;
let folder: string;
let writer: Writer;
let repository: BareRepository;

beforeAll(async () => {
  [site, browser, folder] = await Promise.all([
    buildEditorSite('cms-photos', SCHOOL_FILES),
    launchChromium(),
    mkdtemp(join(tmpdir(), 'homeward-photos-')),
  ]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  const own = await beginHost(site);
  repository = own.repository;
  writer = await openEditor(browser, site, own.host);
  // So tall that every field is there: the editor draws those that are in sight.
  await writer.page.setViewportSize({ width: 1280, height: 2400 });
  await beginEntry(writer, site, 'newsletters');
  return async () => {
    await writer.page.context().close();
    await repository.remove();
    expect(writer.strangers).toEqual([]);
  };
});

/** A field of the form by its path in the file: the preview beside it has the same paths. */
function findField(page: Page, path: string): Locator {
  return page.getByRole('group', { name: /^Edit\b/ }).locator(`[data-key-path="${path}"]`);
}

/** Adds a cover, of which the first thing that is said is who is in it. */
async function addCover({ page }: Writer): Promise<Locator> {
  const cover = findField(page, 'cover');
  await chooseFrom(cover.getByRole('button', { name: /^Add/ }), {
    role: 'menuitem',
    words: 'Nobody can be recognised in it',
  });
  return cover;
}

/** Picks a file in the browser’s own dialog, which offers whatever is asked for. */
async function pick(page: Page, cover: Locator, file: ChosenFile): Promise<void> {
  await cover.getByRole('button', { name: 'Browse' }).click();
  const dialog = page.getByRole('dialog');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Upload' }).click();
  await (await chooser).setFiles([file]);
  await dialog.getByRole('button', { name: 'Insert' }).click();
}

/** Lets go of a file over the field, as somebody does who drags it from a folder. */
async function drop(page: Page, cover: Locator, file: ChosenFile): Promise<void> {
  const path = join(folder, file.name);
  await writeFile(path, file.buffer);
  const box = (await cover.locator('.drop-target').boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, data, ...place });
}

/** Copies a picture elsewhere and presses the button that pastes it. */
async function paste(page: Page, cover: Locator, { buffer }: ChosenFile): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const png = (await sharp(buffer).png().toBuffer()).toString('base64');
  await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const picture = new Blob([bytes], { type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  }, png);
  await cover.getByRole('button', { name: 'Paste Image' }).click();
}

/** Describes the picture and saves the entry; gives the picture’s name and bytes. */
async function save(cover: Locator): Promise<{ name: string; bytes: Buffer }> {
  await cover.getByRole('button', { name: 'Replace Image' }).waitFor();
  await findField(writer.page, 'cover.alt').getByRole('textbox').fill('Bean plants.');
  const { changes } = await saveEntry(writer, repository);
  const [picture = ''] = changes.filter((change) => !change.endsWith('.mdx'));
  const [, path = '', name = ''] = /^A (src\/content\/newsletters\/[^/]+\/([^/]+))$/.exec(picture)!;
  expect(await readEntry(changes)).toContain(`  src: ${name}\n`);
  return { name, bytes: Buffer.from((await repository.store.readFile(path))!) };
}

async function readEntry(changes: readonly string[]): Promise<string> {
  const [, path = ''] = changes.find((change) => change.endsWith('.mdx'))!.split(' ');
  return Buffer.from((await repository.store.readFile(path))!).toString('utf8');
}

const FILM = Buffer.alloc(20_000_000, 'film');

const PICTURES: Readonly<Record<string, () => Promise<ChosenFile>>> = {
  '20 MB from a phone, with a place in it and a film behind it': async () => ({
    name: 'maya-birthday.jpg',
    mimeType: 'image/jpeg',
    buffer: joinBytes(await createPhonePicture({ width: 6000, height: 4000 }), FILM),
  }),
  'an iPhone, in HEIC': async () => ({
    name: 'Maya.HEIC',
    mimeType: 'image/heic',
    buffer: await readFile(PHONE_HEIC),
  }),
  'an iPhone, on a computer that does not know HEIC': async () => ({
    name: 'maya.heic',
    mimeType: '',
    buffer: await readFile(PHONE_HEIC),
  }),
  'a program that writes words into a PNG': async () => ({
    name: 'maya lopez.png',
    mimeType: 'image/png',
    buffer: plantInPng(
      plantInPng(
        await createPicture({ width: 900, height: 600 }).png().toBuffer(),
        'tEXt',
        'Author\0Maya',
      ),
      'eXIf',
      'II*\0',
    ),
  }),
};

describe('a picture that a teacher picks in the editor', () => {
  test.each(Object.keys(PICTURES))(
    'from %s, is saved small, without notes and without a name',
    async (from) => {
      const file = await PICTURES[from]!();
      const cover = await addCover(writer);
      await pick(writer.page, cover, file);
      const { name, bytes } = await save(cover);
      expect(name).toMatch(/^photo-[0-9a-f]{8}\.webp$/);
      expect(hasTellingName(name)).toBe(false);
      expect(findMetadata(bytes, 'webp')).toEqual([]);
      const { format, width, height } = await sharp(bytes).metadata();
      expect(format).toBe('webp');
      expect(Math.max(width, height)).toBeLessThanOrEqual(LONGEST_SIDE);
    },
  );

  test('stands upright, as the phone was held', async () => {
    const buffer = await createPhonePicture({ width: 3000, height: 2000 });
    const cover = await addCover(writer);
    await pick(writer.page, cover, { name: 'maya.jpg', mimeType: 'image/jpeg', buffer });
    const { bytes } = await save(cover);
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([1365, LONGEST_SIDE]);
    expect(await readBrightness(bytes, { top: 0 })).toBeLessThan(80);
    expect(await readBrightness(bytes, { top: height / 2 })).toBeGreaterThan(200);
  });

  test('keeps a name without words, whatever a teacher would call it', async () => {
    const buffer = await createPhonePicture({ width: 300, height: 200 });
    const cover = await addCover(writer);
    await pick(writer.page, cover, { name: 'maya.jpg', mimeType: 'image/jpeg', buffer });
    await cover.getByRole('button', { name: 'Rename' }).click();
    await findField(writer.page, 'cover.src').getByRole('textbox').fill('maya.webp');
    await writer.page.keyboard.press('Enter');
    const { name } = await save(cover);
    expect(name).toMatch(/^photo-[0-9a-f]{8}\.webp$/);
  });
});

test.each([
  ['drops', drop],
  ['pastes', paste],
])('a picture that a teacher %s has no name either', async (_, add) => {
  const buffer = await createPhonePicture({ width: 300, height: 200 });
  const cover = await addCover(writer);
  await add(writer.page, cover, { name: 'maya.jpg', mimeType: 'image/jpeg', buffer });
  const { name, bytes } = await save(cover);
  expect(name).toMatch(/^photo-[0-9a-f]{8}\.webp$/);
  expect(findMetadata(bytes, 'webp')).toEqual([]);
});

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

test.each([
  ['is damaged', 'maya.jpg', 'image/jpeg', 'no picture at all'],
  ['is a damaged HEIC', 'maya.heic', 'image/heic', 'no picture at all'],
  ['can hold a program', 'maya.svg', 'image/svg+xml', DRAWING],
  ['calls itself another', 'maya.png', 'image/png', DRAWING],
  ['no browser shows', 'maya.tif', 'image/tiff', 'II*\0'],
])('a file that %s is refused, and nothing of it is saved', async (_, name, mimeType, text) => {
  const { page } = writer;
  const cover = await addCover(writer);
  await pick(page, cover, { name, mimeType, buffer: Buffer.from(text) });
  const notice = page.getByRole('alertdialog');
  await notice.getByText(/cannot be uploaded because it’s damaged/).waitFor();
  await notice.getByRole('button', { name: 'OK' }).click();
  await cover.getByRole('button', { name: 'Remove' }).click();
  const { changes } = await saveEntry(writer, repository);
  expect(changes).toEqual([
    expect.stringMatching(/^A src\/content\/newsletters\/\S+\/index\.mdx$/),
  ]);
});

/** How light a band of a picture is, of 255, from `top` on. */
async function readBrightness(bytes: Buffer, { top }: { top: number }): Promise<number> {
  const { width, height } = await sharp(bytes).metadata();
  const band = { left: 0, top: Math.ceil(top), width, height: Math.floor(height / 2) - 10 };
  const { channels } = await sharp(await sharp(bytes).extract(band).png().toBuffer()).stats();
  return channels[0]!.mean;
}
