import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareCodes } from '../lib/ordering.ts';

/** Name of the list of words, inside the folder of the index. */
const WORD_LIST = 'words.txt';

/** Pagefind begins every record with this, before its JSON. */
const SIGNATURE = 'pagefind_dcd';

/** Words of fewer letters are too near to each other to be taken for slips. */
const WORD = /[\p{L}\p{M}]{4,24}/gu;

/** About 20 kB as hosts send it, however many pages there are. */
const MOST_WORDS = 6000;

/**
 * Writes the words of an index in `folder`, one a line, those on the most pages first, so that
 * a slip of a word can be known for one. Words of titles come before words that stand on as many
 * pages.
 */
export async function writeSearchWords(folder: string): Promise<void> {
  const pages = new Map<string, number>();
  // The folder is not there when there is nothing to be found.
  const names = (await readdir(folder)).includes('fragment')
    ? await readdir(join(folder, 'fragment'))
    : [];
  for (const name of names) {
    const { content, meta } = await readRecord(join(folder, 'fragment', name));
    const titled = listWords(meta['title'] ?? '');
    for (const word of titled) pages.set(word, (pages.get(word) ?? 0) + 0.5);
    for (const word of listWords(content)) pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  const words = [...pages]
    .sort(([a, many], [b, more]) => more - many || compareCodes(a, b))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
  await writeFile(join(folder, WORD_LIST), words.join('\n'));
}

function listWords(text: string): Set<string> {
  return new Set(text.normalize('NFC').toLowerCase().match(WORD));
}

async function readRecord(path: string) {
  const packed = await readFile(path);
  const text = gunzipSync(packed).toString('utf8').slice(SIGNATURE.length);
  return JSON.parse(text) as { content: string; meta: Readonly<Record<string, string>> };
}
