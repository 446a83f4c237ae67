import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { countDeliveries } from '../../../../src/digest/ledger/delivery.ts';
import { openGitLedger } from '../../../../src/digest/ledger/git-ledger.ts';
import { openSqliteLedger } from '../../../../src/digest/ledger/sqlite-ledger.ts';
import { createMailing } from '../../../../src/digest/send/mailing.ts';
import { sendDigest, type SendTask } from '../../../../src/digest/send/send-digest.ts';
import type { Patience } from '../../../../src/digest/send/server.ts';
import { openSession } from '../../../../src/digest/send/session.ts';
import {
  DIGEST,
  INBOX,
  KEY,
  createFastClock,
  makeRecipients,
  toRecipients,
} from '../../../fixtures/digest.ts';
import {
  startMailServer,
  type MailServerOptions,
  type TestMailServer,
} from '../../../fixtures/mail-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'homeward-send-'));
let server: TestMailServer | undefined;
let ledgers = 0;

afterAll(() => rmSync(folder, { recursive: true }));

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function start(options: MailServerOptions = {}): Promise<TestMailServer> {
  server = await startMailServer(options);
  return server;
}

/** A run of the sender with a ledger of its own, unless one is given. */
async function send(
  options: Partial<SendTask> & { path?: string; patience?: Partial<Patience> } = {},
) {
  const { path = join(folder, `${++ledgers}.db`), patience = {}, ...rest } = options;
  const ledger = openSqliteLedger(path);
  try {
    const result = await sendDigest({
      mailing: await createMailing({ digest: DIGEST, key: KEY, isGroup: false, inbox: INBOX }),
      recipients: makeRecipients(5),
      ledger,
      clock: createFastClock(),
      connect: () =>
        openSession({ host: '127.0.0.1', port: server!.port, isSecure: false, patience }),
      connections: 2,
      onUncertain: 'hold',
      isPatient: true,
      signal: new AbortController().signal,
      ...rest,
    });
    const deliveries = await ledger.read(DIGEST.id);
    return { ...result, path, deliveries, again: () => send({ ...options, path }) };
  } finally {
    await ledger.close();
  }
}

function listSent(): string[] {
  return server!.accepted.map(({ to }) => to.split('@')[0]!).sort();
}

test('everybody gets the digest once, and a second run sends nothing', async () => {
  await start();
  const first = await send();
  expect(first.counts).toEqual(countDeliveries(first.deliveries.values()));
  expect(first.counts).toMatchObject({ planned: 5, sent: 5 });
  await first.again();
  expect(listSent()).toEqual([
    'parent-0001',
    'parent-0002',
    'parent-0003',
    'parent-0004',
    'parent-0005',
  ]);
});

test('one who is greylisted gets it later in the same run', async () => {
  await start();
  const { counts } = await send({ recipients: toRecipients('grey-1', 'maria') });
  expect(counts).toMatchObject({ sent: 2, deferred: 0 });
  expect(listSent()).toEqual(['grey-1', 'maria']);
});

test('an address that is not there fails, and the next digest of the list leaves it out', async () => {
  await start();
  const recipients = toRecipients('unknown-1', 'full-1', 'vague-1', 'maria');
  const first = await send({ recipients });
  expect(first.counts).toMatchObject({ sent: 1, failed: 3 });
  const digest = { ...DIGEST, id: 'willow-en.2026-W21' };
  const mailing = await createMailing({ digest, key: KEY, isGroup: false, inbox: INBOX });
  const second = await send({ path: first.path, recipients, mailing });
  expect(second.counts).toMatchObject({ planned: 4, sent: 1, failed: 2, skipped: 1 });
});

test('the ledger never holds an address, not even in what a server said', async () => {
  await start();
  const { deliveries } = await send({ recipients: toRecipients('unknown-1', 'grey-1', 'maria') });
  expect(JSON.stringify([...deliveries.values()])).not.toMatch(/@mail|unknown-1/);
});

test.each([
  ['to the sender', { refuse: { mail: '550 5.7.1 Sender not allowed' } }, ['maria', 'jonah']],
  ['to the message', { refuse: { data: '554 5.6.0 Message refused' } }, ['maria', 'jonah']],
  ['of policy, at an address', {}, ['policy-1', 'maria']],
])('a refusal %s stops the run and blames no family', async (_, options, names) => {
  await start(options);
  const { counts, stopped } = await send({ recipients: toRecipients(...names), connections: 1 });
  expect(counts).toMatchObject({ sent: 0, failed: 0, pending: 2 });
  expect(stopped).toContain('refuses our messages');
});

test('a connection that breaks before a message costs nobody their digest', async () => {
  await start();
  const { counts } = await send({ recipients: toRecipients('drop-early-1', 'maria', 'jonah') });
  expect(counts).toMatchObject({ sent: 3, uncertain: 0 });
  expect(listSent()).toEqual(['drop-early-1', 'jonah', 'maria']);
});

test('a connection that breaks after the end of a message leaves doubt, and no second copy', async () => {
  await start();
  const first = await send({ recipients: toRecipients('drop-after-1', 'maria', 'jonah') });
  expect(first.counts).toMatchObject({ sent: 2, uncertain: 1 });
  const second = await first.again();
  expect(second.counts).toMatchObject({ sent: 2, uncertain: 1 });
  expect(listSent()).toEqual(['drop-after-1', 'jonah', 'maria']);
});

test('who asks for it gets what is in doubt a second time', async () => {
  await start();
  const recipients = toRecipients('drop-after-1', 'maria');
  const { counts } = await send({ recipients, onUncertain: 'resend' });
  expect(counts).toMatchObject({ sent: 2, uncertain: 0 });
  expect(listSent()).toEqual(['drop-after-1', 'drop-after-1', 'maria']);
});

test('who left the list while in doubt gets nothing more, whatever is asked for', async () => {
  await start();
  const first = await send({ recipients: toRecipients('drop-after-1', 'maria') });
  const recipients = toRecipients('maria');
  const { counts } = await send({ path: first.path, recipients, onUncertain: 'resend' });
  expect(counts).toMatchObject({ planned: 2, sent: 1, uncertain: 1 });
  expect(listSent()).toEqual(['drop-after-1', 'maria']);
});

test('a server that never answers a message leaves it in doubt', async () => {
  const never = new Promise<void>(() => undefined);
  await start({ onAccepted: () => never });
  const { counts } = await send({
    ...{ recipients: toRecipients('maria'), connections: 1 },
    patience: { answer: 1000 },
  });
  expect(counts).toMatchObject({ sent: 0, uncertain: 1 });
});

test('a server that is closing is left, and everybody served by another connection', async () => {
  await start();
  const { counts } = await send({ recipients: toRecipients('closing-1', 'maria', 'jonah') });
  expect(counts).toMatchObject({ sent: 3 });
});

test('ten failures in a row stop the run, and all of them get another chance', async () => {
  await start();
  const names = Array.from({ length: 30 }, (_, index) => `vague-${index}`);
  const { counts, stopped } = await send({ recipients: toRecipients(...names), connections: 1 });
  expect(stopped).toContain('10 messages in a row failed');
  expect(counts).toMatchObject({ failed: 0, deferred: 10, pending: 20 });
});

test('asked to stop, it finishes what is under way and leaves the rest for the next run', async () => {
  const drain = new AbortController();
  await start({
    onAccepted: () => {
      if (server!.accepted.length === 3) drain.abort();
    },
  });
  const first = await send({ recipients: makeRecipients(50), signal: drain.signal });
  expect(first.stopped).toContain('Stopped as asked');
  expect(first.counts.uncertain).toBe(0);
  expect(first.counts.sent).toBe(server!.accepted.length);
  expect(first.counts.sent).toBeLessThan(10);
  const signal = new AbortController().signal;
  const { counts } = await send({ path: first.path, recipients: makeRecipients(50), signal });
  expect(counts).toMatchObject({ sent: 50 });
  expect(new Set(listSent()).size).toBe(50);
  expect(listSent()).toHaveLength(50);
});

test('asked to stop, it leaves nothing taken in a ledger in git', async () => {
  const url = join(folder, 'ledger.git');
  execFileSync('git', ['init', '--quiet', '--bare', url]);
  const drain = new AbortController();
  await start({
    onAccepted: () => {
      if (server!.accepted.length === 3) drain.abort();
    },
  });
  const recipients = makeRecipients(30);
  const ledger = await openGitLedger({ url, run: 'one', batch: 10 });
  const first = await send({ ledger, recipients, signal: drain.signal, connections: 3 });
  await ledger.close();
  expect(first.counts).toMatchObject({ uncertain: 0, sent: server!.accepted.length });
  const again = await openGitLedger({ url, run: 'two', batch: 10 });
  expect((await send({ ledger: again, recipients })).counts).toMatchObject({ sent: 30 });
  await again.close();
  expect(server!.accepted).toHaveLength(30);
});

test('one who left the list between two runs is skipped, and one who came waits for the next digest', async () => {
  await start();
  const first = await send({ recipients: toRecipients('maria', 'jonah'), limit: 1 });
  expect(first.counts).toMatchObject({ sent: 1, pending: 1 });
  const second = await send({ path: first.path, recipients: toRecipients('maria', 'noor') });
  expect(second.counts).toMatchObject({ planned: 2, sent: 1, skipped: 1 });
  expect(listSent()).toEqual(['maria']);
});

test('a list without anybody is done at once', async () => {
  await start();
  expect((await send({ recipients: [] })).counts).toMatchObject({ planned: 0, sent: 0 });
});

test.each([
  ['a wrong password', { user: 'news', password: 'wrong-secret' }, 'does not take the name'],
  ['no server there', { port: 1 }, 'No connection to the mail server'],
])('with %s nothing is planned, and the words say what to do', async (_, settings, words) => {
  await start({ login: { user: 'news', password: 'right' } });
  const path = join(folder, `${++ledgers}.db`);
  const connect = () =>
    openSession({ ...{ host: '127.0.0.1', port: server!.port, isSecure: false }, ...settings });
  const error: unknown = await send({ path, connect }).catch((reason: unknown) => reason);
  expect(String(error)).toContain(words);
  expect(String(error)).not.toContain('wrong-secret');
  const ledger = openSqliteLedger(path);
  expect((await ledger.read(DIGEST.id)).size).toBe(0);
  await ledger.close();
});

test('at a rate of twenty a second messages begin that far apart', async () => {
  await start();
  let now = 0;
  const clock = {
    ...{ now: () => now, random: () => 0.5 },
    sleep: (milliseconds: number) => {
      now += milliseconds;
      return Promise.resolve();
    },
  };
  await send({ clock, rate: 20, connections: 1, recipients: makeRecipients(11) });
  expect(now).toBe(500);
});
