import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { readYaml, splitEntry, type FileFault } from '../../loader/front-matter.ts';

/** A file in its parts, which put together are the file: `before`, `header`, `between`, `body`. */
export interface EntryText {
  before: string;
  header: string;
  /** The header’s fields, with the places of everything in `header`. */
  map: YAMLMap;
  /** From the end of the header to the writing: the line `---` and empty lines. */
  between: string;
  body: string;
  /** Empty lines at the end. */
  after: string;
}

/** Takes a file apart as the site reads it, or says what of it can’t be read. */
export function readEntryText(text: string, extension: 'mdx' | 'yaml'): EntryText | FileFault {
  const split = splitEntry(`index.${extension}`, text);
  if (!('header' in split)) return split;
  const { header, headerLine, bodyLine } = split;
  const read = readYaml(header, headerLine);
  if (Array.isArray(read)) return read[0]!;
  const map = readMap(header);
  const start = findLine(text, headerLine);
  const end = start + header.length;
  const rest = extension === 'mdx' ? findLine(text, bodyLine) : end;
  const writing = text.slice(rest);
  const body = writing.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
  const bodyStart = rest + writing.length - writing.replace(/^(?:[ \t]*\r?\n)+/, '').length;
  return {
    before: text.slice(0, start),
    header,
    map,
    between: text.slice(end, bodyStart),
    body,
    after: text.slice(bodyStart + body.length),
  };
}

function readMap(header: string): YAMLMap {
  const { contents } = parseDocument(header, { schema: 'failsafe', keepSourceTokens: true });
  if (!isMap(contents)) throw new Error('A header that was read has no fields.');
  return contents;
}

/** Where a line begins, counted from 1. */
function findLine(text: string, line: number): number {
  let offset = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf('\n', offset);
    if (end < 0) return text.length;
    offset = end + 1;
  }
  return offset;
}
