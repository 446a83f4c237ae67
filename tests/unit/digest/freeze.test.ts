import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainFailure } from '../../../commands/digest/explain-failure.ts';
import { DigestFolder, toSha256 } from '../../../src/digest/freeze/digest-folder.ts';
import type { DigestRecord } from '../../../src/digest/freeze/record.ts';

let root: string;
let folder: DigestFolder;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'homeward-digest-'));
  folder = new DigestFolder(root);
});

afterEach(() => rmSync(root, { recursive: true }));

const PARTS = { html: '<p>Beans — فول</p>\r\n', text: 'Beans\n' };

const RECORD = {
  ...{ v: 1, id: 'willow-en.2026-W20', list: 'willow-en', date: '2026-05-14T08:00:00-03:00' },
  htmlSha256: toSha256(PARTS.html),
  textSha256: toSha256(PARTS.text),
} as DigestRecord;

function list(...path: string[]): string[] {
  return readdirSync(join(root, 'digests', ...path)).sort();
}

test('what is frozen is read back to the byte', async () => {
  expect(await folder.freeze(RECORD, PARTS)).toBe(true);
  expect(await folder.readDigest('willow-en', RECORD.id)).toEqual({ ...RECORD, ...PARTS });
  expect(await folder.readRecords('willow-en')).toEqual([RECORD]);
  expect(await folder.listLists()).toEqual(['willow-en']);
});

test('a second run changes nothing', async () => {
  await folder.freeze(RECORD, PARTS);
  const later = { ...RECORD, subject: 'Another' };
  expect(await folder.freeze(later, { html: 'other', text: 'other' })).toBe(false);
  expect((await folder.readDigest('willow-en', RECORD.id)).html).toBe(PARTS.html);
  expect(list('willow-en')).toEqual([RECORD.id]);
});

describe('what goes wrong leaves nothing half', () => {
  test('a part that can’t be written', async () => {
    const broken = { html: PARTS.html, text: Symbol('no text') as unknown as string };
    await expect(folder.freeze(RECORD, broken)).rejects.toThrow();
    expect(list('willow-en')).toEqual([]);
    expect(await folder.readRecords('willow-en')).toEqual([]);
  });

  test('a run that was killed: its beginnings are not read, and are gone after the next', async () => {
    await folder.freeze({ ...RECORD, id: 'willow-en.2026-W19' }, PARTS);
    const unfinished = join(root, 'digests/willow-en/.willow-en.2026-W20.part');
    await folder.writeKnown({ v: 1, list: 'willow-en', baseline: '2026-05-01T00:00', known: [] });
    mkdirSync(unfinished);
    writeFileSync(join(unfinished, 'body.html'), 'half');
    expect(await folder.readRecords('willow-en')).toHaveLength(1);
    expect(await folder.freeze(RECORD, PARTS)).toBe(true);
    expect(list('willow-en')).toEqual(['known.json', 'willow-en.2026-W19', 'willow-en.2026-W20']);
  });

  test.each([
    ['ENOSPC', /^The disk is full\. Make room on it, then run this again\. Nothing was left half/],
    ['EROFS', /^This folder can only be read/],
    ['EACCES', /^You may not write/],
  ])('%s is told in words', async (code, words) => {
    const fail = () => Promise.reject(Object.assign(new Error('x'), { code }));
    await expect(explainFailure(fail)).rejects.toThrow(words);
  });
});

test.each(['body.html', 'body.txt'])('a change of %s afterwards is found out', async (name) => {
  await folder.freeze(RECORD, PARTS);
  writeFileSync(join(root, 'digests/willow-en', RECORD.id, name), 'changed');
  await expect(folder.readDigest('willow-en', RECORD.id)).rejects.toThrow(
    'digests/willow-en/willow-en.2026-W20 is not what was frozen',
  );
});

test('a broken file of a list is named', async () => {
  await folder.writeKnown({ v: 1, list: 'willow-en', baseline: '2026-05-01T00:00', known: [] });
  writeFileSync(join(root, 'digests/willow-en/known.json'), '{');
  await expect(folder.readKnown('willow-en')).rejects.toThrow(
    'digests/willow-en/known.json can’t be read any more.',
  );
});
