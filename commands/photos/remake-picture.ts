import { findMetadata } from '../../src/lib/metadata.ts';
import { openPicture } from '../../src/loader/open-picture.ts';
import { findFormat, type FileFormat } from '../../src/loader/picture-format.ts';

/** A picture made anew, and the ending for its name. */
export interface RemadePicture {
  bytes: Buffer;
  ending: string;
}

/**
 * Makes a picture anew: upright, at most 2,400 pixels a side, without notes, in its own format where
 * browsers show it and else as JPEG (PNG where something is transparent). Throws when it can't be
 * decoded.
 */
export async function remakePicture(bytes: Buffer, format: FileFormat): Promise<RemadePicture> {
  const { picture, hasAlpha } = await openPicture(bytes);
  const encode = {
    jpeg: () => picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }),
    png: () => picture.png({ compressionLevel: 9 }),
    webp: () => picture.webp({ quality: 90 }),
    gif: () => picture.gif(),
    avif: () => picture.avif({ quality: 75 }),
  };
  const own = format in encode ? (format as keyof typeof encode) : undefined;
  const made = own ?? (hasAlpha ? 'png' : 'jpeg');
  const remade = await encode[made]().toBuffer();
  if (findMetadata(remade, findFormat(remade)).length > 0) throw new Error('notes are left in it');
  return { bytes: remade, ending: made === 'jpeg' ? 'jpg' : made };
}
