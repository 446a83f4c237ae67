import type { DeliveryCounts } from '../../../src/digest/ledger/delivery.ts';
import { formatCount } from '../../../src/digest/send/progress.ts';
import { EXIT } from '../exit.ts';

/** What each state is called, and what is to be done about it. */
const STATES: readonly [Exclude<keyof DeliveryCounts, 'planned'>, string][] = [
  ['sent', 'sent'],
  ['failed', 'failed: the address does not exist, or takes nothing'],
  ['skipped', 'skipped: left the list, or has no such address'],
  ['deferred', 'put off by the mail server; run “send” again in a while'],
  ['uncertain', 'in doubt: perhaps sent. See “reconcile” and “resolve”'],
  ['pending', 'not sent yet; run “send” again'],
];

/** The accounting, as lines: everybody planned is in one of them. */
export function formatCounts(digest: string, counts: DeliveryCounts): string {
  const lines = STATES.filter(([state]) => counts[state] > 0).map(
    ([state, words]) => `${formatCount(counts[state]).padStart(8)}  ${words}`,
  );
  return [`${digest}: planned for ${formatCount(counts.planned)}`, ...lines].join('\n');
}

/** How a run ends: never as done while anybody is not settled. */
export function toExitCode(counts: DeliveryCounts, isStopped = false): number {
  if (isStopped || counts.pending + counts.deferred + counts.uncertain > 0) return EXIT.stopped;
  return counts.failed > 0 ? EXIT.failures : EXIT.done;
}
