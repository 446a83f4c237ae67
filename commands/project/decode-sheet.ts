import { CommandProblem } from '../options/options.ts';

/**
 * The text of a table. Spreadsheets save as UTF-8, as UTF-16 (“Unicode text”), or in the old
 * encoding of Western Windows. Throws a {@link CommandProblem} when it is no text; `typed` is the
 * file as it was named.
 */
export function decodeSheet(bytes: Uint8Array, typed: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) {
    throw new CommandProblem(`${typed} is no text file. In the spreadsheet, save the list as CSV.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
