import type { MetadataKind } from './metadata.ts';
import { toAscii } from './to-ascii.ts';

/** Blocks of a GIF (GIF89a, appendix A): what introduces each, and its label where it has one. */
const GIF = {
  extension: 0x21,
  image: 0x2c,
  end: 0x3b,
  comment: 0xfe,
  words: 0x01,
  application: 0xff,
};

/** Applications that say how often a GIF repeats, or which colours it means. */
const NEEDED_APPLICATIONS = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/;

/** What a GIF holds beside its pictures. */
export function findInGif(bytes: Uint8Array): MetadataKind[] {
  const found: MetadataKind[] = [];
  const tableLength = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const skipBlocks = (start: number) => {
    let position = start;
    while (position < bytes.length && bytes[position] !== 0) position += bytes[position]! + 1;
    return position + 1;
  };
  let position = 13 + tableLength(bytes[10] ?? 0);
  while (position < bytes.length) {
    const block = bytes[position];
    if (block === GIF.end) {
      if (position + 1 < bytes.length) found.push('hidden data');
      break;
    }
    if (block === GIF.image) {
      position = skipBlocks(position + 11 + tableLength(bytes[position + 9] ?? 0));
      continue;
    }
    if (block !== GIF.extension) {
      found.push('hidden data');
      break;
    }
    const label = bytes[position + 1];
    if (label === GIF.comment) found.push('comment');
    if (label === GIF.words) found.push('text');
    const isNeeded = NEEDED_APPLICATIONS.test(toAscii(bytes, position + 3, 11));
    if (label === GIF.application && !isNeeded) found.push('hidden data');
    position = skipBlocks(position + 2);
  }
  return found;
}
