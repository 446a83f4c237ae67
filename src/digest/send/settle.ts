import { Temporal } from 'temporal-polyfill';
import type { Delivery } from '../ledger/delivery.ts';
import { LONGEST_DEFERRAL, getRetryWait } from './backoff.ts';
import { toStamp } from './clock.ts';
import { cleanReply, judge, type Outcome, type Verdict } from './outcome.ts';

/** How often a message whose connection broke is tried again at once; then it waits like a deferred one. */
const MOST_AT_ONCE = 3;

export interface Settled {
  verdict: Verdict;
  /** The new line of the ledger. */
  delivery: Delivery;
  /** Whether to try once more in this run. */
  isAgain: boolean;
}

export interface SettleOptions {
  now: number;
  random: number;
  /** Whether a message that may have arrived is sent once more. */
  onUncertain: 'hold' | 'resend';
}

/** What an attempt makes of a delivery. */
export function settleDelivery(
  before: Delivery,
  outcome: Outcome,
  { now, random, onUncertain }: SettleOptions,
): Settled {
  const verdict = judge(outcome);
  const { rid, firstAt, messageId } = before;
  const attempts = before.attempts + 1;
  const told = 'reply' in outcome ? cleanReply(outcome.reply) : outcome.why;
  const line = {
    ...{ rid, attempts, at: toStamp(now), note: told },
    ...(messageId === undefined ? {} : { messageId }),
  };

  function defer(): Settled {
    const first = firstAt ?? toStamp(now);
    if (now - Temporal.Instant.from(first).epochMilliseconds >= LONGEST_DEFERRAL) {
      const note = `put off for three days; last: ${told}`;
      return { verdict: 'failed', isAgain: false, delivery: { ...line, state: 'failed', note } };
    }
    const wait = getRetryWait(attempts, random);
    const retry = wait === undefined ? {} : { retryAt: toStamp(now + wait) };
    const delivery: Delivery = { ...line, state: 'deferred', firstAt: first, ...retry };
    return { verdict: 'deferred', isAgain: wait !== undefined, delivery };
  }

  switch (verdict) {
    case 'sent': {
      const id = outcome.kind === 'accepted' ? outcome.serverId : undefined;
      const serverId = id === undefined ? {} : { serverId: id };
      return { verdict, isAgain: false, delivery: { ...line, state: 'sent', ...serverId } };
    }
    case 'deferred':
      return defer();
    case 'again':
      return attempts >= MOST_AT_ONCE
        ? defer()
        : { verdict, isAgain: true, delivery: { ...line, state: 'pending' } };
    case 'ours':
      return { verdict, isAgain: false, delivery: { ...line, state: 'pending' } };
    case 'uncertain': {
      const isAgain = onUncertain === 'resend' && attempts < MOST_AT_ONCE;
      return { verdict, isAgain, delivery: { ...line, state: 'uncertain' } };
    }
    case 'unknown-address':
      return {
        ...{ verdict, isAgain: false },
        delivery: { ...line, state: 'failed', isUnknownAddress: true },
      };
    case 'failed':
      return { verdict, isAgain: false, delivery: { ...line, state: 'failed' } };
  }
}

/** A failure that was not the address’s own after all: the next run tries again. */
export function forgive(failed: Delivery, now: number): Delivery {
  const delivery: Delivery = { ...failed, state: 'deferred', at: toStamp(now) };
  delete delivery.isUnknownAddress;
  return delivery;
}
