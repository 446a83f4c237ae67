/** Widths in pixels at which pictures are published; a browser takes the smallest that will do. */
export const PICTURE_WIDTHS: readonly number[] = [400, 800, 1200];

/** WebP quality: photographs and drawings show no loss at the size that they are seen. */
export const PICTURE_QUALITY = 58;
