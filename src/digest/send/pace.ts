import type { Clock } from './clock.ts';

/**
 * Lets at most `rate` messages a second begin, evenly spaced. Without a rate nobody waits. The
 * function returns early when the signal is raised.
 */
export function createPace(
  rate: number | undefined,
  clock: Clock,
): (signal: AbortSignal) => Promise<void> {
  let next = 0;
  return async (signal) => {
    if (rate === undefined) return;
    const now = clock.now();
    const wait = Math.max(0, next - now);
    next = Math.max(next, now) + 1000 / rate;
    if (wait > 0) await clock.sleep(wait, signal);
  };
}
