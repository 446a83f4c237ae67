import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  explainDecoding,
  findRefusal,
  findSizeRefusal,
  openPicture,
  type PictureRefusal,
} from './open-picture.ts';
import { findFormat } from './picture-format.ts';

/** Raised whenever the way in which pictures are stored changes, so that old copies are not used. */
const INGEST_VERSION = '1';

export type IngestedPicture = { path: string } | PictureRefusal;

/**
 * Makes the one safe copy of a picture that content can refer to: decoded strictly, turned
 * upright, at most 2,400 pixels a side, in sRGB, without any metadata, under a name made of its
 * hash. The copy is written whole or not at all and is kept for later builds in `cacheFolder`.
 */
export async function ingestPicture(file: string, cacheFolder: string): Promise<IngestedPicture> {
  const sizeRefusal = findSizeRefusal((await stat(file)).size);
  if (sizeRefusal) return sizeRefusal;
  const bytes = await readFile(file);
  const refusal = findRefusal(findFormat(bytes));
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
  const { picture, hasAlpha } = await openPicture(bytes);
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
