import type { MetadataKind } from './metadata.ts';
import { toAscii } from './to-ascii.ts';

/** Boxes at the top of a HEIF file (ISO/IEC 23008-12); `free` and `skip` are meant to be ignored. */
const HEIF_BOXES: ReadonlySet<string> = new Set(['ftyp', 'meta', 'mdat', 'moov']);

/** Items of a HEIF file (`infe`, ISO/IEC 14496-12, versions 2 and 3) that describe and don't show. */
const HEIF_ITEM = /infe(?:\x02[\s\S]{7}|\x03[\s\S]{9})(Exif|mime)/g;

/** What a HEIF file (AVIF, HEIC) holds beside its picture; `text` is its bytes as Latin-1. */
export function findInHeif(bytes: Uint8Array, text: string): MetadataKind[] {
  const found: MetadataKind[] = [...text.matchAll(HEIF_ITEM)].map(([, type]) =>
    type === 'Exif' ? 'Exif' : 'XMP',
  );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position = 0;
  while (position + 8 <= bytes.length) {
    const length = view.getUint32(position);
    if (!HEIF_BOXES.has(toAscii(bytes, position + 4, 4))) found.push('hidden data');
    // 0: to the end of the file; 1: the length stands in eight bytes after the name.
    if (length === 0 || (length === 1 && position + 16 > bytes.length)) return found;
    const whole = length === 1 ? Number(view.getBigUint64(position + 8)) : length;
    position += Math.max(whole, 8);
  }
  if (position < bytes.length) found.push('hidden data');
  return found;
}
