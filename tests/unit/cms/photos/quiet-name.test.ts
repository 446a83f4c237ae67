import { describe, expect, it } from 'vitest';
import { toQuietName } from '../../../../src/cms/photos/quiet-name.ts';
import { hasTellingName } from '../../../../src/lib/picture-name.ts';

const mark = () => '3f9a1c20';

describe('the name of a picture that a teacher adds', () => {
  it.each([
    ['maya-birthday.jpg', 'image/jpeg', 'photo-3f9a1c20.jpg'],
    ['IMG_20260514_083012.JPG', 'image/jpeg', 'photo-3f9a1c20.jpg'],
    ['عيد ميلاد.png', 'image/png', 'photo-3f9a1c20.png'],
    ['maya.heic', '', 'photo-3f9a1c20.heic'],
    ['Maya.HEIF', '', 'photo-3f9a1c20.heif'],
    ['pasted-image-1794298375000.png', 'image/png', 'photo-3f9a1c20.png'],
    ['maya', 'image/webp', 'photo-3f9a1c20'],
    ['photo-of-maya.webp', 'image/webp', 'photo-3f9a1c20.webp'],
  ])('is without words: %s', (name, type, quiet) => {
    expect(toQuietName({ name, type }, mark)).toBe(quiet);
    expect(hasTellingName(quiet)).toBe(false);
  });

  it('stays when it is such a name already', () => {
    const name = 'photo-00ff00ff.webp';
    expect(toQuietName({ name, type: 'image/webp' }, mark)).toBe(name);
  });

  it('leaves a PDF and the text of an entry as they are called', () => {
    expect(toQuietName({ name: 'trip-form.pdf', type: 'application/pdf' }, mark)).toBe(
      'trip-form.pdf',
    );
    expect(toQuietName({ name: 'index.mdx', type: '' }, mark)).toBe('index.mdx');
  });
});
