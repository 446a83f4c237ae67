import { afterEach, expect, test } from 'vitest';
import { createMailing } from '../../../../src/digest/send/mailing.ts';
import { openSession } from '../../../../src/digest/send/session.ts';
import { DIGEST, INBOX, KEY, toRecipients } from '../../../fixtures/digest.ts';
import { startMailServer, type TestMailServer } from '../../../fixtures/mail-server.ts';

const mailing = await createMailing({ digest: DIGEST, key: KEY, isGroup: false, inbox: INBOX });
let server: TestMailServer;

afterEach(() => server.stop());

async function openTestSession() {
  return openSession({ host: '127.0.0.1', port: server.port, isSecure: false });
}

function toLetter(name: string) {
  const [recipient] = toRecipients(name);
  const envelope = { from: DIGEST.from.address, to: recipient!.address };
  return [envelope, mailing.address(recipient!)] as const;
}

test('nothing is taken over before the ledger has it', async () => {
  server = await startMailServer();
  const session = await openTestSession();
  const atIntent = await new Promise<number>((done) => {
    void session.deliver(...toLetter('maria'), async () => {
      await new Promise((wait) => setTimeout(wait, 100));
      done(server.accepted.length);
    });
  });
  session.close();
  expect(atIntent).toBe(0);
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
    while (session.isOpen()) await new Promise((wait) => setTimeout(wait, 5));
  });
  expect(outcome.kind).toBe('unsent');
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

test('a server that is not on this machine gets nothing without encryption', async () => {
  server = await startMailServer();
  // The same server under a name that is not known to be this machine.
  const host = '0.0.0.0';
  const open = openSession({ host, port: server.port, isSecure: false });
  await expect(open).rejects.toThrow('no encrypted connection');
});
