import { expect, test } from 'vitest';
import { getReconnectWait, getRetryWait } from '../../../../src/digest/send/backoff.ts';
import { ConnectionProblem } from '../../../../src/digest/send/session.ts';
import type { Settled } from '../../../../src/digest/send/settle.ts';
import { createWatch } from '../../../../src/digest/send/watch.ts';

const MINUTE = 60_000;

function settled(verdict: Settled['verdict'], rid = 'a'): Settled {
  const state = verdict === 'sent' ? 'sent' : verdict === 'deferred' ? 'deferred' : 'failed';
  const delivery = {
    rid,
    state,
    attempts: 1,
    at: '2026-05-15T18:00:00.000Z',
    note: 'told',
  } as const;
  return { verdict, delivery, isAgain: false };
}

function watchRun() {
  const reasons: string[] = [];
  return { reasons, watch: createWatch((reason) => reasons.push(reason)) };
}

test('nine failures in a row go on, ten stop, and a success between starts anew', () => {
  const { reasons, watch } = watchRun();
  for (let turn = 0; turn < 9; turn++) watch.weigh(settled('failed'), 0.5);
  watch.weigh(settled('sent'), 0.5);
  for (let turn = 0; turn < 9; turn++) watch.weigh(settled('failed'), 0.5);
  expect(reasons).toEqual([]);
  const { forgiven } = watch.weigh(settled('failed', 'last'), 0.5);
  expect(reasons[0]).toContain('10 messages in a row failed');
  expect(forgiven).toHaveLength(10);
});

test('a fifth of the last hundred stops a run too', () => {
  const { reasons, watch } = watchRun();
  for (let turn = 1; turn < 100; turn++) watch.weigh(settled(turn % 5 ? 'sent' : 'failed'), 0.5);
  expect(reasons).toEqual([]);
  watch.weigh(settled('failed'), 0.5);
  expect(reasons[0]).toContain('20 of the last 100');
});

test('messages put off stop nothing, but slow a run down', () => {
  const { reasons, watch } = watchRun();
  const pauses = Array.from({ length: 8 }, () => watch.weigh(settled('deferred'), 0.5).pause);
  expect(pauses).toEqual([0, 0, 0, 0, 0, 1000, 2000, 4000]);
  for (let turn = 0; turn < 200; turn++) watch.weigh(settled('deferred'), 0.5);
  expect(reasons).toEqual([]);
});

test('what only a person can mend stops at the first try to connect, the rest at the tenth', () => {
  const ours = watchRun();
  ours.watch.weighConnection(new ConnectionProblem('wrong password', true), 0.5);
  expect(ours.reasons).toEqual(['wrong password']);
  const busy = watchRun();
  for (let turn = 0; turn < 9; turn++) {
    busy.watch.weighConnection(new ConnectionProblem('busy', false), 0.5);
  }
  expect(busy.reasons).toEqual([]);
  busy.watch.weighConnection(new ConnectionProblem('busy', false), 0.5);
  expect(busy.reasons).toEqual(['busy']);
});

test('a message put off is tried after 1, 4, 15 and 60 minutes, give or take half, then by the next run', () => {
  const waits = [1, 2, 3, 4, 5].map((attempts) => getRetryWait(attempts, 0.5));
  expect(waits).toEqual([MINUTE, 4 * MINUTE, 15 * MINUTE, 60 * MINUTE, undefined]);
  expect([getRetryWait(1, 0), getRetryWait(1, 1)]).toEqual([MINUTE / 2, MINUTE * 1.5]);
});

test('waits before connecting again double up to a minute', () => {
  const waits = [1, 2, 3, 7, 8, 1000].map((failures) => getReconnectWait(failures, 0.5));
  expect(waits).toEqual([1000, 2000, 4000, MINUTE, MINUTE, MINUTE]);
});
