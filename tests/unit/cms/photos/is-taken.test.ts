import { expect, it } from 'vitest';
import { PICTURE_TYPES } from '../../../../src/cms/config/media.ts';
import { isTaken } from '../../../../src/cms/photos/is-taken.ts';

it.each([
  ['photo.jpg', 'image/jpeg', true],
  ['photo.HEIC', '', true],
  ['photo.heic', 'image/heic', true],
  ['drawing.svg', 'image/svg+xml', false],
  ['scan.tif', 'image/tiff', false],
  ['page.html.heic', 'text/html', false],
  ['letter.pdf', 'application/pdf', false],
  ['unknown', '', false],
])('a field for pictures is asked to take %s (%s): %s', (name, type, taken) => {
  expect(isTaken({ name, type }, PICTURE_TYPES)).toBe(taken);
});
