import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { POOL_SIZE } from './corpus.ts';
import { createRandom, type Random } from './random.ts';

const WIDTH = 1600;
const HEIGHT = 1200;

/** File name of a picture of the pool. */
export function toPictureName(picture: number): string {
  return `picture-${String(picture).padStart(2, '0')}.jpg`;
}

/** Makes the pictures that are missing from `folder`. They depend on their number alone. */
export async function makePictures(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let picture = 0; picture < POOL_SIZE; picture++) {
    const path = join(folder, toPictureName(picture));
    if (!(await exists(path))) await makePicture(picture, path);
  }
}

/** Soft patches of colour with grain, which compress about as well as a photograph. */
async function makePicture(picture: number, path: string): Promise<void> {
  const random = createRandom(`picture ${picture}`);
  const patches = await sharp(makeNoise(random, { width: 24, height: 18, channels: 3 }), {
    raw: { width: 24, height: 18, channels: 3 },
  })
    .resize(WIDTH, HEIGHT, { kernel: 'cubic' })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const grain = await sharp(makeNoise(random, { width: WIDTH, height: HEIGHT, channels: 1 }), {
    raw: { width: WIDTH, height: HEIGHT, channels: 1 },
  })
    .blur(1.2)
    .png({ compressionLevel: 0 })
    .toBuffer();
  await sharp(patches)
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 82 })
    .toFile(path);
}

function makeNoise(
  random: Random,
  { width, height, channels }: { width: number; height: number; channels: number },
): Buffer {
  const noise = Buffer.alloc(width * height * channels);
  for (let index = 0; index < noise.length; index++) noise[index] = random() * 256;
  return noise;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
