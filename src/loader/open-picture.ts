import sharp, { type Sharp } from 'sharp';
import { convertHeic } from './heic.ts';
import { findFormat, type FileFormat } from './picture-format.ts';

/** Longest side of a stored picture in pixels: twice the widest that a page shows. */
export const LONGEST_SIDE = 2400;

/** More pixels than any phone takes; a picture above this could exhaust the machine's memory. */
const MOST_PIXELS = 220_000_000;

/** The same for HEIC, of which every pixel takes more memory while it is decoded. */
const MOST_HEIC_PIXELS = 120_000_000;

/** Far more than a phone's largest picture; a file above this is not read at all. */
const MOST_BYTES = 200_000_000;

const READABLE: ReadonlySet<FileFormat> = new Set([
  ...(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff', 'heic'] as const),
]);

/** Why a picture can't be used, and what to do; `problem` goes on after the file's name. */
export interface PictureRefusal {
  problem: string;
  fix: string;
}

/** A picture that was found sound so far; what is wrong with its pixels shows when it is written. */
export interface OpenedPicture {
  /** Read strictly, upright, in sRGB, at most 2,400 pixels a side; writes no metadata. */
  picture: Sharp;
  hasAlpha: boolean;
}

/** Opens a picture of any format that is read, told by its bytes. Throws when it can't be decoded. */
export async function openPicture(bytes: Uint8Array): Promise<OpenedPicture> {
  const readable =
    findFormat(bytes) === 'heic'
      ? await convertHeic(bytes, { longestSide: LONGEST_SIDE, mostPixels: MOST_HEIC_PIXELS })
      : bytes;
  const picture = sharp(readable, { failOn: 'warning', limitInputPixels: MOST_PIXELS, pages: 1 })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const { hasAlpha } = await sharp(readable, { limitInputPixels: MOST_PIXELS }).metadata();
  return { picture, hasAlpha };
}

/** What keeps a file of so many bytes from being read as a picture, if anything does. */
export function findSizeRefusal(length: number): PictureRefusal | undefined {
  if (length === 0) return { problem: 'is empty', fix: 'Upload the picture again.' };
  if (length <= MOST_BYTES) return undefined;
  return { problem: 'is larger than any picture', fix: 'Save it smaller, or choose another.' };
}

/** What keeps a file of such a format from being opened as a picture, if anything does. */
export function findRefusal(format: FileFormat): PictureRefusal | undefined {
  if (format === 'svg') {
    return { problem: 'is an SVG drawing, which can hold program code', fix: 'Export it as PNG.' };
  }
  if (!READABLE.has(format)) {
    return {
      problem: 'is not a picture, whatever its name says',
      fix: 'Use a JPEG, PNG or WebP picture.',
    };
  }
  return undefined;
}

/** What an error of {@link openPicture}, or of writing what it gave, means for the picture's owner. */
export function explainDecoding(error: unknown): PictureRefusal {
  const message = error instanceof Error ? error.message : String(error);
  if (/pixel limit/i.test(message)) {
    return {
      problem: 'has far more pixels than a page can use',
      fix: 'Save it smaller, about 2,400 pixels wide.',
    };
  }
  return {
    problem: 'is damaged or only half uploaded',
    fix: 'Upload it again from the camera or the computer.',
  };
}
