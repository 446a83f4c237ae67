import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyDownloads } from '../../../src/build/downloads.ts';
import { findRefusedFiles } from '../../../src/build/output-gate.ts';

async function writeSite(page: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'homeward-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'index.html'), page);
  return folder;
}

test.each([
  ['an address that happens to hold the name of the folder', 'https://forms.example/app/1', []],
  ['words about the format of metadata', 'http://ns.adobe.com/xap/ and &lt;x:xmpmeta', []],
  [
    'a source file of the machine',
    '/app/src/pages/a.astro',
    ['names a folder of the machine that built it'],
  ],
  [
    'a package of the machine',
    'file:///app/node_modules/astro',
    ['names a folder of the machine that built it'],
  ],
])('the gate on a page with %s', async (_, words, problems) => {
  const refused = await findRefusedFiles(await writeSite(`<p>${words}</p>`), '/app/');
  expect(refused.map(({ problem }) => problem)).toEqual(problems);
});

test('only a download that an entry offers is asked for, not an address in words or in a link', async () => {
  const name = `${'a'.repeat(24)}.pdf`;
  const site = await writeSite(`<p>/files/${name} <a href="/files/${name}">here</a></p>`);
  await copyDownloads(site, tmpdir());
  expect(await readdir(site)).toEqual(['index.html']);
});
