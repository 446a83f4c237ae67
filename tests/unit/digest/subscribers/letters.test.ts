import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { sendLetters } from '../../../../src/digest/subscribers/send-letters.ts';
import { writeLetter } from '../../../../src/digest/subscribers/letter.ts';
import { readMail } from '../../../../src/digest/subscribers/incoming-mail.ts';
import { CONSENT_WORDINGS } from '../../../../src/i18n/consent-wording.ts';
import { CONTEXT } from '../../../fixtures/inbox.ts';

const LISTS = [...CONTEXT.lists.values()];
let server: SMTPServer | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(done) : done())));

async function receive(refused: RegExp = /^$/) {
  const taken: { to: string; raw: string }[] = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) =>
      done(
        refused.test(address)
          ? Object.assign(new Error('No such mailbox'), { responseCode: 550 })
          : undefined,
      ),
    onData: (stream, { envelope }, done) => {
      let raw = '';
      stream.setEncoding('utf8').on('data', (text: string) => (raw += text));
      stream.on('end', () => {
        taken.push({ to: envelope.rcptTo[0]!.address, raw });
        done();
      });
    },
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  const options = {
    server: { host: '127.0.0.1', port, isSecure: false },
    from: { name: 'Fixture School', address: CONTEXT.mailbox },
  };
  return { taken, options };
}

describe('a letter about a list', () => {
  test.each(['ask', 'welcome', 'goodbye'] as const)('(%s) is whole in every language', (kind) => {
    for (const list of LISTS) {
      const { subject, text, lang } = writeLetter(
        kind,
        { to: 'nora@example.org', lists: [list] },
        CONTEXT,
      );
      expect(`${subject}\n${text}`).not.toMatch(/[{}]|undefined/);
      expect(text).toContain(list.className);
      expect(text).toContain('office@fixture.example');
      expect(text).toContain('1 Fixture Road');
      expect(lang).toBe(list.lang);
    }
  });

  test('has a Message-ID that names nobody, and another for another day', () => {
    const write = (now: string) =>
      writeLetter('ask', { to: 'nora@example.org', lists: LISTS }, { ...CONTEXT, now });
    expect(write('2026-05-14T08:00').messageId).toMatch(/^<[\da-f]{32}\.letter@fixture\.example>$/);
    expect(write('2026-05-14T09:00').messageId).toBe(write('2026-05-14T08:00').messageId);
    expect(write('2026-05-15T08:00').messageId).not.toBe(write('2026-05-14T08:00').messageId);
  });

  test('arrives, is known as automatic by its kind, and the others go on when one is refused', async () => {
    const { taken, options } = await receive(/gone/);
    const letters = ['nora@example.org', 'gone@example.org', 'sam@example.org'].map((to) =>
      writeLetter('ask', { to, lists: [LISTS[2]!], inReplyTo: '<1@example.org>' }, CONTEXT),
    );
    const unsent = await sendLetters(letters, options);
    expect(unsent).toMatchObject([
      {
        letter: { to: 'gone@example.org' },
        reason: expect.stringContaining('No such mailbox') as string,
      },
    ]);
    expect(taken.map(({ to }) => to)).toEqual(['nora@example.org', 'sam@example.org']);
    // Two schools that write to each other’s mailboxes must not go on for ever.
    const mail = await readMail(Buffer.from(taken[0]!.raw));
    expect(mail).toMatchObject({
      isAutomatic: true,
      messageId: letters[0]!.messageId,
      subject: letters[0]!.subject,
    });
    expect(taken[0]!.raw).toContain('In-Reply-To: <1@example.org>');
  });

  test('waits when nobody answers', async () => {
    const { options } = await receive();
    await new Promise<void>((done) => server!.close(() => done()));
    server = undefined;
    const letter = writeLetter('ask', { to: 'nora@example.org', lists: LISTS }, CONTEXT);
    expect(await sendLetters([letter], options)).toHaveLength(1);
  });
});

test('words that families have agreed to never change; new words are a new version', () => {
  const marks = Object.entries(CONSENT_WORDINGS).map(([version, words]) => [
    version,
    createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16),
  ]);
  // Add a line for a new version. A line that no longer fits means that history was rewritten.
  expect(Object.fromEntries(marks)).toEqual({ '1': '93599ec3881f9c13' });
});
