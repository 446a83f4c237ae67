import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, readEveryByte } from '../fixtures/dist.ts';
import { createPhonePicture } from '../fixtures/phone-pictures.ts';
import {
  createPicture,
  joinBytes,
  plantInJpeg,
  plantInPng,
  plantInWebp,
} from '../fixtures/picture-bytes.ts';
import { createSite, type Build, type Files, type Site } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

const XMP = 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Emma</x:xmpmeta>';
const APP1 = 0xe1;

async function plantPictures(): Promise<Files> {
  const jpeg = await createPicture().jpeg().toBuffer();
  const png = await createPicture().png().toBuffer();
  const webp = await createPicture().webp().toBuffer();
  const heic = joinBytes('\0\0\0\x18ftypheic', '\0\0\0\0heicmif1', 'x'.repeat(100));
  return {
    'camera.jpg': await createPhonePicture({ width: 40, height: 30 }),
    'notes/xmp.jpg': plantInJpeg(jpeg, APP1, XMP),
    'words.png': plantInPng(png, 'tEXt', 'Author\0Emma'),
    'place.webp': plantInWebp(webp, 'EXIF', 'MM\0*place'),
    'second.jpg': joinBytes(jpeg, 'a film that a phone appends'),
    'phone.heic': heic,
    'called.jpg': png,
    'scan.tiff': await createPicture().tiff().toBuffer(),
  };
}

describe('what somebody puts into public', () => {
  let site: Site;
  let before: Record<string, string>;
  let refused: Build;

  beforeAll(async () => {
    const jpeg = await createPicture().jpeg().toBuffer();
    const content = { ...SCHOOL_FILES, 'newsletters/first.mdx': writeNewsletter() };
    site = await createSite('output-gate', { content, publicFiles: { 'clean.jpg': jpeg } });
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    before = readEveryByte(site.dist);
    const planted = Object.entries(await plantPictures());
    await site.write(Object.fromEntries(planted.map(([path, bytes]) => [`public/${path}`, bytes])));
    await site.write({
      'src/content/newsletters/second.mdx': writeNewsletter({ title: 'Second' }),
    });
    refused = await site.build();
  });

  test('is published when it is clean', () => {
    expect(before).toHaveProperty(['clean.jpg']);
    expect(refused.output).not.toContain('clean.jpg');
  });

  test.each([
    ['camera.jpg', 'holds metadata (Exif)'],
    ['notes/xmp.jpg', 'holds metadata (XMP)'],
    ['words.png', 'holds metadata (text)'],
    ['place.webp', 'holds metadata (Exif)'],
    ['second.jpg', 'holds metadata (hidden data)'],
    ['phone.heic', 'is the original of a picture'],
    ['scan.tiff', 'is the original of a picture'],
    ['called.jpg', 'is a png file under another name'],
  ])('is refused by name: %s', (file, problem) => {
    expect(refused.output).toContain(`${file} ${problem}`);
  });

  test('stops the build, and the last site stays as it was to the last byte', () => {
    expect(refused.code).toBe(1);
    expect(readEveryByte(site.dist)).toEqual(before);
  });

  test('is forgotten once it is taken away', async () => {
    await site.remove(...Object.keys(await plantPictures()).map((path) => `public/${path}`));
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    expect(readDist(site.dist).files).toContain('newsletters/second/index.html');
    expect(readDist(site.dist).files).not.toContain('camera.jpg');
  });
});
