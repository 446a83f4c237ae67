import { getAudience } from '../../../src/digest/subscribers/audience.ts';
import { readState } from '../../../src/digest/subscribers/registry-file.ts';
import type { SubscriberState } from '../../../src/digest/subscribers/subscribe.ts';
import { openExisting, SHARED_HELP, SHARED_OPTIONS, type Options } from './session.ts';

export const OPTIONS = { ...SHARED_OPTIONS, list: 'value' } as const;

export const HELP = `npm run digest -- subscribers list [--list NAME]

How many families get each list, and how many have asked and not confirmed yet. With
--list, their addresses too, with the day and the way in which they agreed.

--list NAME  only this list, with its addresses
--json       the same for programs
${SHARED_HELP}`;

export async function run(options: Options): Promise<number> {
  const { place, context, lists } = await openExisting(options);
  const state = await readState(place);
  const { list: only } = options;
  const ids = new Set([...lists.map(({ id }) => id), ...listUsed(state)]);
  const counts = [...ids]
    .filter((id) => typeof only !== 'string' || id === only)
    .map((list) => ({
      list,
      active: getAudience(state, list, context.key).length,
      waiting: countWaiting(state, list),
    }));
  const families = typeof only === 'string' ? listFamilies(state, only) : [];
  if (options['json']) console.log(JSON.stringify({ lists: counts, families }));
  else {
    for (const { list, active, waiting } of counts) {
      console.log(`${list}: ${active} get it, ${waiting} have not confirmed yet`);
    }
    for (const { address, state: is, at, how } of families)
      console.log(`  ${address}  ${is} since ${at}  ${how}`);
    const gone = counts.filter(({ list }) => !lists.some(({ id }) => id === list));
    for (const { list } of gone) {
      console.log(`${list} belongs to no class that is taught now. Nothing is sent to it.`);
    }
  }
  return 0;
}

function listUsed({ registry }: SubscriberState): string[] {
  return [...registry.subscribers.values()].flatMap(({ lists }) => lists.map(({ list }) => list));
}

function countWaiting({ registry }: SubscriberState, list: string): number {
  const all = [...registry.subscribers.values()];
  return all.filter(({ lists }) =>
    lists.some((each) => each.list === list && each.state === 'asked'),
  ).length;
}

function listFamilies({ registry }: SubscriberState, list: string) {
  return [...registry.subscribers.values()]
    .flatMap(({ address, lists }) =>
      lists
        .filter((each) => each.list === list)
        .map(({ state, at, consent }) => ({
          address,
          state,
          at,
          how: consent ? `consent ${consent.at} (${consent.how})` : 'no consent yet',
        })),
    )
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}
