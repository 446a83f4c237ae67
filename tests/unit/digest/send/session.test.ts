import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createMailing } from '../../../../src/digest/send/mailing.ts';
import { openSession } from '../../../../src/digest/send/session.ts';
import { DIGEST, INBOX, KEY, toRecipients } from '../../../fixtures/digest.ts';
import { startMailServer, type TestMailServer } from '../../../fixtures/mail-server.ts';

const mailing = await createMailing({ digest: DIGEST, key: KEY, isGroup: false, inbox: INBOX });
let server: TestMailServer | undefined;

/** This machine, under a name by which nobody takes it for this machine. */
const ELSEWHERE = '0.0.0.0';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

afterEach(() => server?.stop());

async function openTestSession() {
  return openSession({ host: '127.0.0.1', port: server!.port, isSecure: false });
}

function toLetter(name: string) {
  const [recipient] = toRecipients(name);
  const envelope = { from: DIGEST.from.address, to: recipient!.address };
  return [envelope, mailing.address(recipient!)] as const;
}

test('nothing is taken over before the ledger has it', async () => {
  server = await startMailServer();
  const session = await openTestSession();
  const other = await openTestSession();
  const atIntent: string[] = [];
  await session.deliver(...toLetter('maria'), async () => {
    // Whatever had been handed over before this one would be here too.
    await other.deliver(...toLetter('jonah'), () => Promise.resolve());
    atIntent.push(...server!.accepted.map(({ to }) => to));
  });
  session.close();
  other.close();
  expect(atIntent).toEqual(['jonah@mail.example']);
});

test('when the ledger can’t be written, the server never gets the end of the message', async () => {
  server = await startMailServer();
  const session = await openTestSession();
  const full = () => Promise.reject(new Error('the disk is full'));
  await expect(session.deliver(...toLetter('maria'), full)).rejects.toThrow('the disk is full');
  expect(session.isOpen()).toBe(false);
  const next = await openTestSession();
  await next.deliver(...toLetter('jonah'), () => Promise.resolve());
  next.close();
  expect(server.accepted.map(({ to }) => to)).toEqual(['jonah@mail.example']);
});

test('a connection that broke while the ledger was written is certain not to have sent', async () => {
  server = await startMailServer();
  const session = await openTestSession();
  const outcome = await session.deliver(...toLetter('drop-midway-1'), async () => {
    while (session.isOpen()) await pause(5);
  });
  expect(outcome.kind).toBe('unsent');
});

/** A server that plays a part: each line that it gets is answered by the part’s next word. */
async function startRawServer(answer: (line: string) => string | undefined) {
  const heard: string[] = [];
  const closed = Promise.withResolvers<undefined>();
  const raw = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('close', () => closed.resolve(undefined));
    const greeting = answer('');
    if (greeting !== undefined) socket.write(`${greeting}\r\n`);
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').slice(0, -1)) {
        heard.push(line);
        const reply = answer(line);
        if (reply !== undefined) socket.write(`${reply}\r\n`);
      }
    });
  });
  await new Promise<void>((done) => raw.listen(0, '127.0.0.1', done));
  const { port } = raw.address() as { port: number };
  return { heard, port, closed: closed.promise, stop: () => raw.close() };
}

test('a server that refuses in the middle of a message never gets its end', async () => {
  const raw = await startRawServer((line) => {
    if (line === '') return raw.heard.length > 0 ? undefined : '220 hello';
    if (line.startsWith('EHLO') || /^(MAIL|RCPT|RSET|QUIT)/.test(line)) return '250 fine';
    if (line === 'DATA') return '354 go on';
    return line.startsWith('To:') ? '552 5.3.4 too large' : undefined;
  });
  const session = await openSession({ host: '127.0.0.1', port: raw.port, isSecure: false });
  const answered = Promise.withResolvers<undefined>();
  const outcome = await session.deliver(...toLetter('maria'), async () => {
    await answered.promise;
  });
  answered.resolve(undefined);
  expect(session.isOpen()).toBe(false);
  await raw.closed;
  raw.stop();
  expect(outcome).toMatchObject({ kind: 'refused', stage: 'DOT' });
  expect(raw.heard).toContain('To: maria@mail.example');
  expect(raw.heard).not.toContain('.');
});

test('a server that says nothing is given up with words that say what to look at', async () => {
  const raw = await startRawServer(() => undefined);
  const patience = { connect: 50 };
  const open = openSession({ host: '127.0.0.1', port: raw.port, isSecure: false, patience });
  await expect(open).rejects.toThrow(/does not answer[^]*let mail out/);
  raw.stop();
});

test('after a refusal the same connection carries the next message', async () => {
  server = await startMailServer();
  const session = await openTestSession();
  const intend = () => Promise.resolve();
  const refused = await session.deliver(...toLetter('unknown-1'), intend);
  const accepted = await session.deliver(...toLetter('maria'), intend);
  session.close();
  expect([refused.kind, accepted.kind]).toEqual(['refused', 'accepted']);
});

test('a server that does not prove who it is gets nothing', async () => {
  server = await startMailServer({ isEncrypted: true });
  const open = openSession({ host: ELSEWHERE, port: server.port, isSecure: false });
  await expect(open).rejects.toThrow('does not prove who it is');
});

test('a server that is not on this machine gets nothing without encryption', async () => {
  server = await startMailServer();
  const open = openSession({ host: ELSEWHERE, port: server.port, isSecure: false });
  await expect(open).rejects.toThrow('no encrypted connection');
});
