import type { Entry } from '../lib/entry.ts';
import { isAhead, listOccurrences, type Occurrence } from '../lib/events/occurrences.ts';
import { compareCodes } from '../lib/ordering.ts';
import { getNow } from './clock.ts';
import { getListed } from './entries.ts';
import { remember } from './remember.ts';

/** An event at one of its times. */
export interface DatedEvent {
  event: Entry<'events'>;
  occurrence: Occurrence;
}

/** What is still to come, soonest first: each event once, at the next of its times. */
export const getUpcomingEvents = remember(async (): Promise<DatedEvent[]> => {
  const now = getNow();
  const events = await getListed('events');
  return events
    .flatMap((event) => {
      const occurrence = listOccurrences(event.data).find((each) => isAhead(each, now));
      return occurrence ? [{ event, occurrence }] : [];
    })
    .sort(compareSoonest);
});

/** What is over, latest first. */
export async function getPastEvents(): Promise<DatedEvent[]> {
  const now = getNow();
  const events = await getListed('events');
  return events
    .flatMap((event) => {
      const occurrences = listOccurrences(event.data);
      const last = occurrences.at(-1);
      return last && !isAhead(last, now) ? [{ event, occurrence: last }] : [];
    })
    .sort((a, b) => compareSoonest(b, a));
}

/** The times of an event that are still to come. */
export function listTimesAhead({ data }: Entry<'events'>): Occurrence[] {
  const now = getNow();
  return listOccurrences(data).filter((occurrence) => isAhead(occurrence, now));
}

function compareSoonest(a: DatedEvent, b: DatedEvent): number {
  return (
    compareCodes(a.occurrence.start, b.occurrence.start) || compareCodes(a.event.id, b.event.id)
  );
}
