import { isKnownLanguage } from '../../lib/known-languages.ts';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Codes of two or three letters (ISO 639) of all languages that Node has a name for. */
export function listLanguageCodes(): string[] {
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const triples = pairs.flatMap((pair) => LETTERS.map((third) => pair + third));
  return [...pairs, ...triples].filter((code) => isKnownLanguage(code) && isCanonical(code));
}

/** Not so is `eng`, which is spelt `en`. */
function isCanonical(code: string): boolean {
  return Intl.getCanonicalLocales(code)[0] === code;
}
