import { Worker } from 'node:worker_threads';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { HeicPixels } from './heic-worker.ts';

/** A phone's 48 megapixels take a few seconds; what takes this long (in ms) will not end. */
const LONGEST_WAIT = 120_000;

/** Bytes of a PNG before the chunk in which a colour profile may stand: signature and `IHDR`. */
const PNG_HEAD = 8 + 25;

/**
 * The picture of a HEIC file as a PNG in the colours of the phone's profile, upright, at most
 * `longestSide` pixels a side, without metadata. sharp's prebuilt binary can't decode HEIC, so libheif
 * does, as WebAssembly in a thread of its own: what it takes (some 10 bytes a pixel) is given back
 * at once, and a damaged file can't stop anything else. Throws when the file can't be decoded, or
 * has more than `mostPixels`.
 */
export async function convertHeic(
  bytes: Uint8Array,
  { longestSide, mostPixels }: { longestSide: number; mostPixels: number },
): Promise<Buffer> {
  const { width, height, hasAlpha, icc } = await sharp(bytes, {
    limitInputPixels: mostPixels,
  }).metadata();
  if (width * height > mostPixels) throw new Error('HEIC exceeds pixel limit');
  const pixels = await decodeInThread(bytes);
  const raw = { width: pixels.width, height: pixels.height, channels: 4 as const };
  const picture = sharp(pixels.data, { raw, limitInputPixels: mostPixels }).resize({
    ...{ width: longestSide, height: longestSide },
    ...{ fit: 'inside', withoutEnlargement: true },
  });
  const png = await (hasAlpha ? picture : picture.removeAlpha())
    .png({ compressionLevel: 0 })
    .toBuffer();
  return icc ? addProfile(png, icc) : png;
}

function decodeInThread(bytes: Uint8Array): Promise<HeicPixels> {
  return new Promise((resolve, reject) => {
    // libheif writes its complaints to the console.
    const quiet = { stdout: true, stderr: true };
    const worker = new Worker(new URL('heic-worker.ts', import.meta.url), {
      ...{ workerData: bytes, ...quiet },
    });
    const timer = setTimeout(() => {
      reject(new Error('HEIC takes too long'));
      void worker.terminate();
    }, LONGEST_WAIT);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('HEIC was not decoded'));
    });
  });
}

/** The same PNG with a colour profile in it (PNG specification, chunk `iCCP`). */
function addProfile(png: Buffer, icc: Buffer): Buffer {
  const chunk = Buffer.concat([Buffer.from('iCCPphone\0\0', 'latin1'), deflateSync(icc)]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(chunk.length - 4);
  checksum.writeUInt32BE(crc32(chunk));
  return Buffer.concat([
    png.subarray(0, PNG_HEAD),
    length,
    chunk,
    checksum,
    png.subarray(PNG_HEAD),
  ]);
}
