import { Temporal } from 'temporal-polyfill';
import { isUncertain, type Delivery } from './delivery.ts';
import type { PostfixLog } from './postfix-log.ts';

export interface Reconciled {
  /** The deliveries that are settled now. */
  settled: Delivery[];
  /** Those about which nothing can be said yet, because they are younger than the quiet period. */
  tooYoung: number;
  /** Those from before the log begins: an older log may know. */
  beforeLog: number;
}

/**
 * Settles uncertain deliveries by what the mail server wrote: accepted is sent, and what it does not
 * know after the quiet period never reached it, so that it can be sent without fear of a second copy.
 * `now` and `quiet` are milliseconds.
 */
export function reconcile(
  deliveries: Iterable<Delivery>,
  log: PostfixLog,
  { now, quiet }: { now: number; quiet: number },
): Reconciled {
  const result: Reconciled = { settled: [], tooYoung: 0, beforeLog: 0 };
  const at = new Date(now).toISOString();
  for (const delivery of deliveries) {
    if (!isUncertain(delivery)) continue;
    const begun = Temporal.Instant.from(delivery.at).epochMilliseconds;
    if (delivery.messageId !== undefined && log.accepted.has(delivery.messageId)) {
      const note = 'found in the log of the mail server';
      result.settled.push({ ...delivery, state: 'sent', at, note });
    } else if (log.begins === undefined || begun < log.begins) result.beforeLog += 1;
    else if (now - begun < quiet) result.tooYoung += 1;
    else {
      const note = 'not in the log of the mail server';
      result.settled.push({ ...delivery, state: 'pending', at, note });
    }
  }
  return result;
}
