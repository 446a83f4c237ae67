declare module 'heic-decode' {
  /** Decodes the first picture of a file: 8-bit RGBA, turned as the file says. */
  export default function decode(file: {
    buffer: Uint8Array;
  }): Promise<{ width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }>;
}
