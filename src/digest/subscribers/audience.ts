import { toRid, type Recipient } from '../recipient.ts';
import type { SubscriberState } from './subscribe.ts';
import { findSuppression } from './suppressions.ts';

/**
 * Everybody who gets the digests of a list, each address once, in an order that says nothing about
 * them and is the same on every run.
 */
export function getAudience(
  { registry, suppressions }: SubscriberState,
  list: string,
  key: string,
): Recipient[] {
  return [...registry.subscribers.values()]
    .filter(({ lists }) => lists.some((each) => each.list === list && each.state === 'active'))
    .map(({ address }) => ({ rid: toRid(key, address), address }))
    .filter(({ rid }) => !findSuppression(suppressions, rid, list))
    .sort((a, b) => (a.rid < b.rid ? -1 : 1));
}
