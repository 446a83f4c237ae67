/** What the first bytes of a file say it is, whatever its name says. */
export type FileFormat =
  'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'tiff' | 'heic' | 'svg' | 'pdf' | 'unknown';

/** HEIF brands of phone pictures, whose pixels sharp's prebuilt binary can't read. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

/** Recognises a file by its bytes: signatures of the respective specifications. */
export function findFormat(bytes: Uint8Array): FileFormat {
  const ascii = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(0, 4) === 'GIF8') return 'gif';
  if (ascii(0, 4) === 'II*\0' || ascii(0, 4) === 'MM\0*') return 'tiff';
  if (ascii(0, 5) === '%PDF-') return 'pdf';
  if (ascii(4, 8) === 'ftyp') {
    const brand = ascii(8, 12);
    const length = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
    // An AVIF may name the container first, and itself only among what it is compatible with.
    const isAvif = /avi[fs]/.test(brand.startsWith('mi') ? ascii(8, Math.min(length, 256)) : brand);
    if (isAvif) return 'avif';
    if (HEIC_BRANDS.has(brand)) return 'heic';
  }
  return /<svg[\s>]/i.test(ascii(0, 1024)) ? 'svg' : 'unknown';
}
