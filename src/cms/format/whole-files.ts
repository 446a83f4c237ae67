import type { SavedFile } from '../saved-files.ts';
import { BYTE_ORDER_MARK, toPlainText } from './line-ends.ts';

/** Gives a file to the letter by what the CMS has made of its text. */
export type FindWhole = (text: string) => Promise<string>;

/**
 * Sveltia CMS (0.221.1, `contents/file/parse.js`) turns line ends into those of Unix and takes off what
 * is empty at both ends before a format sees a file. The whole of it is found again among the files that
 * were read; once found it is remembered, because the CMS keeps the text of an entry through later saves.
 */
export function createWholeFiles(read: () => Promise<readonly SavedFile[] | undefined>): FindWhole {
  const known = new Map<string, string>();
  return async (text) => {
    const files = (await read().catch(() => undefined)) ?? [];
    const wholes = new Set(files.filter((file) => strip(file.text) === text).map(addMark));
    const [whole] = wholes;
    // Files that say the same and end their lines in other ways can't be told apart.
    if (whole !== undefined && wholes.size === 1) known.set(text, whole);
    return known.get(text) ?? text;
  };
}

function strip(text: string): string {
  return toPlainText(text).trim();
}

/** Reading as UTF-8 drops a byte-order mark, whose three bytes are then missing. */
function addMark({ text, size }: SavedFile): string {
  const isDropped = !text.startsWith(BYTE_ORDER_MARK) && size === countBytes(text) + 3;
  return isDropped ? BYTE_ORDER_MARK + text : text;
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
