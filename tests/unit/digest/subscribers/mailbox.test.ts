import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markRead, readMailbox } from '../../../../src/digest/subscribers/mailbox.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-mailbox-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function readSubjects() {
  return (await readMailbox(folder)).map(({ head }) => Buffer.from(head).toString());
}

describe('a mailbox', () => {
  test('as a Maildir gives new mails and those that were read, and nothing half-delivered', async () => {
    for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'new/2'), 'b');
    writeFileSync(join(folder, 'cur/1:2,S'), 'a');
    writeFileSync(join(folder, 'tmp/3'), 'c');
    expect(await readSubjects()).toEqual(['b', 'a']);
    await markRead(folder, [join(folder, 'new/2'), join(folder, 'cur/1:2,S')]);
    expect(readdirSync(join(folder, 'new'))).toEqual([]);
    expect(readdirSync(join(folder, 'cur')).sort()).toEqual(['1:2,S', '2:2,S']);
  });

  test('as a folder gives its .eml files and leaves them where they are', async () => {
    writeFileSync(join(folder, 'b.EML'), 'b');
    writeFileSync(join(folder, 'a.eml'), 'a');
    writeFileSync(join(folder, 'list.csv'), 'c');
    expect(await readSubjects()).toEqual(['a', 'b']);
    await markRead(folder, [join(folder, 'a.eml')]);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('reads the beginning of a large mail alone', async () => {
    writeFileSync(join(folder, 'a.eml'), Buffer.alloc(3_000_000, 'x'));
    expect((await readMailbox(folder))[0]!.head).toHaveLength(65_536);
  });
});
