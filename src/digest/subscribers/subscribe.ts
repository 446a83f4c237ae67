import { toPlainDate, type PlainDateTime } from '../../lib/dates/plain.ts';
import { toRid } from '../recipient.ts';
import {
  findSubscriber,
  findSubscription,
  putSubscription,
  takeSubscriber,
  type Consent,
  type Registry,
} from './registry.ts';
import {
  EVERY_LIST,
  findSuppression,
  liftSuppression,
  suppress,
  type Suppression,
  type Suppressions,
} from './suppressions.ts';

/** All that is known of who gets what. */
export interface SubscriberState {
  registry: Registry;
  suppressions: Suppressions;
}

/** With what a change is made: the key of the marks, and the time on the school’s clock. */
export interface ChangeContext {
  key: string;
  now: PlainDateTime;
}

/** A copy to change, so that a fault half-way leaves the original as it was. */
export function copyState({ registry, suppressions }: SubscriberState): SubscriberState {
  return { registry: structuredClone(registry), suppressions: new Map(suppressions) };
}

/** Whether a consent is younger than what keeps the list from the address, by its day. */
function isYounger(consent: Consent, { at }: Suppression): boolean {
  return toPlainDate(consent.at) > toPlainDate(at);
}

/**
 * Puts an address on a list with the consent that the office noted. Whoever left or was
 * erased stays away unless the consent was given on a later day: an old table must not bring
 * anybody back.
 */
export function addSubscription(
  { registry, suppressions }: SubscriberState,
  { address, list, consent }: { address: string; list: string; consent: Consent },
  { key, now }: ChangeContext,
): 'added' | 'known' | Suppression {
  const rid = toRid(key, address);
  const suppression = findSuppression(suppressions, rid, list);
  if (suppression && !isYounger(consent, suppression)) return suppression;
  const known = findSubscription(findSubscriber(registry, address), list);
  if (known?.state === 'active' && !suppression) return 'known';
  liftSuppression(suppressions, rid, list);
  putSubscription(takeSubscriber(registry, address), { list, state: 'active', at: now, consent });
  return 'added';
}

/**
 * Takes an address off a list, or off all of its lists. What shows the consent stays until it is
 * old or erased. Returns the lists that it got or had asked for.
 */
export function removeSubscription(
  { registry, suppressions }: SubscriberState,
  { address, list }: { address: string; list?: string | undefined },
  { key, now }: ChangeContext,
): string[] {
  const subscriber = findSubscriber(registry, address);
  const left = (subscriber?.lists ?? []).filter(
    (each) => each.state !== 'left' && (list === undefined || each.list === list),
  );
  for (const { list: id, consent } of left) {
    const shown = consent === undefined ? {} : { consent };
    putSubscription(subscriber!, { list: id, state: 'left', at: now, ...shown });
    suppress(suppressions, { rid: toRid(key, address), list: id, why: 'left', at: now });
  }
  return left.map((each) => each.list);
}

/**
 * Forgets an address: its row and every answer that waits for it. Only the mark stays, so that
 * no old table brings it back. Returns whether anything was known of it.
 */
export function eraseSubscriber(
  { registry, suppressions }: SubscriberState,
  address: string,
  { key, now }: ChangeContext,
): boolean {
  const folded = address.toLowerCase();
  const rid = toRid(key, address);
  for (const each of [...suppressions.values()]) {
    if (each.rid === rid) liftSuppression(suppressions, rid, each.list);
  }
  suppress(suppressions, { rid, list: EVERY_LIST, why: 'erased', at: now });
  registry.outbox = registry.outbox.filter(({ to }) => to.toLowerCase() !== folded);
  return registry.subscribers.delete(folded);
}
