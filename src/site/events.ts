import { isForClass, type Entry } from '../lib/entry.ts';
import { compareSoonest, type DatedEvent } from '../lib/events/dated-event.ts';
import { isAhead, listOccurrences, type Occurrence } from '../lib/events/occurrences.ts';
import { EVENT_KINDS, type EventKind } from '../schemas/event.ts';
import { getNow } from './clock.ts';
import { getListed } from './entries.ts';
import { getSchoolYear } from './page.ts';
import { remember } from './remember.ts';

/** How many events a page of a school year shows. */
export const EVENTS_ON_PAGE = 60;

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

/** What is over, latest first: each event once, at the last of its times. */
const getPastEvents = remember(async (): Promise<DatedEvent[]> => {
  const now = getNow();
  const events = await getListed('events');
  return events
    .flatMap((event) => {
      const last = listOccurrences(event.data).at(-1);
      return last && !isAhead(last, now) ? [{ event, occurrence: last }] : [];
    })
    .sort((a, b) => compareSoonest(b, a));
});

/** Every time of every event, soonest first. */
export const getAllTimes = remember(async (): Promise<DatedEvent[]> => {
  const events = await getListed('events');
  return events
    .flatMap((event) => listOccurrences(event.data).map((occurrence) => ({ event, occurrence })))
    .sort(compareSoonest);
});

/** Which events a list is of: one class's (with those of the whole school), one kind's, or all. */
export interface EventScope {
  classId?: string;
  kind?: EventKind;
}

/** What is still to come of a scope, and what is over by school year, the latest first. */
export async function getEventLists(scope: EventScope = {}) {
  const [upcoming, past] = await Promise.all([getUpcomingEvents(), getPastEvents()]);
  const isInScope = ({ event }: DatedEvent) =>
    (scope.classId === undefined || isForClass(event, scope.classId)) &&
    (scope.kind === undefined || event.data.kind === scope.kind);
  return {
    upcoming: upcoming.filter(isInScope),
    years: Map.groupBy(past.filter(isInScope), ({ occurrence }) => getSchoolYear(occurrence.end)),
  };
}

/** The kinds of event that the school has, in the order of the schema. */
export async function getEventKinds(): Promise<EventKind[]> {
  const events = await getListed('events');
  return EVENT_KINDS.filter((kind) => events.some(({ data }) => data.kind === kind));
}

/** The paths of what there is for each kind. */
export async function getKindPaths() {
  const kinds = await getEventKinds();
  return kinds.map((kind) => ({ params: { kind }, props: { kind } }));
}

/** The times of an event that are still to come. */
export function listTimesAhead({ data }: Entry<'events'>): Occurrence[] {
  const now = getNow();
  return listOccurrences(data).filter((occurrence) => isAhead(occurrence, now));
}
