/** Letters that are another letter with something on it, and that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
  // Ways to write one Arabic name.
  ...{ ى: 'ي', ة: 'ه' },
};

/**
 * Accents of Latin, Greek and Cyrillic letters, points of Hebrew, vowel signs and the stretching
 * line of Arabic. Not all marks: in the scripts of India and South East Asia they are vowels.
 */
const ACCENTS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u064B-\u065F\u0670]/g;

/** A name without what people write one way today and another tomorrow: case, accents, hyphens. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(/[’'ʼ‘`]/g, '')
    .replace(/./gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The names in `Layla, Owen and Tadeo`. A name alone comes back as it is. */
export function splitNames(who: string): string[] {
  return who
    .split(/\s*[,;،؛&+/]\s*|\s+(?:and|y|e|et|und|og|och)\s+/iu)
    .filter((part) => part.trim() !== '');
}

/** The same for Arabic, where “and” is the first letter of the next word: `ليلى ونور`. */
export function splitArabicNames(who: string): string[] {
  return who.split(/\s+و(?=\S)/u);
}
