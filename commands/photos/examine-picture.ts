import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import sharp from 'sharp';
import { isActiveDrawing } from '../../src/lib/active-drawing.ts';
import { findMetadata } from '../../src/lib/metadata.ts';
import { hasTellingName } from '../../src/lib/picture-name.ts';
import {
  explainDecoding,
  findRefusal,
  findSizeRefusal,
  LONGEST_SIDE,
  openPicture,
  type PictureRefusal,
} from '../../src/loader/open-picture.ts';
import { findFormat, type FileFormat } from '../../src/loader/picture-format.ts';

/** How files of each format may end; the first is the usual one. */
export const ENDINGS_OF: Readonly<Partial<Record<FileFormat, readonly string[]>>> = {
  jpeg: ['jpg', 'jpeg', 'jfif'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
  avif: ['avif'],
};

/** What is to be done about a picture, if anything. */
export interface ExaminedPicture {
  bytes: Buffer;
  format: FileFormat;
  /** What is wrong with it, in words that follow “it”: `holds hidden notes (Exif)`. */
  wrong: string[];
  /** Its pixels have to be made anew, not only its name. */
  isRemade: boolean;
  isRenamed: boolean;
}

/**
 * Looks at one picture. A name is judged only where it can be changed: in content, where entries
 * refer to it. A refusal says why the picture can't be mended; `problem` follows the file's name.
 */
export async function examinePicture(
  path: string,
  { isContent }: { isContent: boolean },
): Promise<ExaminedPicture | PictureRefusal> {
  const sizeRefusal = findSizeRefusal((await stat(path)).size);
  if (sizeRefusal) return sizeRefusal;
  const bytes = await readFile(path);
  const format = findFormat(bytes);
  if (format === 'svg' && !isContent) return examineDrawing(bytes);
  const refusal = findRefusal(format);
  if (refusal) return refusal;
  try {
    const wrong = await findWrong(bytes, { format, name: basename(path), isContent });
    if (wrong.isRemade && wrong.isMoving) {
      return {
        problem: `moves, and ${wrong.wrong.join('; it ')}`,
        fix: 'Save it anew without that, or as a picture that stands still.',
      };
    }
    // Whatever is not made anew must be sound as it is.
    if (!wrong.isRemade) await decodeSmall(bytes);
    return { bytes, format, ...wrong };
  } catch (error) {
    return explainDecoding(error);
  }
}

function examineDrawing(bytes: Buffer): ExaminedPicture | PictureRefusal {
  if (isActiveDrawing(bytes.toString('utf8'))) {
    return {
      problem: 'is a drawing that holds program code or fetches something',
      fix: 'Export it as PNG, or delete it.',
    };
  }
  return { bytes, format: 'svg', wrong: [], isRemade: false, isRenamed: false };
}

async function findWrong(
  bytes: Buffer,
  { format, name, isContent }: { format: FileFormat; name: string; isContent: boolean },
): Promise<Pick<ExaminedPicture, 'wrong' | 'isRemade' | 'isRenamed'> & { isMoving: boolean }> {
  const opened = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height, pages = 1 } = opened;
  const kinds = findMetadata(bytes, format);
  const endings = ENDINGS_OF[format];
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const pixels = [
    ...(kinds.length > 0 ? [`holds hidden notes (${kinds.join(', ')})`] : []),
    ...(endings ? [] : [`is ${format.toUpperCase()}, which browsers can’t show`]),
    ...(Math.max(width, height) > LONGEST_SIDE
      ? [`has ${width} × ${height} pixels, more than a page can use`]
      : []),
  ];
  const names = [
    ...(endings && !endings.includes(ending)
      ? [`is ${format.toUpperCase()}, not “${ending}”`]
      : []),
    ...(isContent && hasTellingName(name) ? ['has a name that may tell of somebody'] : []),
  ];
  return {
    wrong: [...pixels, ...names],
    isRemade: pixels.length > 0,
    isRenamed: names.length > 0 || !endings,
    isMoving: pages > 1 && (format === 'gif' || format === 'webp' || format === 'png'),
  };
}

/** Decodes a picture only as large as it takes to see that it is whole. */
async function decodeSmall(bytes: Buffer): Promise<void> {
  const { picture } = await openPicture(bytes);
  await picture.resize({ width: 64, height: 64, fit: 'inside' }).raw().toBuffer();
}
