import { findInGif } from './gif-metadata.ts';
import { findInHeif } from './heif-metadata.ts';
import { toAscii } from './to-ascii.ts';

/**
 * Metadata that tells where, when, by whom or of whom a picture was taken, found in the bytes of
 * any file. Patterns: Exif 2.32 ("Exif\0\0" and TIFF headers in containers), XMP (Adobe XMP
 * specification part 3, packet header and namespace), IPTC-IIM in Photoshop resources ("8BIM"),
 * PNG text and eXIf chunks, WebP EXIF and XMP chunks, JFIF comment segments, GIF comments and
 * application blocks, items of HEIF. In segments, chunks and boxes, what is not known to be needed for
 * showing the picture counts as hidden: makers put thumbnails, owners and places there.
 */
export type MetadataKind = 'Exif' | 'XMP' | 'IPTC' | 'text' | 'comment' | 'hidden data';

type Format =
  'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'tiff' | 'heic' | 'svg' | 'pdf' | 'unknown';

/**
 * Every kind of metadata in a file's bytes, or none. `format` is what its bytes
 * say it is; `text` is the same bytes as Latin-1, where the caller has it at less cost.
 */
export function findMetadata(
  bytes: Uint8Array,
  format: Format,
  text = new TextDecoder('latin1').decode(bytes),
): MetadataKind[] {
  const found = new Set<MetadataKind>();
  if (text.includes('Exif\0\0')) found.add('Exif');
  const hasXmp = text.includes('http://ns.adobe.com/xap/') || text.includes('<x:xmpmeta');
  // Word processors describe every PDF in XMP; only what a camera wrote is of children.
  if (hasXmp && (format !== 'pdf' || text.includes('http://ns.adobe.com/exif/'))) found.add('XMP');
  if (text.includes('Photoshop 3.0\0')) found.add('IPTC');
  if (format === 'jpeg') for (const kind of findInJpeg(bytes)) found.add(kind);
  if (format === 'png') for (const kind of findInPng(bytes)) found.add(kind);
  if (format === 'webp') for (const kind of findInWebp(bytes)) found.add(kind);
  if (format === 'gif') for (const kind of findInGif(bytes)) found.add(kind);
  if (format === 'avif' || format === 'heic')
    for (const kind of findInHeif(bytes, text)) found.add(kind);
  return [...found];
}

/** Markers of JPEG segments: ITU-T T.81 table B.1. */
const JPEG = {
  startOfScan: 0xda,
  end: 0xd9,
  comment: 0xfe,
  app0: 0xe0,
  app1: 0xe1,
  app13: 0xed,
  app15: 0xef,
  fill: 0xff,
} as const;

/**
 * Application segments that a picture needs to be shown, by the marker's last digit: JFIF without a
 * thumbnail, a colour profile, Adobe's note on how colours are coded.
 */
const NEEDED_SEGMENTS: Readonly<Record<number, RegExp>> = {
  0: /^JFIF\0[\s\S]{7}\0\0$/,
  2: /^ICC_PROFILE\0/,
  14: /^Adobe/,
};

function findInJpeg(bytes: Uint8Array): MetadataKind[] {
  const found: MetadataKind[] = [];
  let position = 2;
  while (position + 4 <= bytes.length && bytes[position] === 0xff) {
    const marker = bytes[position + 1]!;
    if (marker === JPEG.end) break;
    if (marker === JPEG.fill) {
      position++;
      continue;
    }
    if (marker === JPEG.comment) found.push('comment');
    if (marker === JPEG.app1) found.push('Exif');
    if (marker === JPEG.app13) found.push('IPTC');
    const length = bytes[position + 2]! * 256 + bytes[position + 3]!;
    if (marker >= JPEG.app0 && marker <= JPEG.app15) {
      const start = toAscii(bytes, position + 4, Math.min(length - 2, 16));
      const isNoted = marker === JPEG.app1 || marker === JPEG.app13;
      if (!isNoted && !NEEDED_SEGMENTS[marker - JPEG.app0]?.test(start)) found.push('hidden data');
    }
    position += 2 + length;
    if (marker === JPEG.startOfScan) position = findScanEnd(bytes, position);
  }
  // A second picture after the end, as phones append, has an end of its own.
  if (position + 2 < bytes.length) found.push('hidden data');
  return found;
}

/** The marker after a scan: in its data 0xff is followed by 0 or by one of the restart markers. */
function findScanEnd(bytes: Uint8Array, start: number): number {
  let position = start;
  while (position + 1 < bytes.length) {
    const next = bytes[position + 1]!;
    if (bytes[position] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7))
      break;
    position++;
  }
  return position;
}

const PNG_METADATA: Readonly<Record<string, MetadataKind>> = {
  eXIf: 'Exif',
  tEXt: 'text',
  zTXt: 'text',
  iTXt: 'text',
  tIME: 'text',
};

/** Chunks by which a PNG is shown (PNG specification, third edition, 11), and those of moving ones. */
const NEEDED_CHUNKS: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP'],
  ...['mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT'],
]);

function findInPng(bytes: Uint8Array): MetadataKind[] {
  const found: MetadataKind[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position = 8;
  while (position + 12 <= bytes.length) {
    const type = toAscii(bytes, position + 4, 4);
    const kind = PNG_METADATA[type];
    if (kind) found.push(kind);
    else if (!NEEDED_CHUNKS.has(type)) found.push('hidden data');
    position += 12 + view.getUint32(position);
    if (type === 'IEND') break;
  }
  if (position < bytes.length) found.push('hidden data');
  return found;
}

/** Chunks by which a WebP is shown (WebP container specification). */
const NEEDED_WEBP: ReadonlySet<string> = new Set([
  ...['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP', 'EXIF', 'XMP '],
]);

function findInWebp(bytes: Uint8Array): MetadataKind[] {
  const found: MetadataKind[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position = 12;
  while (position + 8 <= bytes.length) {
    const type = toAscii(bytes, position, 4);
    if (type === 'EXIF') found.push('Exif');
    if (type === 'XMP ') found.push('XMP');
    if (!NEEDED_WEBP.has(type)) found.push('hidden data');
    const length = view.getUint32(position + 4, true);
    position += 8 + length + (length % 2);
  }
  if (bytes.length > view.getUint32(4, true) + 8) found.push('hidden data');
  return found;
}
