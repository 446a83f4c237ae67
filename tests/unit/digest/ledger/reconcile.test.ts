import { expect, test } from 'vitest';
import type { Delivery } from '../../../../src/digest/ledger/delivery.ts';
import { readPostfixLog } from '../../../../src/digest/ledger/postfix-log.ts';
import { reconcile } from '../../../../src/digest/ledger/reconcile.ts';

const NOW = Date.UTC(2026, 4, 15, 19);
const HERE = { now: NOW, timeZone: 'America/Halifax' };
const MINUTE = 60_000;

/** One message that was taken over, one that was named and lost, one that never came. */
const LOG = `May 15 14:59:00 mail postfix/postfix-script[1]: starting the Postfix mail system
May 15 15:00:01 mail postfix/smtpd[7]: 4A1: client=localhost[127.0.0.1]
May 15 15:00:01 mail postfix/cleanup[9]: 4A1: message-id=<taken.willow@harbourhill.example>
May 15 15:00:01 mail postfix/qmgr[5]: 4A1: from=<news@harbourhill.example>, size=900, nrcpt=1 (queue active)
May 15 15:00:02 mail postfix/cleanup[9]: 4B2: message-id=<lost.willow@harbourhill.example>
May 15 15:00:02 mail postfix/smtpd[7]: disconnect from localhost[127.0.0.1]
`;

function doubtful(name: string, at = '2026-05-15T18:00:01.000Z'): Delivery {
  const messageId = `<${name}.willow@harbourhill.example>`;
  return { rid: name, state: 'intent', attempts: 1, at, messageId };
}

const settle = (deliveries: Delivery[], log = LOG) =>
  reconcile(deliveries, readPostfixLog(log, HERE), { now: NOW, quiet: 10 * MINUTE });

test('taken over is sent; named but lost, and never seen, are to be sent again', () => {
  const { settled } = settle([doubtful('taken'), doubtful('lost'), doubtful('unseen')]);
  const states = settled.map(({ rid, state }) => [rid, state]);
  expect(states).toEqual([
    ['taken', 'sent'],
    ['lost', 'pending'],
    ['unseen', 'pending'],
  ]);
});

test('nothing is concluded from silence too soon', () => {
  const young = '2026-05-15T18:55:00.000Z';
  const result = settle([doubtful('taken', young), doubtful('unseen', young)]);
  expect(result.settled.map(({ rid }) => rid)).toEqual(['taken']);
  expect(result.tooYoung).toBe(1);
});

test.each([
  ['older than the log', 'unseen', '2026-05-15T17:00:00.000Z', LOG],
  ['of a log without times', 'unseen', '2026-05-15T18:00:01.000Z', 'no log at all'],
  ['of an empty log', 'unseen', '2026-05-15T18:00:01.000Z', ''],
])('nothing is concluded from the silence %s', (_, name, at, log) => {
  expect(settle([doubtful(name, at)], log)).toEqual({ settled: [], tooYoung: 0, beforeLog: 1 });
});

test('what is certain stays as it is', () => {
  const states = ['pending', 'sent', 'failed', 'skipped', 'deferred'] as const;
  const certain = states.map((state) => ({ ...doubtful('unseen'), state }));
  expect(settle(certain).settled).toEqual([]);
});

test.each([
  ['2026-05-15T15:00:00.123456-03:00 mail postfix/qmgr[5]: x', Date.UTC(2026, 4, 15, 18)],
  ['May  5 15:00:00 mail postfix/qmgr[5]: x', Date.UTC(2026, 4, 5, 18)],
  ['Dec 31 15:00:00 mail postfix/qmgr[5]: x', Date.UTC(2025, 11, 31, 19)],
  ['Feb 31 15:00:00 mail postfix/qmgr[5]: x', Date.UTC(2026, 1, 28, 19)],
])('a log that begins with “%s” is known to begin then', (line, begins) => {
  const found = readPostfixLog(line, HERE).begins ?? 0;
  expect(Math.floor(found / 1000)).toBe(begins / 1000);
});
