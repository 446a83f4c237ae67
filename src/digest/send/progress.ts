import type { DeliveryCounts } from '../ledger/delivery.ts';

/** How wide the bar is, in letters. */
const WIDTH = 24;

export interface Progress {
  counts: DeliveryCounts;
  /** Those that were settled when the run began. */
  before: number;
  /** Milliseconds since the run began. */
  elapsed: number;
}

/** How many deliveries have found their end. */
export function countDone({ sent, failed, skipped, uncertain }: DeliveryCounts): number {
  return sent + failed + skipped + uncertain;
}

/** One line on how far a run has come: `████████░░░░ 337 of 1,000 · 9.8 a second · about 2 minutes left`. */
export function formatProgress({ counts, before, elapsed }: Progress): string {
  const done = countDone(counts);
  const filled = counts.planned === 0 ? WIDTH : Math.floor((done / counts.planned) * WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
  const rate = elapsed > 0 ? ((done - before) * 1000) / elapsed : 0;
  const left = counts.planned - done;
  const parts = [`${bar} ${formatCount(done)} of ${formatCount(counts.planned)}`];
  if (rate > 0) parts.push(`${rate.toFixed(1)} a second`);
  if (counts.deferred > 0) parts.push(`${formatCount(counts.deferred)} put off`);
  if (rate > 0 && left > 0) parts.push(`about ${formatTime(left / rate)} left`);
  return parts.join(' · ');
}

/** `1,000`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

function formatTime(seconds: number): string {
  const [amount, unit] =
    seconds < 90
      ? [Math.ceil(seconds), 'second']
      : seconds < 5400
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3600), 'hour'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
