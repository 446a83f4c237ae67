import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { findFormat, type FileFormat } from './picture-format.ts';

/** Longest side of a stored picture in pixels: twice the widest that a page shows. */
const LONGEST_SIDE = 2400;

/** More pixels than any phone takes; a picture above this could exhaust the machine's memory. */
const MOST_PIXELS = 220_000_000;

/** Raised whenever the way in which pictures are stored changes, so that old copies are not used. */
const INGEST_VERSION = '1';

const READABLE: ReadonlySet<FileFormat> = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff']);

export type IngestedPicture = { path: string } | { problem: string; fix: string };

/**
 * Makes the one safe copy of a picture that content can refer to: decoded strictly, turned
 * upright, at most 2,400 pixels a side, in sRGB, without any metadata, under a name made of its
 * hash. The copy is written whole or not at all and is kept for later builds in `cacheFolder`.
 */
export async function ingestPicture(file: string, cacheFolder: string): Promise<IngestedPicture> {
  const bytes = await readFile(file);
  const refusal = findRefusal(findFormat(bytes), bytes.length);
  if (refusal) return refusal;
  const hash = createHash('sha256').update(INGEST_VERSION).update(bytes).digest('hex').slice(0, 24);
  const known = await findStored(cacheFolder, hash);
  if (known) return { path: known };
  try {
    return { path: await store(bytes, cacheFolder, hash) };
  } catch (error) {
    return explainDecoding(error);
  }
}

async function findStored(folder: string, hash: string): Promise<string | undefined> {
  const paths = ['jpg', 'png'].map((extension) => join(folder, `${hash}.${extension}`));
  const found = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        () => path,
        () => undefined,
      ),
    ),
  );
  return found.find((path) => path !== undefined);
}

async function store(bytes: Uint8Array, folder: string, hash: string): Promise<string> {
  const picture = sharp(bytes, { failOn: 'warning', limitInputPixels: MOST_PIXELS, pages: 1 })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const { hasAlpha } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
  const encoded = hasAlpha
    ? await picture.png({ compressionLevel: 6 }).toBuffer()
    : await picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${hash}.${hasAlpha ? 'png' : 'jpg'}`);
  const unfinished = `${path}.${process.pid}.part`;
  await writeFile(unfinished, encoded);
  await rename(unfinished, path);
  return path;
}

function findRefusal(
  format: FileFormat,
  length: number,
): { problem: string; fix: string } | undefined {
  if (length === 0) return { problem: 'is empty', fix: 'Upload the picture again.' };
  if (format === 'heic') {
    return {
      problem: 'is in HEIC, the format of iPhones, which browsers can’t show',
      fix: 'Save it as JPEG: on the iPhone choose Settings, Camera, Formats, Most Compatible; or open it on a computer and export it as JPEG.',
    };
  }
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

function explainDecoding(error: unknown): { problem: string; fix: string } {
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
