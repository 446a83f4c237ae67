import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import sharp from 'sharp';
import type { RenderedPicture } from '../../mdx/render/context.ts';

/** Where the site keeps pictures of mail, from its top. Addresses in sent mail never change. */
export const EMAIL_PICTURES = '_email/img';

/** Widest that a picture is shown in a mail, in CSS pixels: a column of 600 without its edges. */
const SHOWN_WIDTH = 560;

/** Screens with small pixels show twice as many. */
const DENSITY = 2;

const JPEG_QUALITY = 74;

/** Raised whenever pictures are drawn otherwise, so that one name always means the same bytes. */
const RECIPE = '1';

/**
 * The name of a picture in mail, made from the safe copy’s, which is made from its bytes. JPEG,
 * or PNG where parts are see-through: programs of Microsoft show no WebP.
 */
export function toEmailPictureName(safeCopy: string): string {
  const hash = createHash('sha256')
    .update(`${RECIPE} ${basename(safeCopy)}`)
    .digest('hex');
  return `${hash.slice(0, 16)}${extname(safeCopy)}`;
}

/** A picture’s name and the size at which mail shows it. */
export async function measureEmailPicture(safeCopy: string): Promise<RenderedPicture> {
  const { width, height } = await sharp(safeCopy).metadata();
  const shown = Math.min(SHOWN_WIDTH, width);
  return {
    src: toEmailPictureName(safeCopy),
    width: shown,
    height: Math.max(1, Math.round((height * shown) / width)),
  };
}

/** The picture as bytes, without metadata; drawn once and then kept in `cache`. */
export async function drawEmailPicture(safeCopy: string, cache: string): Promise<Buffer> {
  const file = join(cache, toEmailPictureName(safeCopy));
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const resized = sharp(safeCopy).resize({
    width: SHOWN_WIDTH * DENSITY,
    withoutEnlargement: true,
  });
  const bytes = await (
    extname(safeCopy) === '.png'
      ? resized.png({ compressionLevel: 9, palette: true })
      : resized.jpeg({ quality: JPEG_QUALITY, mozjpeg: true })
  ).toBuffer();
  await mkdir(cache, { recursive: true });
  await writeFile(`${file}.${process.pid}.part`, bytes);
  await rename(`${file}.${process.pid}.part`, file);
  return bytes;
}
