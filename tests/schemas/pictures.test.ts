import { readFileSync } from 'node:fs';
import { readdir, readFile, stat, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { findMetadata } from '../../src/lib/metadata.ts';
import { findFormat } from '../../src/loader/picture-format.ts';
import {
  CONTENT,
  readFolder,
  readSchool,
  SCHOOL,
  toEntry,
  writeContent,
  type Files,
} from '../fixtures/content-folder.ts';
import { PHONE_HEIC, readColour } from '../fixtures/phone-pictures.ts';
import { CAMERA_DATA, createPicture, joinBytes, spoilPixels } from '../fixtures/picture-bytes.ts';

const ENTRY = 'newsletters/a/index.mdx';

function withPicture(name: string, files: Files = {}): Files {
  const beside = Object.entries(files).map(
    ([file, bytes]) => [`newsletters/a/${file}`, bytes] as const,
  );
  return {
    [ENTRY]: toEntry(
      'newsletters',
      {},
      `Words\n\n<Photo src="${name}" alt="A seed" people="none" />\n`,
    ),
    ...Object.fromEntries<string | Uint8Array>(beside),
  };
}

async function listProblems(files: Files): Promise<string[]> {
  const { faults } = await readSchool(files);
  expect(faults.every(({ file, line }) => file === `${CONTENT}/${ENTRY}` && line === 9)).toBe(true);
  return faults.map(({ problem, fix }) => `${problem} → ${fix}`);
}

/** A PNG whose header names a size that its few bytes don't have. */
function claimSize(png: Buffer, width: number, height: number): Buffer {
  const claimed = Buffer.from(png);
  claimed.writeUInt32BE(width, 16);
  claimed.writeUInt32BE(height, 20);
  claimed.writeUInt32BE(crc32(claimed.subarray(12, 29)), 29);
  return claimed;
}

/** A HEIC whose header names a size of this many pixels a side. */
function claimHeicSize(heic: Buffer, side: number): Buffer {
  const claimed = Buffer.from(heic);
  const sizes = claimed.indexOf('ispe') + 8;
  claimed.writeUInt32BE(side, sizes);
  claimed.writeUInt32BE(side, sizes + 4);
  return claimed;
}

let jpeg: Buffer;
let png: Buffer;
let noisy: Buffer;

beforeAll(async () => {
  jpeg = await createPicture().jpeg().toBuffer();
  png = await createPicture().png().toBuffer();
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  noisy = await sharp({
    create: { width: 200, height: 200, channels: 3, background: '#888', noise },
  })
    .jpeg()
    .toBuffer();
});

const HALF = 'is damaged or only half uploaded. → Upload it again from the camera or the computer.';
const NO_PICTURE = 'is not a picture, whatever its name says. → Use a JPEG, PNG or WebP picture.';

// One case a line.
// prettier-ignore
describe('a picture that can’t be shown names its entry, its line and what to do', () => {
  test.each<[string, string, () => Files, string]>([
    ['row 21a: none of that name', 'seeds.jpg', () => ({}), 'There is no picture "seeds.jpg". → Put the picture beside this entry.'],
    ['row 21b: one of nearly that name', 'seed.jpg', () => ({ 'seeds.jpg': jpeg }), 'There is no picture "seed.jpg". → Did you mean "seeds.jpg"? Capitals count.'],
    ['row 21c: capitals', 'seeds.jpg', () => ({ 'Seeds.JPG': jpeg }), 'There is no picture "seeds.jpg". → Did you mean "Seeds.JPG"? Capitals count.'],
    ['row 21d: others beside it', 'x.jpg', () => ({ 'seedlings.jpg': jpeg }), 'There is no picture "x.jpg". → Put the picture beside this entry. There are seedlings.jpg.'],
    ['row 22a: another website', 'https://evil.example/p.gif', () => ({}), 'The picture "https://evil.example/p.gif" lies on another website. → Save it, put it beside this entry, and write its file name.'],
    ['row 22b: another website without a scheme', '//evil.example/p.gif', () => ({}), 'The picture "//evil.example/p.gif" lies on another website. → Save it, put it beside this entry, and write its file name.'],
    ['row 22c: a program', 'javascript:alert', () => ({}), 'The picture "javascript:alert" lies on another website. → Save it, put it beside this entry, and write its file name.'],
    ['a file of the own computer', 'C:/Users/Maya/seeds.jpg', () => ({}), 'The picture "C:/Users/Maya/seeds.jpg" lies on your own computer. → Put a copy of it beside this entry, and write its file name alone.'],
    ['a folder outside of the content', '../../../../secret.jpg', () => ({}), 'The picture "../../../../secret.jpg" lies outside the folder of content. → Put it beside this entry, and write its file name.'],
    ['the same, written as an address', '..%2F..%2F..%2F..%2Fsecret.jpg', () => ({}), 'There is no picture "..%2F..%2F..%2F..%2Fsecret.jpg". → Put the picture beside this entry.'],
    ['a path from the root', '/etc/passwd', () => ({}), 'The picture "/etc/passwd" lies outside the folder of content. → Put it beside this entry, and write its file name.'],
    ['a folder', '../a', () => ({}), '"../a" is not a file. → Write the file name of the picture.'],
    ['a folder named like a picture', 'seeds.jpg', () => ({ 'seeds.jpg/x.png': 'x' }), '"seeds.jpg" is not a file. → Write the file name of the picture.'],
    ['half a JPEG', 'seeds.jpg', () => ({ 'seeds.jpg': noisy.subarray(0, noisy.length / 2) }), `"seeds.jpg" ${HALF}`],
    ['a JPEG without its last bytes', 'seeds.jpg', () => ({ 'seeds.jpg': noisy.subarray(0, noisy.length - 40) }), `"seeds.jpg" ${HALF}`],
    ['half a PNG', 'seeds.png', () => ({ 'seeds.png': png.subarray(0, png.length - 30) }), `"seeds.png" ${HALF}`],
    ['a PNG with a wrong checksum', 'seeds.png', () => ({ 'seeds.png': spoilPixels(png) }), `"seeds.png" ${HALF}`],
    ['words under the name of a picture', 'seeds.jpg', () => ({ 'seeds.jpg': 'not a picture' }), `"seeds.jpg" ${NO_PICTURE}`],
    ['a page under the name of a picture', 'seeds.jpg', () => ({ 'seeds.jpg': '<script>alert(1)</script>' }), `"seeds.jpg" ${NO_PICTURE}`],
    ['a PDF under the name of a picture', 'seeds.jpg', () => ({ 'seeds.jpg': '%PDF-1.7' }), `"seeds.jpg" ${NO_PICTURE}`],
    ['nothing', 'seeds.jpg', () => ({ 'seeds.jpg': '' }), '"seeds.jpg" is empty. → Upload the picture again.'],
    ['HEIC under the name of a JPEG', 'seeds.jpg', () => ({ 'seeds.jpg': '\0\0\0\x18ftypheic\0\0\0\0mif1heic' }), `"seeds.jpg" ${HALF}`],
    ['HEIC of another brand', 'seeds.heic', () => ({ 'seeds.heic': '\0\0\0\x18ftypmif1\0\0\0\0mif1heic' }), `"seeds.heic" ${HALF}`],
    ['HEIC without its last bytes', 'seeds.heic', () => ({ 'seeds.heic': readFileSync(PHONE_HEIC).subarray(0, -200) }), `"seeds.heic" ${HALF}`],
    ['HEIC of which only the head came', 'seeds.heic', () => ({ 'seeds.heic': readFileSync(PHONE_HEIC).subarray(0, 700) }), `"seeds.heic" ${HALF}`],
    ['HEIC that claims ten thousand million pixels', 'seeds.heic', () => ({ 'seeds.heic': claimHeicSize(readFileSync(PHONE_HEIC), 100_000) }), '"seeds.heic" has far more pixels than a page can use. → Save it smaller, about 2,400 pixels wide.'],
    ['a drawing with a program', 'seeds.svg', () => ({ 'seeds.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' }), '"seeds.svg" is an SVG drawing, which can hold program code. → Export it as PNG.'],
    ['a drawing under another name, after a comment', 'seeds.png', () => ({ 'seeds.png': '<?xml version="1.0"?><!-- x -->\n<SVG onload="alert(1)"/>' }), '"seeds.png" is an SVG drawing, which can hold program code. → Export it as PNG.'],
    ['ten thousand million pixels', 'seeds.png', () => ({ 'seeds.png': claimSize(png, 100_000, 100_000) }), '"seeds.png" has far more pixels than a page can use. → Save it smaller, about 2,400 pixels wide.'],
  ])('%s', async (_, name, files, problem) => {
    expect(await listProblems(withPicture(name, files()))).toEqual([problem]);
  });

  test('a film of three thousand million bytes', async () => {
    const root = await writeContent({ ...SCHOOL, ...withPicture('seeds.jpg', { 'seeds.jpg': 'x' }) });
    await truncate(join(root, CONTENT, 'newsletters/a/seeds.jpg'), 3_000_000_000);
    const { faults } = await readFolder(root);
    expect(faults.map(({ problem }) => problem)).toEqual(['"seeds.jpg" is larger than any picture.']);
  });

  test('a link out of the folder of content', async () => {
    const root = await writeContent({ ...SCHOOL, ...withPicture('seeds.jpg'), '../outside.jpg': jpeg });
    await symlink(join(root, 'src/outside.jpg'), join(root, CONTENT, 'newsletters/a/seeds.jpg'));
    const { faults } = await readFolder(root);
    expect(faults.map(({ problem }) => problem)).toEqual(['The picture "seeds.jpg" lies outside the folder of content.']);
  });

  test('a link that leads nowhere', async () => {
    const root = await writeContent({ ...SCHOOL, ...withPicture('seeds.jpg') });
    await symlink(join(root, 'nothing.jpg'), join(root, CONTENT, 'newsletters/a/seeds.jpg'));
    const { faults } = await readFolder(root);
    expect(faults.map(({ problem }) => problem)).toEqual(['"seeds.jpg" is not a file.']);
  });
});

/** The safe copies that a school's pictures became, by their file names. */
async function readCopies(files: Files): Promise<Map<string, Buffer>> {
  const root = await writeContent({ ...SCHOOL, ...files });
  expect((await readFolder(root)).faults).toEqual([]);
  const folder = join(root, '.cache/pictures');
  const copies = (await readdir(folder)).map(
    async (name) => [name, await readFile(join(folder, name))] as const,
  );
  return new Map(await Promise.all(copies));
}

describe('the copy of a picture', () => {
  test('of a phone is clean, upright, and named by no word', async () => {
    const phone = await createPicture({ width: 24, height: 16 })
      .jpeg()
      .withExif(CAMERA_DATA)
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const original = joinBytes(phone, 'Emma Smith, Room 4');
    expect(findMetadata(original, 'jpeg')).toEqual(expect.arrayContaining(['Exif', 'hidden data']));
    const [[name, copy]] = [
      ...(await readCopies(withPicture('emma-smith.jpg', { 'emma-smith.jpg': original }))),
    ] as [[string, Buffer]];
    expect(name).toMatch(/^[0-9a-f]{24}\.jpg$/);
    expect(findMetadata(copy, 'jpeg')).toEqual([]);
    expect(copy.includes('Emma')).toBe(false);
    expect(await sharp(copy).metadata()).toMatchObject({ width: 16, height: 24, space: 'srgb' });
    const { channels } = await sharp(
      await sharp(copy).extract({ left: 0, top: 0, width: 16, height: 8 }).toBuffer(),
    ).stats();
    expect(channels[0]?.mean).toBeLessThan(60);
  });

  test.each(['png', 'webp', 'tiff', 'avif', 'gif'] as const)(
    'in %s becomes one that every browser shows',
    async (format) => {
      const original = await createPicture().toFormat(format).toBuffer();
      const [name] = (await readCopies(withPicture('a', { a: original }))).keys();
      expect(name).toMatch(/\.(?:jpg|png)$/);
    },
  );

  test.each(['phone.heic', 'phone.jpg'])(
    'in HEIC, called %s, is upright, clean, and decoded once for all builds',
    async (name) => {
      const original = readFileSync(PHONE_HEIC);
      expect(original.includes('Emma Smith')).toBe(true);
      const root = await writeContent({ ...SCHOOL, ...withPicture(name, { [name]: original }) });
      expect((await readFolder(root)).faults).toEqual([]);
      const folder = join(root, '.cache/pictures');
      const [copy] = await readdir(folder);
      const bytes = await readFile(join(folder, copy!));
      expect([findFormat(bytes), findMetadata(bytes, 'jpeg')]).toEqual(['jpeg', []]);
      expect(bytes.includes('Emma')).toBe(false);
      const { width, height, hasProfile } = await sharp(bytes).metadata();
      expect([width, height, hasProfile]).toEqual([320, 200, false]);
      // The drawing’s left edge is red from top to bottom, its upper part dark.
      const readAt = async (left: number, top: number) => {
        const spot = sharp(bytes).extract({ left, top, width: 8, height: 8 });
        return readColour(await spot.png().toBuffer());
      };
      expect([await readAt(20, 180), await readAt(250, 20)]).toEqual([
        [192, 64, 32],
        [32, 64, 64],
      ]);
      const { mtimeMs } = await stat(join(folder, copy!));
      await readFolder(root);
      expect((await stat(join(folder, copy!))).mtimeMs).toBe(mtimeMs);
    },
  );

  test('that one can see through stays so', async () => {
    const original = await createPicture({ alpha: true }).png().toBuffer();
    const [[name, copy]] = [...(await readCopies(withPicture('a.png', { 'a.png': original })))] as [
      [string, Buffer],
    ];
    expect(name).toMatch(/\.png$/);
    expect(await sharp(copy).metadata()).toMatchObject({ hasAlpha: true, format: 'png' });
  });

  test('in the colours of a printer has those of a screen', async () => {
    const original = await createPicture().toColourspace('cmyk').jpeg().toBuffer();
    const [copy] = (await readCopies(withPicture('a.jpg', { 'a.jpg': original }))).values();
    expect(await sharp(copy).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
  });

  test('of 108 megapixels has no more than a page can use', async () => {
    const huge = {
      create: { width: 12_000, height: 9000, channels: 3 as const, background: '#456' },
    };
    const original = await sharp(huge).jpeg({ quality: 40 }).toBuffer();
    const [copy] = (await readCopies(withPicture('a.jpg', { 'a.jpg': original }))).values();
    expect(await sharp(copy).metadata()).toMatchObject({ width: 2400, height: 1800 });
  });

  test('that is used twice, under two names, is one', async () => {
    const body =
      '<Photo src="a.jpg" alt="A seed" people="none" />\n\n<Photo src="b c.jpg" alt="The same" people="none" />\n';
    const copies = await readCopies({
      [ENTRY]: toEntry('newsletters', {}, body),
      'newsletters/a/a.jpg': jpeg,
      'newsletters/a/b c.jpg': jpeg,
    });
    expect(copies.size).toBe(1);
  });

  test('is kept for the next run', async () => {
    const root = await writeContent({ ...SCHOOL, ...withPicture('a.jpg', { 'a.jpg': jpeg }) });
    await readFolder(root);
    const [name] = await readdir(join(root, '.cache/pictures'));
    const before = await stat(join(root, '.cache/pictures', name!));
    await readFolder(root);
    expect((await stat(join(root, '.cache/pictures', name!))).mtimeMs).toBe(before.mtimeMs);
  });
});
