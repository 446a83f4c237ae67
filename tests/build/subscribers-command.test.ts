import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeMail } from '../fixtures/inbox.ts';
import { createSite, type BuildOptions, type Site } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeYaml } from '../fixtures/written-entries.ts';

const WILLOW = {
  name: 'Willow',
  grades: 'K',
  teachers: ['ana-lima'],
  languages: 'en',
  rhythm: { every: 'weekly', day: 'friday' },
  emblem: { colour: 'leaf', shape: 'leaf' },
  schoolYear: '2025-26',
  lists: [{ lang: 'en', address: 'willow@fixture.example' }],
};

let site: Site;
let home: string;
let server: SMTPServer | undefined;

beforeAll(async () => {
  site = await createSite('subscribers', {
    content: { ...SCHOOL_FILES, 'classes/willow.yaml': writeYaml(WILLOW) },
    school: {
      digest: { from: 'news@fixture.example', inbox: 'lists@fixture.example', target: 'direct' },
    },
  });
});

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'homeward-office-'));
  expect(await run(['keys', '--to', join(home, 'keys.env')])).toMatchObject({ code: 0 });
});
afterEach(async () => {
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  server = undefined;
  rmSync(home, { recursive: true });
});

function run(args: string[], { env = {}, now = '2026-03-10T08:00', ...rest }: BuildOptions = {}) {
  const places = {
    DIGEST_KEYS: join(home, 'keys.env'),
    DIGEST_REGISTRY: join(home, 'families.jsonl.age'),
  };
  return site.command('digest', ['subscribers', ...args], {
    now,
    env: { ...places, ...env },
    ...rest,
  });
}

function writeTable(...lines: string[]): string {
  const path = join(home, 'table.csv');
  writeFileSync(path, ['Email address,List address,Date of consent', ...lines].join('\n'));
  return path;
}

async function list(): Promise<string[]> {
  const { output } = await run(['list', '--list', 'willow-en', '--json']);
  const { families } = JSON.parse(output) as { families: { address: string; state: string }[] };
  return families.map(({ address, state }) => `${address} ${state}`);
}

/** A mail server that keeps what it takes, at the address that it gives. */
async function receive() {
  const mails: string[] = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      let raw = '';
      stream.setEncoding('utf8').on('data', (text: string) => (raw += text));
      stream.on('end', () => {
        mails.push(raw);
        done();
      });
    },
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  return { mails, env: { SMTP_URL: `smtp://127.0.0.1:${port}` } };
}

describe('the list of families', () => {
  test('takes a table once, all of it or nothing', async () => {
    const bad = await run([
      'import',
      '--from',
      writeTable('kim@example.org,willow-en,2026-03-01', 'sam@example,willow-en,2026-03-01'),
    ]);
    expect(bad).toMatchObject({
      code: 65,
      output: expect.stringContaining('table.csv:3') as string,
    });
    expect(existsSync(join(home, 'families.jsonl.age'))).toBe(false);
    const good = [
      'import',
      '--from',
      writeTable('kim@example.org,willow-en,2026-03-01', 'sam@example.org,Willow,2026-03-02'),
    ];
    expect((await run([...good, '--dry-run'])).output).toContain('Would add: 2');
    expect(existsSync(join(home, 'families.jsonl.age'))).toBe(false);
    expect((await run(good)).output).toContain('Added: 2. There already: 0.');
    expect((await run(good)).output).toContain('Added: 0. There already: 2.');
    expect(await list()).toEqual(['kim@example.org active', 'sam@example.org active']);
  });

  test('is open to nobody else on the computer, and names nobody', async () => {
    await run(['import', '--from', writeTable('kim@example.org,willow-en,2026-03-01')]);
    for (const file of ['keys.env', 'families.jsonl.age', 'suppressions.jsonl']) {
      expect(statSync(join(home, file)).mode & 0o077).toBe(0);
      expect(readFileSync(join(home, file), 'latin1')).not.toContain('kim@');
    }
  });

  test('lets one family in, out, and be forgotten; shows it what is known', async () => {
    const kim = ['--address', 'Kim@example.org'];
    await run(['add', ...kim, '--list', 'willow-en', '--consent', '2026-03-01']);
    expect(await list()).toEqual(['Kim@example.org active']);
    const known = JSON.parse((await run(['export', ...kim])).output) as { lists: unknown };
    expect(known.lists).toMatchObject([
      { list: 'willow-en', consent: { at: '2026-03-01', how: 'office' } },
    ]);
    await run(['remove', ...kim]);
    expect(await list()).toEqual(['Kim@example.org left']);
    const early = await run(['add', ...kim, '--list', 'willow-en', '--consent', '2026-03-01']);
    expect(early).toMatchObject({
      code: 65,
      output: expect.stringContaining('left this list on 2026-03-10') as string,
    });
    await run(['erase', ...kim]);
    expect(await list()).toEqual([]);
    expect((await run(['export', ...kim])).output).toContain('Nothing is known');
  });

  test.each([
    [
      'a list that there is not',
      ['add', '--address', 'kim@example.org', '--list', 'wilow-en', '--consent', '2026-03-01'],
      'Did you mean "willow-en"?',
    ],
    [
      'two addresses',
      ['remove', '--address', 'kim@example.org,sam@example.org'],
      'not one plain address',
    ],
    [
      'no consent',
      ['add', '--address', 'kim@example.org', '--list', 'willow-en'],
      'When did the family agree?',
    ],
    ['a misspelt word', ['improt'], 'Did you mean "import"?'],
    ['nothing there yet', ['list'], 'There is no list of families at'],
  ])('says what to do about %s', async (_, args, words) => {
    expect(await run(args)).toMatchObject({
      code: 78,
      output: expect.stringContaining(words) as string,
    });
  });

  test('its keys, tables and itself are refused within the project, and nothing is written', async () => {
    const before = readdirSync(site.folder);
    const inside = join(site.folder, 'families.jsonl.age');
    const tries = [
      run(['keys', '--to', join(site.folder, 'keys.env')]),
      run(['list', '--registry', inside]),
      run(['import', '--from', join(site.folder, 'table.csv')]),
      run(['export', '--address', 'kim@example.org', '--to', join(site.folder, 'kim.json')]),
    ];
    for (const each of await Promise.all(tries)) {
      expect(each).toMatchObject({
        code: 78,
        output: expect.stringContaining('folder of this project') as string,
      });
    }
    expect(readdirSync(site.folder)).toEqual(before);
  });

  test('does not open with other keys, and the keys are never written over', async () => {
    await run(['import', '--from', writeTable('kim@example.org,willow-en,2026-03-01')]);
    await run(['keys', '--to', join(home, 'other.env')]);
    const other = await run(['list', '--keys', join(home, 'other.env')]);
    expect(other).toMatchObject({
      code: 78,
      output: expect.stringContaining('does not open with this key') as string,
    });
    expect(await run(['keys', '--to', join(home, 'keys.env')])).toMatchObject({ code: 78 });
    expect(await list()).toEqual(['kim@example.org active']);
  });
});

describe('the mailbox', () => {
  test('is read, answered, and brings a family in; a letter that found no server goes out next time', async () => {
    const box = mkdtempSync(join(home, 'box-'));
    writeFileSync(
      join(box, '1.eml'),
      writeMail('subscribe willow-en', { from: 'Kim <kim@example.org>' }),
    );
    writeFileSync(join(box, '2.eml'), writeMail('When is the concert?'));
    const nobody = await run(['inbox', '--mailbox', box], {
      env: { SMTP_URL: 'smtp://127.0.0.1:9' },
    });
    expect(nobody).toMatchObject({
      code: 3,
      output: expect.stringContaining('For a person to read: 1') as string,
    });

    const { mails, env } = await receive();
    const sent = await run(['inbox', '--mailbox', box], { env });
    expect(sent).toMatchObject({ code: 0 });
    expect(mails).toHaveLength(1);
    const subject = /^Subject: (confirm willow-en \S+)/m.exec(
      mails[0]!.replace(/\r\n\s/g, ' '),
    )![1]!;
    expect(await list()).toEqual(['kim@example.org asked']);

    writeFileSync(join(box, '3.eml'), writeMail(`Re: ${subject}`, { from: 'kim@example.org' }));
    await run(['inbox', '--mailbox', box], { env });
    expect(await list()).toEqual(['kim@example.org active']);
    writeFileSync(
      join(box, '4.eml'),
      writeMail('unsubscribe willow-en', { from: 'kim@example.org' }),
    );
    await run(['inbox', '--mailbox', box], { env });
    expect(await list()).toEqual(['kim@example.org left']);
    expect(mails).toHaveLength(3);
  });

  test('loses no answer, and asks nobody twice, when the command is killed', async () => {
    const box = mkdtempSync(join(home, 'box-'));
    writeFileSync(
      join(box, '1.eml'),
      writeMail('subscribe willow-en', { from: 'kim@example.org' }),
    );
    const { mails, env } = await receive();
    const killed = await run(['inbox', '--mailbox', box], {
      env: { SMTP_URL: 'smtp://127.0.0.1:9' },
      killAt: /Sending answers/,
    });
    expect(killed.code).toBeNull();
    expect(await run(['inbox', '--mailbox', box], { env })).toMatchObject({ code: 0 });
    expect(await run(['inbox', '--mailbox', box], { env })).toMatchObject({ code: 0 });
    expect(mails).toHaveLength(1);
    expect(await list()).toEqual(['kim@example.org asked']);
  });

  test('tried dry writes nothing and needs no server', async () => {
    const box = mkdtempSync(join(home, 'box-'));
    writeFileSync(join(box, '1.eml'), writeMail('subscribe willow-en'));
    const dry = await run(['inbox', '--mailbox', box, '--dry-run']);
    expect(dry).toMatchObject({
      code: 0,
      output: expect.stringContaining('Answers that would be sent: 1') as string,
    });
    expect(existsSync(join(home, 'families.jsonl.age'))).toBe(false);
  });

  test('without a mail server says what to set', async () => {
    const box = mkdtempSync(join(home, 'box-'));
    const bare = await run(['inbox', '--mailbox', box]);
    expect(bare).toMatchObject({ code: 78, output: expect.stringContaining('SMTP_URL') as string });
  });
});
