import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';

/** What the worker is given: the bytes of a HEIC file. It answers with a {@link HeicPixels}. */
const bytes = workerData as Uint8Array<ArrayBuffer>;

/** Pixels as RGBA, 8 bits each. */
export interface HeicPixels {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
}

const pixels: HeicPixels = await decode({ buffer: bytes });
parentPort!.postMessage(pixels, [pixels.data.buffer]);
