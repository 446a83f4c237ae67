import { expect, test } from 'vitest';
import { cleanReply, judge, type Stage } from '../../../../src/digest/send/outcome.ts';

/** Reply classes of docs/decisions/0027: whose fault is it, and is there hope? */
const REFUSALS: [Stage, string, string][] = [
  ['RCPT', '450 4.2.0 Greylisted', 'deferred'],
  ['RCPT', '451 try later', 'deferred'],
  ['RCPT', '421 4.7.0 closing', 'deferred'],
  ['MAIL', '452 4.3.1 no space', 'deferred'],
  ['DOT', '451 4.3.0 error', 'deferred'],
  ['RCPT', '550 5.1.1 no such user', 'unknown-address'],
  ['RCPT', '550-5.1.1 The account\n550 5.1.1 does not exist', 'unknown-address'],
  ['RCPT', '552 5.2.2 mailbox full', 'failed'],
  ['RCPT', '550 no', 'failed'],
  ['RCPT', '554 5.7.1 relay access denied', 'ours'],
  ['RCPT', '550 5.7.26 unauthenticated', 'ours'],
  ['MAIL', '550 5.1.8 sender rejected', 'ours'],
  ['MAIL', '530 5.7.0 authentication required', 'ours'],
  ['DATA', '554 no valid recipients', 'ours'],
  ['DOT', '554 5.6.0 content', 'ours'],
  ['DOT', '554 rejected', 'ours'],
  ['DOT', '552 5.2.2 mailbox full', 'failed'],
  ['DOT', '550 5.7.1 looks like spam', 'ours'],
];

test.each(REFUSALS)('at %s, “%s” is judged %s', (stage, reply, verdict) => {
  expect(judge({ kind: 'refused', stage, reply })).toBe(verdict);
});

test('a reply is kept as one line, without an address in any form', () => {
  const reply =
    '550-5.1.1 <maria@mail.example>: maria@mail.example\r\n550 5.1.1 to=<MARIA@MAIL.EXAMPLE> no\u0007';
  expect(cleanReply(reply)).toBe('550-5.1.1 [address]: [address] 550 5.1.1 to=[address] no');
  expect(cleanReply('x'.repeat(1000)).length).toBeLessThanOrEqual(200);
});
