import { generateIdentity } from 'age-encryption';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { toRid } from '../../src/digest/recipient.ts';
import { DIGEST, KEY } from '../fixtures/digest.ts';
import {
  startMailServer,
  type MailServerOptions,
  type TestMailServer,
} from '../fixtures/mail-server.ts';
import { createSite, type Build, type Site } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeYaml } from '../fixtures/written-entries.ts';

const ID = DIGEST.id;
const GROUP = 'willow@groups.harbourhill.example';

const folder = mkdtempSync(join(tmpdir(), 'homeward-digest-'));
let group: Site;
let direct: Site;
let server: TestMailServer | undefined;
let ledgers = 0;

const { html, text, ...record } = DIGEST;
const FROZEN = {
  [`digests/willow-en/${ID}/digest.json`]: JSON.stringify(record),
  [`digests/willow-en/${ID}/body.html`]: html,
  [`digests/willow-en/${ID}/body.txt`]: text,
};

const CLASS = SCHOOL_FILES['classes/willow.yaml'] as string;
const CONTENT = {
  ...SCHOOL_FILES,
  'classes/willow.yaml': CLASS + writeYaml({ lists: [{ lang: 'en', address: GROUP }] }),
};

async function createSchool(target: 'group' | 'direct'): Promise<Site> {
  const school = { digest: { from: DIGEST.from.address, target } };
  const site = await createSite(`digest-${target}`, { content: CONTENT, school });
  await site.write(FROZEN);
  return site;
}

beforeAll(async () => {
  group = await createSchool('group');
  direct = await createSchool('direct');
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

afterAll(() => rmSync(folder, { recursive: true }));

async function start(options: MailServerOptions = {}): Promise<void> {
  server = await startMailServer({ isWhole: true, ...options });
}

function toEnv(env: Readonly<Record<string, string>> = {}) {
  return {
    ...{ DIGEST_KEY: KEY, SMTP_URL: `smtp://127.0.0.1:${server?.port ?? 1}` },
    DIGEST_LEDGER: join(folder, `${ledgers}.db`),
    ...env,
  };
}

function run(site: Site, args: string[], env?: Readonly<Record<string, string>>): Promise<Build> {
  // Nobody serves these sites; `digest-live.test.ts` sends with one that is.
  const all = args[0] === 'send' ? [...args, '--no-live-check'] : args;
  return site.command('digest', all, { env: toEnv(env) });
}

function expectEnd(
  { code, output }: Pick<Build, 'code' | 'output'>,
  expected: number,
  words: string,
): void {
  expect(output).toContain(words);
  expect(code).toBe(expected);
}

test('a digest goes to the address of the group once, however often it is sent', async () => {
  ledgers += 1;
  await start();
  const dry = await run(group, ['send', ID, '--dry-run']);
  expectEnd(dry, 0, '1  not sent yet');
  expect(server!.accepted).toEqual([]);
  expect((await run(group, ['status', ID])).code).toBe(10);
  const first = await run(group, ['send', 'willow-en']);
  expectEnd(first, 0, '1  sent');
  expect((await run(group, ['send', ID, '--json'])).output).toContain('"sent":1');
  expect(server!.accepted.map(({ to }) => to)).toEqual([GROUP]);
  expect(server!.accepted[0]!.message).not.toMatch(/^List-/m);
  expect((await run(group, ['status', ID])).code).toBe(0);
});

test('a test goes to who asks for it, marked, and is not written down', async () => {
  ledgers += 1;
  await start();
  const { code } = await run(group, ['test', ID, '--to', 'office@harbourhill.example']);
  expect(code).toBe(0);
  const { to, message } = server!.accepted[0]!;
  expect(to).toBe('office@harbourhill.example');
  expect(message).toMatch(/^Subject: \[TEST\] Willow/m);
  expect(message).toMatch(/^Message-ID: <test-/m);
  expect((await run(group, ['status', ID])).code).toBe(10);
});

test('what is in doubt is listed, held, and settled by a person', async () => {
  ledgers += 1;
  await start({ chooseFault: () => 'drop-after' });
  const sent = await run(group, ['send', ID]);
  expectEnd(sent, 3, '1  in doubt');
  const status = await run(group, ['status', ID]);
  expect(status.output).toMatch(/in doubt {2}[\da-f]{32} {2}\S+ {2}<[\da-f]{32}\.willow-en/);
  expect((await run(group, ['send', ID])).code).toBe(3);
  expect(server!.accepted).toHaveLength(1);
  const rid = toRid(KEY, GROUP);
  expect((await run(group, ['resolve', ID, '--rid', rid, '--as', 'unsent'])).code).toBe(0);
  expect((await run(group, ['send', ID])).code).toBe(0);
  expect(server!.accepted).toHaveLength(2);
  const again = await run(group, ['resolve', ID, '--address', GROUP, '--as', 'unsent']);
  expectEnd(again, 78, 'nothing to decide');
});

test('families of the school’s own list each get theirs, and a stop leaves the rest for later', async () => {
  ledgers += 1;
  let stopSender = (): void => undefined;
  await start({
    isWhole: false,
    onAccepted: () => {
      if (server!.accepted.length === 3) stopSender();
    },
  });
  const env = {
    DIGEST_AGE_KEY: await generateIdentity(),
    DIGEST_REGISTRY: join(folder, 'subscribers.jsonl.age'),
  };
  expect(await run(direct, ['send', ID], env)).toMatchObject({ code: 78 });
  const families = Array.from({ length: 40 }, (_, index) => `parent-${index}@mail.example`);
  const table = join(folder, 'families.csv');
  writeFileSync(table, ['Email address', ...families].join('\n'));
  const rest = ['--list', 'willow-en', '--consent', '2026-03-01'];
  await run(direct, ['subscribers', 'import', '--from', table, ...rest], env);

  const args = ['commands/digest.ts', 'send', ID, '--connections', '1', '--no-live-check'];
  const sender = spawn(process.execPath, args, {
    cwd: direct.folder,
    env: { ...process.env, ...toEnv(env), HOMEWARD_NOW: '2026-03-10T08:00' },
  });
  stopSender = () => {
    sender.kill('SIGTERM');
  };
  const code = await new Promise((done) => sender.once('exit', done));
  expect(code).toBe(3);
  const early = server!.accepted.length;
  expect(early).toBeLessThan(10);
  expect((await run(direct, ['status', ID, '--json'], env)).output).toContain('"uncertain": 0');

  const { output, ...last } = await run(direct, ['send', ID], env);
  expect(last.code).toBe(0);
  expect(output).toContain('40  sent');
  expect(server!.accepted.map(({ to }) => to).sort()).toEqual(families.sort());
});

test.each([
  ['without a mail server', { SMTP_URL: '' }, 78, 'No mail server is set'],
  [
    'with a password alone',
    { SMTP_PASSWORD: 'secret-word' },
    78,
    'name for the mail server is missing',
  ],
  ['without a key', { DIGEST_KEY: 'short' }, 78, 'DIGEST_KEY is missing'],
  [
    'with the ledger in the project',
    { DIGEST_LEDGER: 'ledger.db' },
    78,
    'may not lie in the folder',
  ],
  ['with a server that is not there', { SMTP_URL: 'smtp://127.0.0.1:1' }, 3, 'Is it running'],
  [
    'with a wrong password',
    { SMTP_USER: 'news', SMTP_PASSWORD: 'secret-word' },
    78,
    'does not take the name',
  ],
])('%s it says what to do, and no secret', async (_, env, code, words) => {
  ledgers += 1;
  await start({ login: { user: 'news', password: 'right' } });
  const result = await run(group, ['send', ID], env);
  expectEnd(result, code, words);
  expect(result.output).not.toContain('secret-word');
  expect(result.output).not.toContain('    at ');
});

test('a digest that was changed after it was frozen is not sent', async () => {
  ledgers += 1;
  await start();
  await group.write({ [`digests/willow-en/${ID}/body.txt`]: 'Other words.' });
  const changed = await run(group, ['send', ID]);
  expectEnd(changed, 65, 'not what was frozen');
  await group.write(FROZEN);
  const missing = await run(group, ['send', 'willow-en.2026-W99']);
  expectEnd(missing, 78, ID);
  expect(server!.accepted).toEqual([]);
});

test('only what is news is due', async () => {
  ledgers += 1;
  await start();
  const old = await run(group, ['send', '--due']);
  expectEnd(old, 10, 'last two weeks');
  const date = new Date(Date.now() - 3_600_000).toISOString();
  const path = `digests/willow-en/${ID}/digest.json`;
  await group.write({ [path]: JSON.stringify({ ...record, date }) });
  expect((await run(group, ['send', '--due'])).code).toBe(0);
  expect(server!.accepted).toHaveLength(1);
  await group.write(FROZEN);
});

test('a correction does not take the place of a weekly mail that was not sent', async () => {
  ledgers += 1;
  await start();
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const fix = `${DIGEST.list}.fix.edition.2026-03-11`;
  await group.write({
    // The weekly run of last week came to nothing.
    [`digests/willow-en/${ID}/digest.json`]: JSON.stringify({ ...record, date: ago(7 * 24 + 1) }),
    [`digests/willow-en/${fix}/digest.json`]: JSON.stringify({ ...record, id: fix, date: ago(1) }),
    [`digests/willow-en/${fix}/body.html`]: html,
    [`digests/willow-en/${fix}/body.txt`]: text,
  });
  expect((await run(group, ['send', '--due'])).code).toBe(0);
  const sent = server!.accepted.map(
    ({ message }) => /^Message-ID: <\w+\.(.+)@/m.exec(message)?.[1],
  );
  expect(sent).toEqual([ID, fix]);
  await rm(join(group.folder, 'digests/willow-en', fix), { recursive: true });
  await group.write(FROZEN);
});

test('a list that can’t be sent holds up no other one', async () => {
  ledgers += 1;
  await start();
  const date = new Date(Date.now() - 3_600_000).toISOString();
  const gone = 'beech-en.2026-W11';
  await group.write({
    [`digests/willow-en/${ID}/digest.json`]: JSON.stringify({ ...record, date }),
    [`digests/beech-en/${gone}/digest.json`]: JSON.stringify({
      ...{ ...record, date, id: gone, list: 'beech-en' },
    }),
    [`digests/beech-en/${gone}/body.html`]: html,
    [`digests/beech-en/${gone}/body.txt`]: text,
  });
  expectEnd(await run(group, ['send', '--due']), 78, 'There is no list “beech-en”');
  expect(server!.accepted.map(({ to }) => to)).toEqual([GROUP]);
  await rm(join(group.folder, 'digests/beech-en'), { recursive: true });
  await group.write(FROZEN);
});

test('while one is sending, another one waits', async () => {
  ledgers += 1;
  let second: Build | undefined;
  await start({
    onAccepted: async () => {
      second = await run(group, ['send', ID]);
    },
  });
  expect((await run(group, ['send', ID])).code).toBe(0);
  expectEnd(second!, 75, 'Another sender');
  expect(server!.accepted).toHaveLength(1);
});

test.skipIf(process.platform === 'win32')(
  'when the disk is full it stops, says so, and nobody gets two when there is room again',
  async () => {
    ledgers += 1;
    await start({ isWhole: false });
    const env = {
      DIGEST_AGE_KEY: await generateIdentity(),
      DIGEST_REGISTRY: join(folder, 'many.jsonl.age'),
    };
    const families = Array.from({ length: 60 }, (_, index) => `parent-${index}@mail.example`);
    const table = join(folder, 'many.csv');
    writeFileSync(table, ['Email address', ...families].join('\n'));
    const rest = ['--list', 'willow-en', '--consent', '2026-03-01'];
    await run(direct, ['subscribers', 'import', '--from', table, ...rest], env);
    // No file may grow beyond 160 blocks of 512 bytes, which a shell can forbid like a full disk does.
    const command = `trap '' XFSZ; ulimit -f 160; exec "${process.execPath}" commands/digest.ts send ${ID} --no-live-check`;
    const child = spawn('/bin/sh', ['-c', command], {
      cwd: direct.folder,
      env: { ...process.env, ...toEnv(env), HOMEWARD_NOW: '2026-03-10T08:00' },
    });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (words: string) => (output += words));
    const code = await new Promise<number | null>((done) => child.once('close', done));
    expectEnd({ code, output }, 3, 'disk full');
    const early = server!.accepted.length;
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(60);
    await run(direct, ['send', ID], env);
    const names = server!.accepted.map(({ to }) => to);
    expect(new Set(names).size).toBe(names.length);
    const status = await run(direct, ['status', ID, '--json'], env);
    const { counts } = JSON.parse(status.output) as { counts: Record<string, number> };
    expect(counts['sent']! + counts['uncertain']!).toBe(60);
    expect(counts['sent']).toBeLessThanOrEqual(names.length);
  },
);
