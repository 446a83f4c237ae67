/** A place in one of several texts that follow each other, as the text nodes of a page do. */
export interface TextPoint {
  /** Which of the texts. */
  text: number;
  /** 0-based offset in it, in UTF-16 units. */
  offset: number;
}

export interface TextSpan {
  start: TextPoint;
  /** After the last character. */
  end: TextPoint;
}

/** Signs that a page may write otherwise than the file, as both are compared. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '\u00A0': ' ',
};

const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * Where words stand in texts: as whole words, in order. White space counts as one space and may
 * be anything; quotation marks and dashes may be straight or typographic.
 */
export function createQuoteFinder(texts: readonly string[]): (quote: string) => TextSpan[] {
  const points: TextPoint[] = [];
  let plain = '';
  for (const [text, words] of texts.entries()) {
    for (let offset = 0; offset < words.length; offset++) {
      const sign = toPlain(words[offset]!);
      if (sign === ' ' && (plain === '' || plain.endsWith(' '))) continue;
      plain += sign;
      points.push({ text, offset });
    }
  }
  return (quote) => {
    const sought = quote
      .trim()
      .replace(/[^\p{L}\p{N}]/gu, toPlain)
      .replace(/ +/g, ' ');
    const found: TextSpan[] = [];
    if (sought === '') return found;
    for (let at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
      const last = at + sought.length - 1;
      if (isInWord(plain, at) || isInWord(plain, last + 1)) continue;
      const { text, offset } = points[last]!;
      found.push({ start: points[at]!, end: { text, offset: offset + 1 } });
    }
    return found;
  };
}

/** Whether a word goes on over this place. */
function isInWord(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');
}

function toPlain(sign: string): string {
  return PLAIN[sign] ?? (/\s/.test(sign) ? ' ' : sign);
}
