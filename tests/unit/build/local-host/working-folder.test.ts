import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toBlobName } from '../../../../src/build/editor/local-host/blob-name.ts';
import type { FileChange } from '../../../../src/build/editor/local-host/git-store.ts';
import { createWorkingFolder } from '../../../../src/build/editor/local-host/working-folder.ts';

const ENTRY = 'src/content/newsletters/willow/index.mdx';
const SETTINGS = 'export default {};\n';
const PHOTO = 'src/content/newsletters/willow/photo-1.webp';
const FACTS = {
  message: 'Write',
  author: { name: 'Ms Roy', email: '' },
  date: '2026-05-14T08:00Z',
};

let root = '';
let outside = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'homeward-'));
  outside = await mkdtemp(join(tmpdir(), 'homeward-outside-'));
  await write('school.config.ts', SETTINGS);
  await write(ENTRY, 'as it was\n');
  await write('package.json', '{}');
});

afterEach(async () => {
  for (const folder of [root, outside]) await rm(folder, { recursive: true });
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function read(path: string): Promise<string> {
  return readFile(join(root, path), 'utf8');
}

function change(
  operation: FileChange['operation'],
  path: string,
  { read: known, text = '', from }: { read?: string; text?: string; from?: string } = {},
): FileChange {
  const sha = known === undefined ? undefined : toBlobName(Buffer.from(known));
  return { operation, path, from, sha, bytes: Buffer.from(text) };
}

async function save(...changes: FileChange[]): Promise<{ id: string }> {
  return createWorkingFolder(root).save(changes, FACTS);
}

async function list(): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .sort();
}

test('lists the content and the settings, and nothing else of the project', async () => {
  await write('src/content/newsletters/.hidden', '');
  await write('src/content/newsletters/_private/index.mdx', '');
  await symlink(join(root, 'package.json'), join(root, 'src/content/newsletters/link.mdx'));
  const files = await createWorkingFolder(root).listFiles();
  expect(files).toEqual([
    { path: 'school.config.ts', sha: toBlobName(Buffer.from(SETTINGS)), size: 19 },
    { path: ENTRY, sha: toBlobName(Buffer.from('as it was\n')), size: 10 },
  ]);
});

test('is in another state as soon as a file has other bytes', async () => {
  const store = createWorkingFolder(root);
  const { id } = await store.readHead();
  expect((await store.readHead()).id).toBe(id);
  await write(ENTRY, 'as it is!\n');
  expect((await store.readHead()).id).not.toBe(id);
});

test('writes an entry and its new picture', async () => {
  const { id } = await save(
    change('create', PHOTO, { text: 'photo' }),
    change('update', ENTRY, { read: 'as it was\n', text: 'as it is\n' }),
  );
  expect([await read(ENTRY), await read(PHOTO)]).toEqual(['as it is\n', 'photo']);
  expect(id).toBe((await createWorkingFolder(root).readHead()).id);
});

test('moves and removes files, and leaves no empty folder', async () => {
  const moved = 'src/content/newsletters/willow-2/index.mdx';
  await save(change('update', moved, { read: 'as it was\n', from: ENTRY, text: 'moved\n' }));
  expect(await list()).toEqual(
    ['package.json', 'school.config.ts', 'src', 'src/content', 'src/content/newsletters'].concat([
      'src/content/newsletters/willow-2',
      moved,
    ]),
  );
  await save(change('delete', moved, { read: 'moved\n' }));
  expect(await list()).not.toContain('src/content/newsletters/willow-2');
});

test.each([
  [
    'of a file that was changed since it was read',
    change('update', ENTRY, { read: 'something else', text: 'lost' }),
    { status: 422, message: `The file ${ENTRY} has been changed since you opened it.` },
  ],
  [
    'of a file that nobody has read',
    change('update', ENTRY, { text: 'lost' }),
    { status: 422, message: `The file ${ENTRY} has been changed since you opened it.` },
  ],
  [
    'of a file that has gone',
    change('delete', PHOTO, { read: 'photo' }),
    { status: 404, message: `The file ${PHOTO} is not there any more.` },
  ],
  [
    'over a file that is there',
    change('create', ENTRY, { text: 'lost' }),
    {
      status: 422,
      message: `There is a file ${ENTRY} already. Save again: yours gets a name of its own.`,
    },
  ],
])('refuses a save %s, with all that belongs to it', async (_name, wrong, refusal) => {
  const other = change('create', 'src/content/newsletters/other/index.mdx', { text: 'other' });
  const before = await list();
  await expect(save(other, wrong)).rejects.toMatchObject(refusal);
  expect(await read(ENTRY)).toBe('as it was\n');
  expect(await list()).toEqual(before);
});

test('puts back what it has written when another file of the save can’t be', async () => {
  const before = await list();
  const folder = 'src/content/newsletters/willow/both';
  await expect(
    save(
      change('update', ENTRY, { read: 'as it was\n', text: 'half' }),
      // No disk holds a file and a folder of one name.
      change('create', `${folder}.mdx`),
      change('create', `${folder}.mdx/photo-1.webp`),
    ),
  ).rejects.toThrow();
  expect(await read(ENTRY)).toBe('as it was\n');
  expect(await list()).toEqual(before);
});

test('does two saves one after the other, so that the second sees the first', async () => {
  const store = createWorkingFolder(root);
  const both = ['first', 'second'].map((text) =>
    store.save([change('update', ENTRY, { read: 'as it was\n', text })], FACTS),
  );
  const results = await Promise.allSettled(both);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await read(ENTRY)).toBe('first');
});

test.each([
  'package.json',
  'src/lib/words.ts',
  'src/content/../../package.json',
  'src/content/newsletters/../../lib/words.ts',
  'src/content/./newsletters/a.mdx',
  'src/content//newsletters/a.mdx',
  'src/content/newsletters/',
  'src/content/newsletters/..\\..\\a.mdx',
  'src/content/newsletters/a.mdx:stream',
  'src/content/newsletters/.hidden',
  'src/content/newsletters/\0.mdx',
  '/etc/hosts',
  'C:/a.mdx',
  './school.config.ts',
  'SRC/CONTENT/newsletters/a.mdx',
  '',
])('neither reads nor writes %j', async (path) => {
  const before = await list();
  await expect(save(change('create', path, { text: 'mine' }))).rejects.toMatchObject({
    status: 403,
  });
  await expect(createWorkingFolder(root).readFile(path)).rejects.toMatchObject({ status: 403 });
  expect(await list()).toEqual(before);
});

test('follows no link out of the content', async () => {
  await symlink(outside, join(root, 'src/content/newsletters/linked'));
  await symlink(join(outside, 'mine.mdx'), join(root, 'src/content/newsletters/mine.mdx'));
  for (const path of ['linked/index.mdx', 'mine.mdx'])
    await expect(
      save(change('create', `src/content/newsletters/${path}`, { text: 'mine' })),
    ).rejects.toMatchObject({ status: 403 });
  expect(await readdir(outside)).toEqual([]);
});
