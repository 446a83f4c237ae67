import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, readEveryByte } from '../fixtures/dist.ts';
import { createPhonePicture, PHONE_HEIC } from '../fixtures/phone-pictures.ts';
import {
  CAMERA_DATA,
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
const APP12 = 0xec;
const APP13 = 0xed;

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
    'real.heic': readFileSync(PHONE_HEIC),
    'iphone.jpg': readFileSync(PHONE_HEIC),
    'iptc.jpg': plantInJpeg(jpeg, APP13, 'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0eEmma, Room 4'),
    'maker.jpg': plantInJpeg(jpeg, APP12, 'Ducky Emma'),
    'xmp.png': plantInPng(png, 'iTXt', `XML:com.adobe.xmp\0\0\0\0\0${XMP}`),
    'exif.png': plantInPng(png, 'eXIf', 'MM\0*place'),
    'raw.png': plantInPng(png, 'zTXt', 'Raw profile type iptc\0\0x'),
    'xmp.webp': plantInWebp(webp, 'XMP ', XMP),
    'place.avif': await createPicture().withExif(CAMERA_DATA).avif().toBuffer(),
    'words.gif': joinBytes(
      (await createPicture().gif().toBuffer()).subarray(0, -1),
      '!\xfe\x04Emma\0;',
    ),
    'tail.png': joinBytes(png, 'Emma Smith'),
    'tail.webp': joinBytes(webp, 'Emma Smith'),
    'huge.jpg': await createPicture({ width: 5000, height: 40 }).jpeg().toBuffer(),
    'photo.txt': await createPhonePicture({ width: 40, height: 30 }),
    'no-ending': jpeg,
    'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'tracker.svg':
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://t.example/p.gif"/></svg>',
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
    ['real.heic', 'is the original of a picture'],
    ['iphone.jpg', 'is the original of a picture'],
    ['iptc.jpg', 'holds metadata (IPTC)'],
    ['maker.jpg', 'holds metadata (hidden data)'],
    ['xmp.png', 'holds metadata (XMP)'],
    ['exif.png', 'holds metadata (Exif)'],
    ['raw.png', 'holds metadata (text)'],
    ['xmp.webp', 'holds metadata (XMP)'],
    ['place.avif', 'holds metadata (Exif)'],
    ['words.gif', 'holds metadata (comment)'],
    ['tail.png', 'holds metadata (hidden data)'],
    ['tail.webp', 'holds metadata (hidden data)'],
    ['huge.jpg', 'has more than 2400 pixels a side'],
    ['photo.txt', 'holds metadata (Exif)'],
    ['no-ending', 'is a jpeg file under another name'],
    ['drawing.svg', 'is a drawing that holds program code'],
    ['tracker.svg', 'is a drawing that holds program code or fetches something'],
  ])('is refused by name: %s', (file, problem) => {
    expect(refused.output).toContain(`${file} ${problem}`);
  });

  test('stops the build, and the last site stays as it was to the last byte', () => {
    expect(refused.code).toBe(1);
    expect(readEveryByte(site.dist)).toEqual(before);
  });

  test('and it says what mends it', () => {
    expect(refused.output).toContain('npm run photos mends pictures');
  });

  test('is forgotten once it is taken away', async () => {
    await site.remove(...Object.keys(await plantPictures()).map((path) => `public/${path}`));
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    expect(readDist(site.dist).files).toContain('newsletters/second/index.html');
    expect(readDist(site.dist).files).not.toContain('camera.jpg');
  });
});
