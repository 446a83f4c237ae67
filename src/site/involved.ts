import type { EventKind } from '../schemas/event.ts';
import type { DatedEvent } from '../lib/events/dated-event.ts';
import { getUpcomingEvents } from './events.ts';

/** The ways to get involved, in the order in which they are shown. */
const WAYS = [
  'volunteering',
  'association',
  'workshop',
  'conference',
] as const satisfies EventKind[];

/** A way to get involved, and what is planned of it, soonest first. */
export interface InvolvedWay {
  way: (typeof WAYS)[number];
  events: DatedEvent[];
}

/**
 * What families can take part in. Whatever still seeks helpers is there as volunteering, of
 * whatever kind it is: a conference may stand under both.
 */
export async function getInvolvedWays(): Promise<InvolvedWay[]> {
  const upcoming = await getUpcomingEvents();
  return WAYS.map((way) => ({
    way,
    events: upcoming.filter((each) =>
      way === 'volunteering' ? isForHelpers(each) : each.event.data.kind === way,
    ),
  }));
}

function isForHelpers({ event: { data } }: DatedEvent): boolean {
  const areSought = data.status !== 'cancelled' && (data.volunteers?.needed ?? 0) > 0;
  return data.kind === 'volunteering' || areSought;
}
