import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { findMetadata, type MetadataKind } from '../../../src/lib/metadata.ts';
import { PHONE_HEIC } from '../../fixtures/phone-pictures.ts';
import {
  CAMERA_DATA,
  createPicture,
  joinBytes,
  plantInJpeg,
  plantInPng,
  plantInWebp,
} from '../../fixtures/picture-bytes.ts';

let jpeg: Buffer;
let progressive: Buffer;
let png: Buffer;
let webp: Buffer;

beforeAll(async () => {
  jpeg = await createPicture().jpeg().toBuffer();
  progressive = await createPicture().jpeg({ progressive: true }).toBuffer();
  png = await createPicture().png().toBuffer();
  webp = await createPicture().webp().toBuffer();
});

test('pictures as the build makes them hold nothing', async () => {
  expect(findMetadata(jpeg, 'jpeg')).toEqual([]);
  expect(findMetadata(progressive, 'jpeg')).toEqual([]);
  expect(findMetadata(png, 'png')).toEqual([]);
  expect(findMetadata(webp, 'webp')).toEqual([]);
  expect(findMetadata(await createPicture().avif().toBuffer(), 'avif')).toEqual([]);
  expect(findMetadata(await createPicture().gif().toBuffer(), 'gif')).toEqual([]);
});

describe('camera data of a phone is found in every format', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s', async (format) => {
    const bytes = await createPicture().withExif(CAMERA_DATA).toFormat(format).toBuffer();
    expect(findMetadata(bytes, format)).toContain('Exif');
  });

  // PNG compresses it, so that only its chunk can be seen.
  test.each([
    ['jpeg', 'XMP'],
    ['png', 'text'],
    ['webp', 'XMP'],
    ['avif', 'XMP'],
  ] as const)('XMP in %s', async (format, kind) => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><creator>Emma Smith</creator></x:xmpmeta>';
    const bytes = await createPicture().withXmp(xmp).toFormat(format).toBuffer();
    expect(findMetadata(bytes, format)).toContain(kind);
  });
});

describe('what is planted in a JPEG is found', () => {
  test.each<[string, (clean: Buffer) => Buffer, MetadataKind]>([
    ['a comment', (clean) => plantInJpeg(clean, 0xfe, 'Emma at school'), 'comment'],
    ['an Exif segment', (clean) => plantInJpeg(clean, 0xe1, 'Exif\0\0MM\0*'), 'Exif'],
    ['an IPTC segment', (clean) => plantInJpeg(clean, 0xed, 'Photoshop 3.0\x008BIM'), 'IPTC'],
    [
      'a comment after fill bytes',
      (clean) =>
        plantInJpeg(joinBytes(clean.subarray(0, 2), '\xff\xff', clean.subarray(2)), 0xfe, 'x'),
      'comment',
    ],
    ['one byte after the end', (clean) => joinBytes(clean, '\0'), 'hidden data'],
    ['words after the end', (clean) => joinBytes(clean, 'Emma Smith, Room 4'), 'hidden data'],
    ['a second picture after the end', (clean) => joinBytes(clean, clean), 'hidden data'],
    [
      'an end within what is hidden',
      (clean) => joinBytes(clean, 'secret', '\xff\xd9'),
      'hidden data',
    ],
  ])('%s', (_, plant, kind) => {
    expect(findMetadata(plant(jpeg), 'jpeg')).toContain(kind);
    expect(findMetadata(plant(progressive), 'jpeg')).toContain(kind);
  });

  test('a comment between two scans', () => {
    const scan = progressive.lastIndexOf(Buffer.from([0xff, 0xda]));
    const planted = joinBytes(
      progressive.subarray(0, scan),
      '\xff\xfe\x00\x06Emma',
      progressive.subarray(scan),
    );
    expect(findMetadata(planted, 'jpeg')).toEqual(['comment']);
  });
});

describe('what is planted in a PNG is found', () => {
  test.each<[string, (clean: Buffer) => Buffer, MetadataKind]>([
    ['text', (clean) => plantInPng(clean, 'tEXt', 'Author\0Emma'), 'text'],
    ['compressed text', (clean) => plantInPng(clean, 'zTXt', 'Author\0\0x'), 'text'],
    ['international text', (clean) => plantInPng(clean, 'iTXt', 'XML:com.adobe.xmp'), 'text'],
    [
      'the time it was taken',
      (clean) => plantInPng(clean, 'tIME', '\x07\xea\x03\x05\0\0\0'),
      'text',
    ],
    ['Exif', (clean) => plantInPng(clean, 'eXIf', 'MM\0*'), 'Exif'],
    ['words after the end', (clean) => joinBytes(clean, 'Emma'), 'hidden data'],
    ['a second picture after the end', (clean) => joinBytes(clean, clean), 'hidden data'],
  ])('%s', (_, plant, kind) => {
    expect(findMetadata(plant(png), 'png')).toContain(kind);
  });
});

describe('what is planted in a WebP is found', () => {
  test.each<[string, (clean: Buffer) => Buffer, MetadataKind]>([
    ['Exif', (clean) => plantInWebp(clean, 'EXIF', 'MM\0*'), 'Exif'],
    ['Exif of an odd length', (clean) => plantInWebp(clean, 'EXIF', 'MM\0'), 'Exif'],
    ['XMP', (clean) => plantInWebp(clean, 'XMP ', '<rdf/>'), 'XMP'],
    ['words after the end', (clean) => joinBytes(clean, 'Emma'), 'hidden data'],
  ])('%s', (_, plant, kind) => {
    expect(findMetadata(plant(webp), 'webp')).toContain(kind);
  });
});

describe('what hides where a format has room for more is found', () => {
  test.each<[string, () => Buffer, 'jpeg' | 'png' | 'webp', MetadataKind]>([
    [
      'a note of the maker in a JPEG',
      () => plantInJpeg(jpeg, 0xec, 'Ducky Emma'),
      'jpeg',
      'hidden data',
    ],
    [
      'who made it, signed, in a JPEG',
      () => plantInJpeg(jpeg, 0xeb, 'JP\0\x01jumb'),
      'jpeg',
      'hidden data',
    ],
    [
      'a list of further pictures in a JPEG',
      () => plantInJpeg(jpeg, 0xe2, 'MPF\0II*\0'),
      'jpeg',
      'hidden data',
    ],
    ['a thumbnail in a JPEG', () => plantInJpeg(jpeg, 0xe0, 'JFXX\0\x10'), 'jpeg', 'hidden data'],
    [
      'a thumbnail in the first segment',
      () => plantInJpeg(jpeg, 0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01xyz'),
      'jpeg',
      'hidden data',
    ],
    ['a private chunk of a PNG', () => plantInPng(png, 'emMa', 'Room 4'), 'png', 'hidden data'],
    ['a signed origin in a PNG', () => plantInPng(png, 'caBX', 'x'), 'png', 'hidden data'],
    ['an unknown chunk of a WebP', () => plantInWebp(webp, 'EMMA', 'x'), 'webp', 'hidden data'],
  ])('%s', (_, plant, format, kind) => {
    expect(findMetadata(plant(), format)).toEqual([kind]);
  });

  test('a profile of colours hides nothing', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
      const bytes = await createPicture().withIccProfile('p3').toFormat(format).toBuffer();
      expect(findMetadata(bytes, format), format).toEqual([]);
    }
  });
});

describe('what is planted in a GIF is found', () => {
  const block = (label: string, words: string) => `\x21${label}${words}`;
  test.each<[string, string, MetadataKind]>([
    ['a comment', block('\xfe', '\x04Emma\0'), 'comment'],
    ['words', block('\x01', '\x0c\0\0\0\0\0\0\0\0\0\0\0\0\x04Emma\0'), 'text'],
    ['XMP', block('\xff', '\x0bXMP DataXMP\x04Emma\0'), 'hidden data'],
  ])('%s', async (_, planted, kind) => {
    const gif = await createPicture().gif().toBuffer();
    expect(findMetadata(joinBytes(gif.subarray(0, -1), planted, '\x3b'), 'gif')).toEqual([kind]);
  });

  test('words after its end', async () => {
    const gif = await createPicture().gif().toBuffer();
    expect(findMetadata(joinBytes(gif, 'Emma'), 'gif')).toEqual(['hidden data']);
  });
});

describe('what a HEIF file holds beside its picture is found', () => {
  test('a place, and an owner, in HEIC of a phone', () => {
    expect(findMetadata(readFileSync(PHONE_HEIC), 'heic')).toContain('Exif');
  });

  test('Exif without the word that often stands before it', async () => {
    const avif = await createPicture().withExif(CAMERA_DATA).avif().toBuffer();
    const bare = Buffer.from(avif);
    bare.write('xxxx', avif.lastIndexOf('Exif'));
    // The item says what it is; its bytes do not.
    bare.writeUInt16BE(1, avif.indexOf('Exif') + 4);
    expect(findMetadata(bare, 'avif')).toEqual(['Exif']);
  });

  test('words after its end, and a box of a maker’s own', async () => {
    const avif = await createPicture().avif().toBuffer();
    expect(findMetadata(joinBytes(avif, 'Emma'), 'avif')).toEqual(['hidden data']);
    expect(findMetadata(joinBytes(avif, '\0\0\0\x0cuuidEmma'), 'avif')).toEqual(['hidden data']);
  });
});

test('metadata in a file of any other kind is found by its own words', () => {
  const page = joinBytes('<p>http://ns.adobe.com/xap/1.0/</p>', 'Exif\0\0', 'Photoshop 3.0\0');
  expect(findMetadata(page, 'unknown')).toEqual(['Exif', 'XMP', 'IPTC']);
  expect(findMetadata(joinBytes('plain words about Exif'), 'unknown')).toEqual([]);
});

test('no cut through a picture makes it throw or run on', async () => {
  for (const [bytes, format] of [
    [await createPicture().gif().toBuffer(), 'gif'],
    [readFileSync(PHONE_HEIC), 'heic'],
    [joinBytes('\0\0\0\x08ftyp', '\0\0\0\x01mdat\0\0\0\0\0\0\0\0', 'x'.repeat(30)), 'avif'],
    [jpeg, 'jpeg'],
    [png, 'png'],
    [webp, 'webp'],
  ] as const) {
    for (let length = 12; length < bytes.length; length += 7) {
      expect(Array.isArray(findMetadata(bytes.subarray(0, length), format))).toBe(true);
    }
  }
});
