/**
 * What became of one digest for one address. An `intent` is written just before the final dot of a
 * message; where it is the last word, nobody knows whether the server took the message.
 */
export type DeliveryState =
  'pending' | 'intent' | 'sent' | 'failed' | 'skipped' | 'deferred' | 'uncertain';

/** One line of the ledger. It never holds an address, nor a reply with one in it. */
export interface Delivery {
  rid: string;
  state: DeliveryState;
  /** How often a message to this address was begun. */
  attempts: number;
  /** When this was written: ISO 8601, UTC. */
  at: string;
  /** When the first attempt was put off, ISO 8601, UTC. */
  firstAt?: string;
  /** When to try again: ISO 8601, UTC. */
  retryAt?: string;
  messageId?: string;
  /** What the server called the message, when it said so. */
  serverId?: string;
  /** Why, in words or in those of the server. */
  note?: string;
  /** The server knows no such address: later digests of the list leave it out. */
  isUnknownAddress?: true;
  /** The run that took this delivery for itself, where several may be at work. */
  run?: string;
}

/** The seven states by which a secretary counts; an `intent` counts as uncertain. */
export type DeliveryCounts = Record<Exclude<DeliveryState, 'intent'> | 'planned', number>;

/** The last word on each address, in the order in which they were planned. */
export function foldDeliveries(lines: Iterable<Delivery>): Map<string, Delivery> {
  const latest = new Map<string, Delivery>();
  for (const line of lines) latest.set(line.rid, line);
  return latest;
}

/** Whether the server may have the message although nobody knows. */
export function isUncertain({ state }: Delivery): boolean {
  return state === 'intent' || state === 'uncertain';
}

/** planned = sent + failed + skipped + deferred + uncertain + pending. */
export function countDeliveries(deliveries: Iterable<Delivery>): DeliveryCounts {
  const counts = {
    ...{ planned: 0, sent: 0, failed: 0, skipped: 0, deferred: 0, uncertain: 0, pending: 0 },
  };
  for (const delivery of deliveries) {
    counts.planned += 1;
    counts[delivery.state === 'intent' ? 'uncertain' : delivery.state] += 1;
  }
  return counts;
}
