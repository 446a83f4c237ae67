import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Delivery } from '../../../../src/digest/ledger/delivery.ts';
import { openGitLedger } from '../../../../src/digest/ledger/git-ledger.ts';
import { LedgerBusy, LedgerProblem, type Ledger } from '../../../../src/digest/ledger/ledger.ts';
import { openSqliteLedger } from '../../../../src/digest/ledger/sqlite-ledger.ts';
import { REPOSITORY } from '../../../fixtures/site.ts';

const W20 = 'willow-en.2026-W20';
const W21 = 'willow-en.2026-W21';
const AT = '2026-05-15T18:00:00.000Z';
const LATER = '2026-05-15T18:01:00.000Z';

const folder = mkdtempSync(join(tmpdir(), 'homeward-ledger-test-'));
let count = 0;

afterAll(() => rmSync(folder, { recursive: true }));

function pending(...rids: string[]): Delivery[] {
  return rids.map((rid) => ({ rid, state: 'pending', attempts: 0, at: AT }));
}

function createRepository(): string {
  const url = join(folder, `${++count}.git`);
  execFileSync('git', ['init', '--quiet', '--bare', url]);
  return url;
}

const openGit = (url: string, run = 'one') => openGitLedger({ url, run, batch: 2 });

/** Each kind of ledger: a new one, and the function that opens it anew. */
const KINDS: [string, () => () => Promise<Ledger>][] = [
  [
    'in one file',
    () => {
      const path = join(folder, `${++count}.db`);
      return () => Promise.resolve(openSqliteLedger(path));
    },
  ],
  [
    'in a git repository',
    () => {
      const url = createRepository();
      return () => openGit(url);
    },
  ],
];

async function listStates(ledger: Ledger, digest = W20): Promise<Record<string, string>> {
  const deliveries = [...(await ledger.read(digest)).values()];
  return Object.fromEntries(deliveries.map(({ rid, state }) => [rid, state]));
}

describe.each(KINDS)('a ledger %s', (_, create) => {
  test('keeps who was planned, in their order, until it is opened again', async () => {
    const open = create();
    const ledger = await open();
    expect((await ledger.read(W20)).size).toBe(0);
    await ledger.plan(W20, pending('c', 'a', 'b'));
    await ledger.close();
    const again = await open();
    expect([...(await again.read(W20)).keys()]).toEqual(['c', 'a', 'b']);
    expect((await again.read(W21)).size).toBe(0);
    await again.close();
  });

  test('plans nobody twice, whatever became of them', async () => {
    const ledger = await create()();
    await ledger.plan(W20, pending('a'));
    ledger.settle(W20, { ...pending('a')[0]!, state: 'sent', at: LATER });
    await ledger.flush();
    await ledger.plan(W20, pending('a', 'b'));
    expect(await listStates(ledger)).toEqual({ a: 'sent', b: 'pending' });
    await ledger.close();
  });

  test('still knows after a crash that a message was begun', async () => {
    const open = create();
    const ledger = await open();
    await ledger.plan(W20, pending('a', 'b'));
    const [taken] = await ledger.claim(W20, pending('a'));
    await ledger.intend(W20, { ...taken!, state: 'intent', at: LATER });
    // What a crash leaves is what another would find now; a file has to be let go first.
    if (ledger.claimSize > 2) await ledger.close();
    const again = await open();
    expect(await listStates(again)).toEqual({ a: 'intent', b: 'pending' });
    await again.close();
  });

  test('takes back what was claimed and not begun with', async () => {
    const open = create();
    const ledger = await open();
    await ledger.plan(W20, pending('a', 'b'));
    const taken = await ledger.claim(W20, pending('a', 'b'));
    ledger.settle(W20, { ...taken[0]!, state: 'sent', at: LATER });
    ledger.release(W20, taken.slice(1));
    await ledger.close();
    const again = await open();
    expect(await listStates(again)).toEqual({ a: 'sent', b: 'pending' });
    expect(await again.claim(W20, pending('b'))).toHaveLength(1);
    await again.close();
  });

  test('claims again what was put off a moment ago', async () => {
    const ledger = await create()();
    await ledger.plan(W20, pending('a'));
    await ledger.claim(W20, pending('a'));
    const deferred: Delivery = { rid: 'a', state: 'deferred', attempts: 1, at: LATER };
    ledger.settle(W20, deferred);
    expect(await ledger.claim(W20, [deferred])).toEqual([deferred]);
    await ledger.close();
  });

  test('knows the addresses of a list that are none, until somebody says otherwise', async () => {
    const ledger = await create()();
    await ledger.plan(W20, pending('a', 'b'));
    const failed: Delivery = { rid: 'a', state: 'failed', attempts: 1, at: LATER };
    ledger.settle(W20, { ...failed, isUnknownAddress: true });
    await ledger.flush();
    expect(await ledger.listUnknown('willow-en')).toEqual(new Set(['a']));
    expect(await ledger.listUnknown('willow')).toEqual(new Set());
    ledger.settle(W20, pending('a')[0]!);
    await ledger.flush();
    expect(await ledger.listUnknown('willow-en')).toEqual(new Set());
    await ledger.close();
  });
});

test('a second sender is kept out of a file until the first is done', async () => {
  const path = join(folder, 'busy.db');
  const first = openSqliteLedger(path);
  expect(() => openSqliteLedger(path)).toThrow(LedgerBusy);
  await first.close();
  await openSqliteLedger(path).close();
});

test('a sender that was killed leaves no lock behind', async () => {
  const path = join(folder, 'killed.db');
  const module = join(REPOSITORY, 'src/digest/ledger/sqlite-ledger.ts');
  const program = `const { openSqliteLedger } = await import(${JSON.stringify(module)});
    openSqliteLedger(${JSON.stringify(path)});
    console.log('open');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  await new Promise((done) => child.stdout.once('data', done));
  expect(() => openSqliteLedger(path)).toThrow(LedgerBusy);
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
  await openSqliteLedger(path).close();
});

test('a file that is no ledger is left alone', () => {
  const path = join(folder, 'letter.db');
  writeFileSync(path, 'Dear families, '.repeat(100));
  expect(() => openSqliteLedger(path)).toThrow(LedgerProblem);
});

test('of two runs at once on a git ledger each delivery goes to one', async () => {
  const url = createRepository();
  const one = await openGit(url, 'one');
  await one.plan(W20, pending('a', 'b', 'c'));
  const two = await openGit(url, 'two');
  const [first, second] = await Promise.all([
    one.claim(W20, pending('a', 'b')),
    two.claim(W20, pending('b', 'c', 'a')),
  ]);
  const taken = [...first, ...second].map(({ rid }) => rid).sort();
  expect(taken).toEqual(['a', 'b', 'c']);
  await Promise.all([one.close(), two.close()]);
});

test('an outcome survives a push that came too late', async () => {
  const url = createRepository();
  const one = await openGit(url, 'one');
  await one.plan(W20, pending('a', 'b'));
  const two = await openGit(url, 'two');
  const [a] = await one.claim(W20, pending('a'));
  one.settle(W20, { ...a!, state: 'sent', at: LATER });
  const [b] = await two.claim(W20, pending('b'));
  two.settle(W20, { ...b!, state: 'sent', at: LATER });
  await two.close();
  // One does not know yet that two has pushed.
  await one.close();
  const after = await openGit(url);
  expect(await listStates(after)).toEqual({ a: 'sent', b: 'sent' });
  await after.close();
});

test('two runs that plan one digest at once plan everybody once', async () => {
  const url = createRepository();
  const [one, two] = await Promise.all([openGit(url, 'one'), openGit(url, 'two')]);
  await Promise.all([one.plan(W20, pending('a', 'b')), two.plan(W20, pending('a', 'b'))]);
  await Promise.all([one.close(), two.close()]);
  const lines = execFileSync('git', ['-C', url, 'grep', '-h', 'rid', 'ledger'], {
    encoding: 'utf8',
  });
  expect(lines.trim().split('\n')).toHaveLength(2);
});

test('a ledger that can’t be reached says so without the password of its address', async () => {
  const url = 'https://robot:secret-token@127.0.0.1:1/ledger.git';
  const error: unknown = await openGit(url).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LedgerProblem);
  expect(String(error)).toContain('127.0.0.1:1/ledger.git');
  expect(String(error)).not.toContain('secret-token');
});

test.skipIf(process.platform === 'win32')('a ledger in one file is its owner’s alone', async () => {
  const path = join(folder, 'own.db');
  const ledger = openSqliteLedger(path);
  await ledger.plan(W20, pending('a'));
  const modes = [path, `${path}-wal`].map((each) => statSync(each).mode & 0o777);
  await ledger.close();
  expect(modes).toEqual([0o600, 0o600]);
});
