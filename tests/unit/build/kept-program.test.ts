import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { keepProgram, type KeptProgram } from '../../../src/build/editor/kept-program.ts';

let cache: string;
let program: KeptProgram;
/** How many programs were begun. */
let begun: number;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'homeward-'));
  begun = 0;
  program = keepProgram(join(cache, 'edit'), async (folder) => {
    const version = ++begun;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    await writeFile(join(folder, 'editor.js'), `program ${version}`);
    await writeFile(join(folder, `part-${version}.js`), `part of ${version}`);
    if (version === 2) throw new Error('A file can’t be read.');
  });
  return () => rm(cache, { recursive: true });
});

async function read(name: string): Promise<string | undefined> {
  return (await program.read(name))?.toString();
}

test('two tabs that open at the same time get the same program', async () => {
  await Promise.all([program.renew(), program.renew()]);
  expect(await read('editor.js')).toBe('program 1');
  expect(begun).toBe(1);
});

test('a program that can’t be made leaves the last one, and the next is tried anew', async () => {
  await program.renew();
  const [one, other] = await Promise.allSettled([program.renew(), program.renew()]);
  expect([one.status, other.status]).toEqual(['rejected', 'rejected']);
  expect(await read('editor.js')).toBe('program 1');
  await program.renew();
  expect(await read('editor.js')).toBe('program 3');
});

test('a tab that is open still gets its parts after another one has opened', async () => {
  await program.renew();
  const renewed = program.renew().catch(() => undefined);
  expect(await read('part-1.js')).toBe('part of 1');
  await renewed;
  await program.renew();
  expect(await read('part-1.js')).toBe('part of 1');
  expect(await read('part-3.js')).toBe('part of 3');
  expect(await read('part-2.js')).toBeUndefined();
  expect(await readdir(cache)).toEqual(['edit', 'edit-previous']);
});
