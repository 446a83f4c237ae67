import { beforeAll, describe, expect, test } from 'vitest';
import { findMetadata, type MetadataKind } from '../../../src/lib/metadata.ts';
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

test('metadata in a file of any other kind is found by its own words', () => {
  const page = joinBytes('<p>http://ns.adobe.com/xap/1.0/</p>', 'Exif\0\0', 'Photoshop 3.0\0');
  expect(findMetadata(page, 'unknown')).toEqual(['Exif', 'XMP', 'IPTC']);
  expect(findMetadata(joinBytes('plain words about Exif'), 'unknown')).toEqual([]);
});

test('no cut through a picture makes it throw or run on', () => {
  for (const [bytes, format] of [
    [jpeg, 'jpeg'],
    [png, 'png'],
    [webp, 'webp'],
  ] as const) {
    for (let length = 12; length < bytes.length; length += 7) {
      expect(Array.isArray(findMetadata(bytes.subarray(0, length), format))).toBe(true);
    }
  }
});
