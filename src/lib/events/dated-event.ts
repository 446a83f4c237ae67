import type { Entry } from '../entry.ts';
import { compareCodes } from '../ordering.ts';
import type { Occurrence } from './occurrences.ts';

/** An event at one of its times. */
export interface DatedEvent {
  event: Entry<'events'>;
  occurrence: Occurrence;
}

/** Orders by when they begin; those that begin together by id, so that builds agree. */
export function compareSoonest(a: DatedEvent, b: DatedEvent): number {
  return (
    compareCodes(a.occurrence.start, b.occurrence.start) || compareCodes(a.event.id, b.event.id)
  );
}
