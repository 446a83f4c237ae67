const TITLES = /(?<=\/Title )(?:\((?:[^()\\]|\\.)*\)|<[0-9A-F]*>)/g;

/**
 * Mends the bookmarks of a PDF, given as Latin-1 text, with the headings of its page. Chromium 153
 * writes the words of a right-to-left heading last to first, and those of a heading that had to
 * move to the next column or page twice. Lengths stay, so that the table of objects still holds.
 */
export function mendBookmarks(pdf: string, headings: readonly string[]): string {
  const known = new Map(
    headings.flatMap((words) => [words, words + words].map((each) => [toKey(each), words])),
  );
  return pdf.replace(TITLES, (written) => {
    const title = fromPdfText(written);
    const heading = headings.includes(title) ? title : (known.get(toKey(title)) ?? title);
    return heading === title ? written : toPdfText(heading).padEnd(written.length);
  });
}

/** The same for the same letters in any order. */
function toKey(words: string): string {
  return words.split('').sort().join('');
}

/** Words as a PDF has them: in brackets, or as hexadecimal UTF-16 after a byte order mark. */
function fromPdfText(written: string): string {
  if (written.startsWith('(')) return written.slice(1, -1).replace(/\\(.)/g, '$1');
  const units = written.slice('<FEFF'.length, -1).match(/.{4}/g) ?? [];
  return units.map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}

function toPdfText(words: string): string {
  if (/^[\x20-\x7e]*$/.test(words)) return `(${words.replace(/[()\\]/g, '\\$&')})`;
  const units = words.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return `<FEFF${units.join('').toUpperCase()}>`;
}
