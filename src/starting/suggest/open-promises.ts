import type { PlainDate } from '../../lib/dates/plain.ts';
import { createLedger, type LedgerPromise, type PromiseSource } from '../../lib/promises.ts';

/**
 * Promises of a class that wait for a word, the longest due first. `newsletters` are all that
 * families have read or will have read by then; what a draft answers still waits.
 */
export function listOpenPromises(
  newsletters: readonly PromiseSource[],
  { classId, date }: { classId: string; date: PlainDate },
): LedgerPromise[] {
  return createLedger(newsletters, date)
    .filter(({ state }) => state === 'open' || state === 'overdue')
    .filter((promise) => promise.class !== 'all' && promise.class.some(({ id }) => id === classId))
    .sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
}
