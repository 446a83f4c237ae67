import { expect, test } from 'vitest';
import { countDeliveries, type Delivery } from '../../../../src/digest/ledger/delivery.ts';
import { settleDelivery } from '../../../../src/digest/send/settle.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 4, 15, 18);
const OPTIONS = { now: NOW, random: 0.5, onUncertain: 'hold' } as const;
const GREY = { kind: 'refused', stage: 'RCPT', reply: '450 4.2.0 Greylisted' } as const;

const PENDING: Delivery = {
  ...{ rid: 'a', attempts: 0, at: '2026-05-15T17:00:00.000Z' },
  state: 'pending',
};

test('a message put off keeps the time of the first attempt, and fails after three days', () => {
  const first = settleDelivery(PENDING, GREY, OPTIONS);
  expect(first.delivery).toMatchObject({
    ...{ state: 'deferred', attempts: 1, firstAt: '2026-05-15T18:00:00.000Z' },
    retryAt: '2026-05-15T18:01:00.000Z',
  });
  const second = settleDelivery(first.delivery, GREY, { ...OPTIONS, now: NOW + 71 * HOUR });
  expect(second.delivery).toMatchObject({ state: 'deferred', firstAt: first.delivery.firstAt });
  const third = settleDelivery(second.delivery, GREY, { ...OPTIONS, now: NOW + 72 * HOUR });
  expect(third.delivery).toMatchObject({ state: 'failed' });
  expect(third.isAgain).toBe(false);
});

test('after four times in one go it is left for the next run', () => {
  const { isAgain, delivery } = settleDelivery({ ...PENDING, attempts: 4 }, GREY, OPTIONS);
  expect(isAgain).toBe(false);
  expect(delivery).not.toHaveProperty('retryAt');
});

test('a message that breaks every connection does not go round for ever', () => {
  const outcome = { kind: 'unsent', why: 'Connection closed' } as const;
  const states = [0, 1, 2].map((attempts) => {
    const { verdict, isAgain } = settleDelivery({ ...PENDING, attempts }, outcome, OPTIONS);
    return [verdict, isAgain];
  });
  expect(states).toEqual([
    ['again', true],
    ['again', true],
    ['deferred', true],
  ]);
});

test('every state is counted once', () => {
  const states = [
    'pending',
    'intent',
    'sent',
    'failed',
    'skipped',
    'deferred',
    'uncertain',
  ] as const;
  const { planned, ...rest } = countDeliveries(states.map((state) => ({ ...PENDING, state })));
  expect(planned).toBe(7);
  expect(rest).toEqual({ sent: 1, failed: 1, skipped: 1, deferred: 1, uncertain: 2, pending: 1 });
});
