import { alignRows } from '../blocks/align.ts';

export const BYTE_ORDER_MARK = '\uFEFF';

/** As programs of Windows, of Unix and of old Macs end a line. */
const LINE_END = /\r\n?|\n/g;

/** The text of a file as the editor works on it: lines end with `\n`, and no byte-order mark is before them. */
export function toPlainText(text: string): string {
  const words = text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
  return words.replace(LINE_END, '\n');
}

/**
 * A plain text with the byte-order mark and the line ends of the file that it was made from. A line
 * that the file had, or that stands in the place of one, ends as it did there; any other one ends as
 * most lines of the file.
 */
export function keepLineEnds(plain: string, file: string): string {
  const mark = file.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const ends = file.match(LINE_END) ?? [];
  const usual = findMostFrequent(ends) ?? '\n';
  if (ends.every((end) => end === usual)) return mark + plain.replaceAll('\n', usual);
  const lines = plain.split('\n');
  const places = alignRows(lines, toPlainText(file).split('\n'));
  const taken = new Set(places);
  let next = 0;
  const ended = lines.map((line, index) => {
    if (index === lines.length - 1) return line;
    const place = places[index] ?? (taken.has(next) ? undefined : next);
    if (place !== undefined) next = place + 1;
    return line + ((place === undefined ? undefined : ends[place]) ?? usual);
  });
  return mark + ended.join('');
}

function findMostFrequent(words: readonly string[]): string | undefined {
  const count = (word: string) => words.filter((each) => each === word).length;
  return [...new Set(words)].toSorted((one, other) => count(other) - count(one))[0];
}
