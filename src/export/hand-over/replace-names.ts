import { foldName } from '../../checks/roster/fold-name.ts';

/** What stands in a text where a name stood. */
const NAME_MARK = '[name]';

/** Words, and the pieces of words that an apostrophe parts: a name may stand before or behind it. */
const PIECE = /[\p{L}\p{M}\p{N}]+/gu;

/** Names have at most this many pieces: more would only make looking slow. */
const MOST_PIECES = 6;

/** “And”, “so”, “with”, “for” and “like”, which Arabic writes as the first letter of the name. */
const ARABIC_PREFIX = /^[وفبلك](?=\p{L}{2})/u;

interface Piece {
  text: string;
  start: number;
  end: number;
}

/** Names as they are looked for, so that Inès is found as Ines too. */
export function foldNames(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].map(foldName).filter((name) => name !== ''));
}

/**
 * The text with every name replaced by {@link NAME_MARK}, the longest that fits where two do. Accents
 * and hyphens make no difference. A word in small letters is a word, so that “mark the day” stays
 * where a child is called Mark; `listNames` finds those.
 */
export function replaceNames(text: string, names: ReadonlySet<string>): string {
  let replaced = '';
  let from = 0;
  for (const { start, end } of findNames(text, names)) {
    if (/^\p{Ll}/u.test(text.slice(start, end))) continue;
    // Before these, square brackets would be a link of Markdown.
    const mark = /^[([:]/.test(text.slice(end)) ? `\\${NAME_MARK}` : NAME_MARK;
    replaced += text.slice(from, start) + mark;
    from = end;
  }
  return replaced + text.slice(from);
}

/** The names that a text holds, as it writes them, those in small letters included. */
export function listNames(text: string, names: ReadonlySet<string>): string[] {
  return [...new Set(findNames(text, names).map(({ start, end }) => text.slice(start, end)))];
}

function findNames(text: string, names: ReadonlySet<string>): { start: number; end: number }[] {
  const pieces: Piece[] = [...text.matchAll(PIECE)].map(({ 0: piece, index }) => ({
    text: piece,
    start: index,
    end: index + piece.length,
  }));
  const found: { start: number; end: number }[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const match = findLongest(text, pieces.slice(index, index + MOST_PIECES), names);
    if (!match) continue;
    found.push({ start: match.start, end: match.end });
    index += match.count - 1;
  }
  return found;
}

/** The longest name that begins with the first of some pieces. */
function findLongest(text: string, pieces: readonly Piece[], names: ReadonlySet<string>) {
  const [first] = pieces;
  const prefix = ARABIC_PREFIX.exec(first!.text)?.[0].length ?? 0;
  for (let count = pieces.length; count > 0; count -= 1) {
    const last = pieces[count - 1]!;
    // A name goes over the end of a line, and not over the end of a sentence.
    const gaps = pieces.slice(1, count).map(({ start }, at) => text.slice(pieces[at]!.end, start));
    if (!gaps.every((gap) => /^(?:[’'ʼ‘`]|[-‐‑]|[^\S\n]*\n?[^\S\n]*|\.[^\S\n]?)$/.test(gap)))
      continue;
    for (const skipped of prefix > 0 ? [0, prefix] : [0]) {
      const start = first!.start + skipped;
      if (names.has(foldName(text.slice(start, last.end)))) return { start, end: last.end, count };
    }
  }
  return undefined;
}
