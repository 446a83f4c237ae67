import { join } from 'node:path';
import type { EntryFile } from './entry-files.ts';
import { readEntryText, type EntryResult, type TextReader } from './read-entry-text.ts';
import { readText } from './read-text.ts';

export interface EntryReader extends TextReader {
  root: string;
}

/** Reads and validates one entry from its file; every fault in it is found in one go. */
export async function readEntry(file: EntryFile, reader: EntryReader): Promise<EntryResult> {
  const read = readText(join(reader.root, file.file));
  if (!('problem' in read)) return readEntryText(file, read.text, reader);
  return { faults: [{ file: file.file, ...read }], hints: [] };
}
