import type { ClassBadge } from './entry.ts';
import type { LedgerPromise, PromiseAnswer } from './promises.ts';

/** A promise whose newsletters have addresses, ready to be shown. */
export interface LinkedPromise extends LedgerPromise {
  /** Address of the newsletter that made it. */
  madeHref: string;
  /** The classes that it is for; none for the whole school. */
  classes: ClassBadge[];
  answers: LinkedAnswer[];
}

export interface LinkedAnswer extends PromiseAnswer {
  /** Address of the newsletter that said it. */
  href: string;
}

/** What the newsletter of an id promised, and the earlier promises that it answers. */
export function pickPromises(
  ledger: readonly LinkedPromise[],
  id: string,
): { promised: LinkedPromise[]; answered: LinkedPromise[] } {
  return {
    promised: ledger.filter(({ madeIn }) => madeIn === id),
    answered: ledger.filter(
      ({ answers, madeIn }) => madeIn !== id && answers.some(({ saidIn }) => saidIn === id),
    ),
  };
}
