import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { createMailing, type MailingOptions } from '../../../../src/digest/send/mailing.ts';
import { DIGEST, INBOX, KEY, toRecipients } from '../../../fixtures/digest.ts';

async function write(options: Partial<MailingOptions> = {}, name = 'maria'): Promise<string> {
  const mailing = await createMailing({
    digest: DIGEST,
    key: KEY,
    isGroup: false,
    inbox: INBOX,
    ...options,
  });
  const { head, body } = mailing.address(toRecipients(name)[0]!);
  return Buffer.concat([head, body]).toString('latin1');
}

function readHeader(message: string, name: string): string | undefined {
  const lines = message.slice(0, message.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(lines)?.[1];
}

test('a resend is the same message to the byte, and another family’s differs in four lines only', async () => {
  expect(await write()).toBe(await write());
  const [one, other] = [(await write()).split('\r\n'), (await write({}, 'jonah')).split('\r\n')];
  const differing = one.filter((line, index) => line !== other[index]);
  expect(differing.map((line) => line.split(':')[0])).toEqual([
    ...['To', 'Message-ID', 'X-Newsletter-Delivery'],
  ]);
});

test('an independent reader finds the parts as they were frozen', async () => {
  const digest = {
    ...DIGEST,
    subject: 'ملخص صف الحور: المطر، والمشي',
    html: '<p dir="rtl">مرحبا</p>\n.\nFrom here\n',
    text: 'مرحبا\n.\nFrom here\n',
  };
  const mail = await PostalMime.parse(await write({ digest }));
  expect(mail.subject).toBe(digest.subject);
  expect(mail.from).toEqual(DIGEST.from);
  expect(mail.to).toEqual([{ name: '', address: 'maria@mail.example' }]);
  expect(mail.html?.trim()).toBe(digest.html.trim());
  expect(mail.text?.trim()).toBe(digest.text.trim());
  expect(mail.date).toBe('2026-05-15T18:00:00.000Z');
});

test('mail programs learn the list, the way out of it and that no person wrote just now', async () => {
  const message = await write();
  expect(readHeader(message, 'List-Id')).toBe(`<${DIGEST.listId}>`);
  expect(readHeader(message, 'List-Unsubscribe')).toBe(
    '<mailto:lists@harbourhill.example?subject=unsubscribe%20willow-en>',
  );
  expect(readHeader(message, 'List-Unsubscribe-Post')).toBeUndefined();
  expect(readHeader(message, 'Auto-Submitted')).toBe('auto-generated');
  expect(readHeader(message, 'Content-Language')).toBe('en-CA');
  expect(readHeader(message, 'Reply-To')).toBe('office@harbourhill.example');
  expect(message).not.toMatch(/\r\nBcc:/i);
});

test('one click is offered only where a page answers it, with a token of this family', async () => {
  const oneClick = 'https://lists.harbourhill.example/stop';
  const [maria, jonah] = [await write({ oneClick }), await write({ oneClick }, 'jonah')];
  expect(readHeader(maria, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
  const link = (message: string) => /<https:[^>]*>/.exec(readHeader(message, 'List-Unsubscribe')!);
  expect(link(maria)?.[0]).toMatch(/stop\?list=willow-en&rid=\w{32}&token=\w{32}>/);
  expect(link(maria)?.[0]).not.toBe(link(jonah)?.[0]);
  expect(link(maria)?.[0]).not.toContain('maria');
});

test('a group gets no lines about lists, as it adds its own', async () => {
  expect(await write({ isGroup: true })).not.toMatch(/^(list-|precedence)/im);
});

test('names of messages tell nobody who got them, and need the key', async () => {
  const id = readHeader(await write(), 'Message-ID');
  expect(id).toMatch(/^<[\da-f]{32}\.willow-en\.2026-W20@harbourhill\.example>$/);
  expect(readHeader(await write({ key: 'another key' }), 'Message-ID')).not.toBe(id);
  expect(
    readHeader(await write({ digest: { ...DIGEST, id: 'willow-en.2026-W21' } }), 'Message-ID'),
  ).not.toBe(id);
});

test('returned mail says whom it was for', async () => {
  const mailing = await createMailing({
    ...{ digest: DIGEST, key: KEY, isGroup: false, inbox: INBOX },
    bounces: 'bounces@harbourhill.example',
  });
  const { rid } = toRecipients('maria')[0]!;
  expect(mailing.getSender(rid)).toBe(
    `bounces+${rid.slice(0, 16)}.willow-en.2026-W20@harbourhill.example`,
  );
});
