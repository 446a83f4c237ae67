import type { PlainDateTime } from '../lib/dates/plain.ts';
import type { Library } from '../schemas/library.ts';
import type { Finding } from './finding.ts';
import { checkOverduePromises } from './overdue-promises.ts';

/** What depends on the day on which it is looked at, and on what the school asks of itself. */
export interface CheckMoment {
  now: PlainDateTime;
  /** How many days a promise may be overdue. */
  graceDays: number;
}

/** A finding that stops no build: it makes `npm run check` fail, or is only noted there. */
export interface DatedFinding extends Finding {
  level: 'fails' | 'note';
}

export type DatedCheck = (library: Library, moment: CheckMoment) => DatedFinding[];

/**
 * Checks whose answer changes as days pass. A site that was fine yesterday must still be built
 * tonight, so they are asked by `npm run check` alone and not by the build.
 */
export const datedChecks: readonly DatedCheck[] = [checkOverduePromises];
