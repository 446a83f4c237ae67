import { KNOWN_ACRONYMS } from './known-acronyms.ts';

/**
 * Two to six capitals, a small s after them for several; with a digit it is a room or a grade, and
 * before an exclamation mark somebody shouts.
 */
const ACRONYM =
  /(?<![\p{L}\p{N}\p{M}/@.#&_-])(\p{Lu}{2,6})(?:s|['’]s)?(?![\p{L}\p{N}\p{M}_@/&-]|\.\p{L}|\s?!)/gu;

/** Words in quotation marks are somebody else’s: a sign, a note, a child’s spelling. */
const QUOTED = /[“"«„][^”"»“]*[”"»“]/gu;

const ROMAN_NUMBER = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

/** Words that people write in capitals to be heard. */
const SHOUTED: ReadonlySet<string> = new Set([
  ...['ALL', 'ALWAYS', 'AND', 'ANY', 'ARE', 'BIG', 'BOTH', 'CAN', 'DO', 'DUE', 'EVERY', 'FIRST'],
  ...['FREE', 'HAVE', 'IS', 'LAST', 'LOVE', 'MAY', 'MUST', 'NEED', 'NEVER', 'NEW', 'NO', 'NOT'],
  ...['NOTE', 'NOW', 'ONE', 'ONLY', 'OR', 'OUR', 'PLEASE', 'SO', 'STOP', 'THANK', 'THE', 'TO'],
  ...['TODAY', 'VERY', 'WE', 'YES', 'YOU', 'YOUR', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN'],
  ...['EIGHT', 'NINE', 'TEN', 'DE', 'EL', 'GRATIS', 'HOY', 'LA', 'NUNCA', 'POR', 'SI', 'SOLO'],
  ...['SÍ', 'SÓLO', 'TODO', 'TODOS', 'Y', 'YA'],
]);

/** Capitals in a row: three words of them, or two of which one is long, are said aloud. */
const LOUD = /(?<!\p{L})\p{Lu}{2,}(?:[\s,!?:–-]+\p{Lu}{2,}(?!\p{L}))+/gu;

/** Acronyms of a text that are not known to everybody. */
export function listAcronyms(text: string): string[] {
  const own = text
    .replace(QUOTED, blank)
    .replace(LOUD, (run) => (isShouted(run) ? blank(run) : run));
  return [...own.matchAll(ACRONYM)]
    .map(([, letters]) => letters!)
    .filter(
      (letters) =>
        !KNOWN_ACRONYMS.has(letters) && !SHOUTED.has(letters) && !ROMAN_NUMBER.test(letters),
    );
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}

/** "NO SCHOOL ON MONDAY", "SPORTS DAY", but not "PTA and IEP". */
function isShouted(run: string): boolean {
  const words = run.match(/\p{Lu}+/gu) ?? [];
  return words.length > 2 || words.some((word) => word.length > 4 || SHOUTED.has(word));
}

/** "parent–teacher association (PTA)", "PTA (parent–teacher association)", "PTA stands for". */
export function isExplained(letters: string, text: string): boolean {
  return new RegExp(
    [
      `\\p{L}{2,}[\\s–-]+\\p{L}+["”»’]?\\s*[(（]\\s*${letters}s?\\s*[,;)）]`,
      `(?<!\\p{L})${letters}s?["”»’]?\\s*[(（]\\s*\\p{L}+[\\s–-]+\\p{L}`,
      `(?<!\\p{L})${letters}["”»’]?,?\\s+(?:stands for|means|is short for|significa|quiere decir|تعني|يعني)`,
    ].join('|'),
    'u',
  ).test(text);
}
