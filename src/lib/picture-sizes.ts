import type { PictureSource } from '../schemas/picture.ts';

/** Widths in pixels at which pictures are published; a browser takes the smallest that will do. */
export const PICTURE_WIDTHS: readonly number[] = [400, 800, 1200];

/** WebP quality: photographs and drawings show no loss at the size that they are seen. */
export const PICTURE_QUALITY = 58;

/**
 * The facts of a picture, read without publishing its original: Astro takes any reading of an
 * imported picture's own properties for a wish to have the file itself on the site.
 */
export function readPicture(
  source: PictureSource,
): Pick<PictureSource, 'src' | 'width' | 'height'> {
  return source.clone ?? source;
}
