/** Bytes as the letters that they are in names of segments, chunks and boxes. */
export function toAscii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
