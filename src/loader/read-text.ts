import { readFileSync } from 'node:fs';
import type { FileFault } from './front-matter.ts';

/**
 * A text file as UTF-8 with `\n` line ends and without a byte order mark, or the fault that it
 * is in another encoding, in which accents would come out wrong.
 */
export function readText(path: string): { text: string } | FileFault {
  const bytes = readFileSync(path);
  const text = findUtf8(bytes);
  if (text !== undefined) return { text: text.replace(/\r\n?/g, '\n') };
  const valid = new TextDecoder().decode(bytes).split(/[\0\uFFFD]/)[0]!;
  return {
    line: valid.split('\n').length,
    problem: 'The file is not saved as UTF-8, so letters with accents would come out wrong.',
    fix: 'Save it again with the encoding UTF-8. In Notepad that is a choice in "Save as".',
  };
}

function findUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
