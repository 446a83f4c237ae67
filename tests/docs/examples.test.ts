import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatFaults } from '../../src/lib/fault.ts';
import { createAssetReader } from '../../src/loader/assets.ts';
import { readLibrary } from '../../src/loader/read-library.ts';
import { parseBody } from '../../src/mdx/parse-body.ts';
import { listFences, readPage } from './markdown.ts';

const PICTURE = 'src/content/events/bike-morning/cover.jpg';

const fences = listFences(readPage('docs/authoring.md'));
const examples = fences.flatMap(({ info, code }) => {
  const file = /file="([^"]+)"/.exec(info)?.[1];
  return file === undefined ? [] : [{ file, code, isWrong: info.includes('mistakes') }];
});

let root = '';

function write(file: string, code: string): void {
  const path = join(root, 'src/content', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

async function read() {
  const assets = createAssetReader({ root, content: 'src/content', cache: join(root, 'cache') });
  return readLibrary({
    ...{ root, content: 'src/content', assets },
    ...{ today: '2026-09-17', timeZone: 'America/Halifax', identifiable: 'never' },
  });
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'homeward-docs-'));
  for (const { file, code, isWrong } of examples) if (!isWrong) write(file, code);
  for (const picture of [
    'maple-2026-09-11/cover.jpg',
    'maple-2026-09-11/photo-1.jpg',
    'bridge.jpg',
  ]) {
    cpSync(PICTURE, join(root, 'src/content/newsletters', picture));
  }
});

afterAll(() => rmSync(root, { recursive: true }));

describe('the examples of authoring.md', () => {
  test('whole files can be published as they stand', async () => {
    const { faults, hints, read: entries } = await read();
    expect([...faults, ...hints]).toEqual([]);
    expect(entries).toHaveLength(examples.filter(({ isWrong }) => !isWrong).length);
  });

  test.each(fences.filter(({ info }) => info === 'component').map(({ code }) => code))(
    'a body may hold %j',
    (code) => {
      const { faults, hints } = parseBody(code);
      expect([...faults, ...hints]).toEqual([]);
    },
  );

  test('the messages are what the build says of the newsletter with mistakes', async () => {
    const wrong = examples.filter(({ isWrong }) => isWrong);
    for (const { file, code } of wrong) write(file, code);
    const shown = fences.find(({ info }) => info === 'messages')?.code.trim();
    const { faults } = await read();
    expect(shown).toBe(formatFaults(faults).trim());
  });
});
