import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** The school's own sign, which every page names as its icon. */
const SIGN = 'favicon.svg';

/** Paper, as in `styles/tokens.css`: what shows round the sign where a phone wants a full square. */
const PAPER = '#faf4e8';

/** A picture for a home screen. Sizes in pixels. */
interface Icon {
  file: string;
  size: number;
  /** How much of the width the sign takes up; all of it on a clear ground when left out. */
  share?: number;
}

/**
 * `manifest.webmanifest` names the first three; the last is what iPhones look for. A phone that
 * cuts icons to a shape of its own leaves the middle 80 % (W3C Web App Manifest, maskable icons);
 * an iPhone rounds corners and shows what is clear as black.
 */
const ICONS: readonly Icon[] = [
  { file: 'icon-192.png', size: 192 },
  { file: 'icon-512.png', size: 512 },
  { file: 'icon-maskable-512.png', size: 512, share: 0.72 },
  { file: 'apple-touch-icon.png', size: 180, share: 0.82 },
];

/**
 * Makes the icons of the home screen from the site's `favicon.svg`, so that a school changes one
 * file. Throws when that is missing or is not a drawing.
 */
export async function writeIcons(folder: string): Promise<void> {
  const sign = await readFile(join(folder, SIGN)).catch(() => {
    throw new Error(`public/${SIGN} is missing. Put the sign of the school there.`);
  });
  await Promise.all(
    ICONS.map(async (icon) => writeFile(join(folder, icon.file), await draw(sign, icon))),
  );
}

async function draw(sign: Buffer, { size, share = 1 }: Icon): Promise<Buffer> {
  const width = Math.round(size * share);
  const { width: drawn } = await sharp(sign).metadata();
  // A drawing is turned into pixels at 72 to the inch, unless a finer grid is asked for.
  const picture = await sharp(sign, { density: Math.ceil((72 * width) / drawn) })
    .resize(width, width, { fit: 'contain', background: '#0000' })
    .png()
    .toBuffer();
  if (share === 1) return picture;
  return sharp({ create: { width: size, height: size, channels: 3, background: PAPER } })
    .composite([{ input: picture }])
    .png({ palette: true })
    .toBuffer();
}
