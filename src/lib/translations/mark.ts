/** Digits of a mark: letters and digits alone, so that YAML needs no quotation marks. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Digits for one part. With three, another wording looks like the old one once in 238,328 times,
 * and the mark of a long newsletter still fits on one line.
 */
const LENGTH = 3;

const PRIME = 16_777_619;
const OFFSET_BASIS = 2_166_136_261;

/** What became of an original since a mark was made of it. */
export interface Change {
  /** Which of its parts, counted from 0, are new or read otherwise. */
  changed: number[];
  /** How many parts of then are not there any more. */
  gone: number;
}

/**
 * The mark of an entry as it is now: a few digits for each of its parts, in order. A translation
 * keeps the mark of its original, so that a later change of the original is noticed, and where.
 */
export function createMark(parts: readonly string[]): string {
  return parts.map(toDigits).join('');
}

/** Whether a text has the shape of a mark. */
export function isMark(written: string): boolean {
  return /^[0-9A-Za-z]+$/.test(written) && written.length % LENGTH === 0;
}

/** What has changed since `mark` was made. Parts that only moved count as unchanged. */
export function findChange(mark: string, parts: readonly string[]): Change {
  const left = new Map<string, number>();
  for (let start = 0; start < mark.length; start += LENGTH) {
    const digits = mark.slice(start, start + LENGTH);
    left.set(digits, (left.get(digits) ?? 0) + 1);
  }
  const changed = parts.flatMap((part, index) => {
    const digits = toDigits(part);
    const count = left.get(digits) ?? 0;
    if (count > 0) left.set(digits, count - 1);
    return count > 0 ? [] : [index];
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { changed, gone: Math.max(0, gone - changed.length) };
}

/** Whether nothing has changed. */
export function isUnchanged({ changed, gone }: Change): boolean {
  return changed.length === 0 && gone === 0;
}

/** FNV-1a (draft-eastlake-fnv) over code units: fast, the same everywhere, and no secret is kept. */
function toDigits(words: string): string {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < words.length; index++) {
    hash = Math.imul(hash ^ words.charCodeAt(index), PRIME) >>> 0;
  }
  let digits = '';
  for (let count = 0; count < LENGTH; count++) {
    digits += DIGITS.charAt(hash % DIGITS.length);
    hash = Math.floor(hash / DIGITS.length);
  }
  return digits;
}
