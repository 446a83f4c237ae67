import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PassageKeeper } from '../../../src/loader/passage-keeper.ts';

const PASSAGES = [{ kind: 'title', path: ['title'], text: 'Beans', line: 2, links: [] }] as const;

async function createPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'homeward-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'cache/passages.json');
}

test('finds what was kept of an entry that has not changed', async () => {
  const path = await createPath();
  const keeper = new PassageKeeper(path);
  keeper.set('a.mdx', { digest: '1', passages: PASSAGES });
  expect(keeper.find('a.mdx', '1')).toEqual(PASSAGES);
  await keeper.save();
  const later = new PassageKeeper(path);
  expect(later.find('a.mdx', '1')).toEqual(PASSAGES);
  expect(later.find('a.mdx', '2')).toBeUndefined();
  expect(await readdir(join(path, '..'))).toEqual(['passages.json']);
});

test('forgets what was not set again', async () => {
  const path = await createPath();
  const keeper = new PassageKeeper(path);
  keeper.set('a.mdx', { digest: '1', passages: PASSAGES });
  await keeper.save();
  await new PassageKeeper(path).save();
  expect(new PassageKeeper(path).find('a.mdx', '1')).toBeUndefined();
});

test('knows nothing after its file was cut off', async () => {
  const path = await createPath();
  await new PassageKeeper(path).save();
  await writeFile(path, '{"a.mdx":{"dig');
  expect(new PassageKeeper(path).find('a.mdx', '1')).toBeUndefined();
});
