import { compareCodes } from './ordering.ts';
import type { LedgerPromise, PromiseState } from './promises.ts';

/** The states in the order in which they are counted. */
const PROMISE_STATES = [
  'kept',
  'changed',
  'dropped',
  'open',
  'overdue',
] as const satisfies PromiseState[];

export interface PromiseGroups<Promised extends LedgerPromise> {
  /** What is still to come: what is overdue first, then by its day. */
  waiting: Promised[];
  /** What has its answer, the latest answer first. */
  settled: Promised[];
}

/** Parts what is still to come from what was answered. An overdue promise is still to come. */
export function groupPromises<Promised extends LedgerPromise>(
  promises: readonly Promised[],
): PromiseGroups<Promised> {
  return {
    waiting: promises.filter(isWaiting).sort((a, b) => compareCodes(a.due, b.due)),
    settled: promises
      .filter((promise) => !isWaiting(promise))
      .sort((a, b) => compareCodes(toAnswerDate(b), toAnswerDate(a))),
  };
}

/** How many promises there are in each state; states without any are left out. */
export function countPromises(
  promises: readonly LedgerPromise[],
): { state: PromiseState; count: number }[] {
  return PROMISE_STATES.map((state) => ({
    state,
    count: promises.filter((promise) => promise.state === state).length,
  })).filter(({ count }) => count > 0);
}

/** Whether families still wait for a promise. */
function isWaiting({ state }: Pick<LedgerPromise, 'state'>): boolean {
  return state === 'open' || state === 'overdue';
}

function toAnswerDate({ answers, madeOn }: LedgerPromise): string {
  return answers.at(-1)?.date ?? madeOn;
}
