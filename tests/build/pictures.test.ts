import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { findMetadata } from '../../src/lib/metadata.ts';
import { findFormat } from '../../src/loader/picture-format.ts';
import { readDist, type Dist } from '../fixtures/dist.ts';
import type { PageElement } from '../fixtures/page.ts';
import {
  createPhonePicture,
  createPlainPicture,
  PHONE_HEIC,
  readColour,
} from '../fixtures/phone-pictures.ts';
import { createPicture, joinBytes } from '../fixtures/picture-bytes.ts';
import { buildSite } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

const RED = [256, 0, 0];
const BLUE = [0, 0, 256];

let dist: Dist;

async function writeContent() {
  const see = { alt: 'Something to see.', people: 'none' };
  const see900 = await createPhonePicture({ width: 900, height: 600 });
  return {
    ...SCHOOL_FILES,
    'newsletters/big/index.mdx': writeNewsletter(
      { title: 'Big', cover: { src: 'Emma-Smith crying.JPG', ...see } },
      '<Photo src="emma-smith-glass.png" alt="Glass" people="none" />\n\n<Gallery>\n\n<Photo src="emma-smith-shared.jpg" alt="One" people="none" />\n\n<Photo src="emma-smith-small.jpg" alt="Two" people="none" />\n\n</Gallery>',
    ),
    'newsletters/big/Emma-Smith crying.JPG': await createPhonePicture(),
    'newsletters/big/emma-smith-glass.png': await createPicture({
      width: 600,
      height: 400,
      alpha: true,
    })
      .png()
      .withExif({ IFD0: { Copyright: 'Emma Smith' } })
      .toBuffer(),
    'newsletters/big/emma-smith-shared.jpg': see900,
    'newsletters/big/emma-smith-small.jpg': await createPhonePicture({ width: 200, height: 120 }),
    'newsletters/big/emma-smith-unused.jpg': await createPlainPicture('#f00'),
    'newsletters/draft/index.mdx': writeNewsletter(
      { draft: 'yes' },
      '<Photo src="emma-smith.jpg" alt="Red" people="none" />',
    ),
    'newsletters/draft/emma-smith.jpg': await createPlainPicture('#00f'),
    'newsletters/same/index.mdx': writeNewsletter(
      { title: 'Same', cover: { src: '../big/emma-smith-shared.jpg', ...see } },
      '<Photo src="other-name.jpg" alt="Bytes" people="none" />',
    ),
    'newsletters/same/other-name.jpg': see900,
    'newsletters/heic/index.mdx': writeNewsletter(
      { title: 'Phone', cover: { src: 'emma-smith.heic', ...see } },
      '<Photo src="emma-called.jpg" alt="The same." people="none" />\n\n<Photo src="emma-huge.jpg" alt="Huge." people="none" />\n\n<Photo src="emma-tail.png" alt="More." people="none" />',
    ),
    'newsletters/heic/emma-smith.heic': readFileSync(PHONE_HEIC),
    'newsletters/heic/emma-called.jpg': readFileSync(PHONE_HEIC),
    'newsletters/heic/emma-huge.jpg': await createPhonePicture({ width: 5000, height: 100 }),
    'newsletters/heic/emma-tail.png': joinBytes(
      await createPicture({ width: 500 }).jpeg().toBuffer(),
      'Emma Smith, Room 4',
    ),
  };
}

function listPictures(file: string): PageElement[] {
  return dist.page(`newsletters/${file}/index.html`).all('img');
}

function read(address: string) {
  return sharp(dist.bytes(address.replace(/^\//, '')));
}

/** Width of each picture of a srcset by its address. */
function readSrcset({ attributes }: PageElement): Map<string, number> {
  const candidates = (attributes['srcset'] ?? '').split(', ').map((each) => each.split(' '));
  return new Map(candidates.map(([address, width]) => [address!, Number.parseInt(width!, 10)]));
}

beforeAll(async () => {
  dist = readDist((await buildSite('pictures', { content: await writeContent() })).dist);
});

test('no metadata stands in any byte of the site', () => {
  for (const file of dist.files)
    expect(findMetadata(dist.bytes(file), findFormat(dist.bytes(file))), file).toEqual([]);
  expect(dist.findFilesWith('Fixture Phone')).toEqual([]);
});

test('no word of a file’s name stands in the site', () => {
  for (const word of ['emma', 'Emma', 'Smith', 'crying', 'other-name'])
    expect(dist.findFilesWith(word)).toEqual([]);
});

/** Made from the site's own icon, for the home screens of phones. */
const SIGNS_OF_THE_SITE = [
  'apple-touch-icon.png',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
];

test('no original is published, only WebP under names that are not words', () => {
  expect(dist.list('.jpg', '.JPG', '.jpeg', '.png')).toEqual(SIGNS_OF_THE_SITE);
  const astro = dist.files.filter(
    (file) => file.startsWith('_astro/') && !file.includes('/fonts/') && !file.endsWith('.js'),
  );
  expect(astro.length).toBeGreaterThan(5);
  for (const file of astro) expect(findFormat(dist.bytes(file))).toBe('webp');
});

test('a picture beside an entry that nothing uses is not published, nor one of a draft', async () => {
  const colours = await Promise.all(dist.list('.webp').map((file) => readColour(dist.bytes(file))));
  expect(colours).not.toContainEqual(RED);
  expect(colours).not.toContainEqual(BLUE);
});

test('a picture in HEIC, under its own name or another, is shown upright', async () => {
  const [cover, called] = listPictures('heic');
  expect(called!.attributes['src']).toBe(cover!.attributes['src']);
  const { width, height } = await read(cover!.attributes['src']!).metadata();
  expect([width, height]).toEqual([320, 200]);
});

test('a picture that was taken sideways is shown upright', async () => {
  const [cover] = listPictures('big');
  const upright = read(cover!.attributes['src']!);
  const { width, height } = await upright.metadata();
  expect(height / width).toBeCloseTo(1.6, 1);
  const readHalf = async (top: number) =>
    read(cover!.attributes['src']!)
      .extract({ left: 0, top, width: width, height: 100 })
      .toBuffer()
      .then(readColour);
  expect((await readHalf(0))[0]).toBeLessThan(64);
  expect((await readHalf(height - 100))[0]).toBeGreaterThan(200);
});

describe('the sizes of pictures', () => {
  test.each([
    ['a picture of a phone', 'big', 0, [400, 800, 1000]],
    ['a picture of 600 pixels', 'big', 1, [400, 600]],
    ['a picture of 120 pixels', 'big', 3, [120]],
  ])('%s comes in no more pixels than it has', (_, file, index, widths) => {
    expect([...readSrcset(listPictures(file)[index]!).values()]).toEqual(widths);
  });

  test('are those that the page says they are', async () => {
    for (const picture of [...listPictures('big'), ...listPictures('same')]) {
      const { src, width, height } = picture.attributes;
      const shown = await read(src!).metadata();
      expect([shown.width, shown.height]).toEqual([Number(width), Number(height)]);
      for (const [address, announced] of readSrcset(picture))
        expect((await read(address).metadata()).width).toBe(announced);
    }
  });

  test('at the top load at once and all others when they come near', () => {
    const loading = listPictures('big').map(({ attributes }) => attributes['loading']);
    expect(loading).toEqual(['eager', 'lazy', 'lazy', 'lazy']);
  });
});

test('glass stays transparent', async () => {
  const { hasAlpha } = await read(listPictures('big')[1]!.attributes['src']!).metadata();
  expect(hasAlpha).toBe(true);
});

test('one picture in two entries, or under two names, is published once', () => {
  const shared = listPictures('big')[2]!.attributes['src'];
  expect(listPictures('same').map(({ attributes }) => attributes['src'])).toEqual([shared, shared]);
});
