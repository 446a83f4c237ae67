import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { writeSearchRecords } from '../../../src/build/search-records.ts';

async function writeIndex(records: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'homeward-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'fragment'));
  for (const [name, bytes] of Object.entries(records))
    await writeFile(join(folder, 'fragment', name), bytes);
  return folder;
}

const SOUND = gzipSync('pagefind_dcd{"url":"/home-learning/moon-journal/"}');

test('the entry of each record is written beside the index', async () => {
  const index = await writeIndex({ 'en_12ab.pf_fragment': SOUND });
  await writeSearchRecords(index);
  const written = await readFile(join(index, 'pages.json'), 'utf8');
  expect(JSON.parse(written)).toEqual({ en_12ab: 'moon-journal' });
});

test.each([
  ['is not compressed', 'en_1.pf_fragment', Buffer.from('pagefind_dcd{"url":"/a/b/"}')],
  ['lacks its signature', 'en_1.pf_fragment', gzipSync('{"url":"/a/b/"}')],
  ['has no address', 'en_1.pf_fragment', gzipSync('pagefind_dcd{"path":"/a/b/"}')],
  ['has another ending', 'en_1.pf_record', SOUND],
])('a record that %s ends the build by name', async (_, name, bytes) => {
  const index = await writeIndex({ [name]: bytes });
  await expect(writeSearchRecords(index)).rejects.toThrow(`${name} is not of the form`);
});
