import type { Recipient } from '../recipient.ts';
import type { Delivery } from './delivery.ts';

/**
 * Who is to get a digest, written down at the first run: everybody on the list that day. Those whose
 * address an earlier digest found not to exist are skipped.
 */
export function planDeliveries(
  recipients: readonly Recipient[],
  unknown: ReadonlySet<string>,
  at: string,
): Delivery[] {
  return recipients.map(({ rid }) =>
    unknown.has(rid)
      ? { rid, state: 'skipped', attempts: 0, at, note: 'an earlier digest found no such address' }
      : { rid, state: 'pending', attempts: 0, at },
  );
}

/** Those still to be sent whose address has left the list since: they are skipped from now on. */
export function skipGone(
  deliveries: Iterable<Delivery>,
  recipients: readonly Recipient[],
  at: string,
): Delivery[] {
  const there = new Set(recipients.map(({ rid }) => rid));
  return [...deliveries]
    .filter(({ rid, state }) => (state === 'pending' || state === 'deferred') && !there.has(rid))
    .map((delivery) => ({ ...delivery, state: 'skipped', at, note: 'left the list' }));
}
