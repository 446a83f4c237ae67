import { expect, test } from 'vitest';
import { hasTellingName } from '../../../src/lib/picture-name.ts';

test.each([
  'cover.jpg',
  'Cover.JPG',
  'photo-2.png',
  'IMG_2041.HEIC',
  'DSC01234.jpg',
  '12.webp',
  'photo-0a1b2c3d.jpg',
  'cover',
])('%s says nothing of anybody', (name) => {
  expect(hasTellingName(name)).toBe(false);
});

test.each([
  'emma-smith.jpg',
  'cover-maya.jpg',
  'IMG_20260514_083012.jpg',
  'PXL_20260514.jpg',
  'نور.jpg',
  '写真.jpg',
  '🌱.jpg',
  'photo-2.maya.jpg',
  '.jpg',
  'deadbeef.jpg',
])('%s may tell of somebody, or of a day', (name) => {
  expect(hasTellingName(name)).toBe(true);
});
