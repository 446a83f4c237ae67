import type { Delivery } from '../ledger/delivery.ts';
import { getReconnectWait } from './backoff.ts';
import { createBreaker } from './breaker.ts';
import type { ConnectionProblem } from './session.ts';
import type { Settled } from './settle.ts';

/** From so many on, put off one after the other, the sender slows down. */
const DEFERRED_IN_A_ROW = 5;

/** What an outcome means for the rest of the run. */
export interface Advice {
  /** Milliseconds to wait before the next message on this connection. */
  pause: number;
  /** Failures that were hardly the addresses’ own, and get another chance. */
  forgiven: Delivery[];
}

/** Looks at outcomes as they come, and stops a run that goes wrong. */
export interface Watch {
  weigh: (settled: Settled, random: number) => Advice;
  /** Milliseconds to wait before the next try to connect. */
  weighConnection: (problem: ConnectionProblem, random: number) => number;
  noteConnection: () => void;
}

/** `stop` is called with the reason, in words, once a run must not go on. */
export function createWatch(stop: (reason: string) => void): Watch {
  const breaker = createBreaker();
  let unconnected = 0;
  let deferred = 0;
  let failed: Delivery[] = [];

  function weighFailure({ delivery }: Settled): Delivery[] {
    breaker.noteFailure();
    if (delivery.state === 'failed') failed.push(delivery);
    const reason = breaker.getReason();
    if (reason === undefined) return [];
    stop(`Stopped, because ${reason}. The last one: ${delivery.note ?? 'no reason given'}
Nobody was taken off the list for it. Find out what is wrong, then run the same command again.`);
    return failed.splice(0);
  }

  return {
    weigh: (settled, random) => {
      deferred = settled.verdict === 'deferred' ? deferred + 1 : 0;
      const advice: Advice = { pause: 0, forgiven: [] };
      if (settled.verdict === 'sent') {
        breaker.noteSuccess();
        failed = [];
      } else if (settled.verdict === 'ours') {
        stop(`The mail server refuses our messages: ${settled.delivery.note ?? 'it does not say why'}
That is not the fault of a family’s address, so nobody was taken off the list.
Ask your email provider about it, then run the same command again.`);
      } else if (settled.verdict !== 'deferred') advice.forgiven = weighFailure(settled);
      else if (deferred > DEFERRED_IN_A_ROW) {
        advice.pause = getReconnectWait(deferred - DEFERRED_IN_A_ROW, random);
      }
      return advice;
    },
    weighConnection: (problem, random) => {
      unconnected += 1;
      breaker.noteFailure();
      if (problem.isOurs || breaker.getReason() !== undefined) stop(problem.message);
      return getReconnectWait(unconnected, random);
    },
    noteConnection: () => {
      unconnected = 0;
    },
  };
}
