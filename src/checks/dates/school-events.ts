import { countDays } from '../../lib/dates/calendar.ts';
import { toPlainDate } from '../../lib/dates/plain.ts';
import { endOf } from '../../lib/events/event-times.ts';
import { listOccurrences, type Occurrence } from '../../lib/events/occurrences.ts';
import { foldWords } from '../../lib/fold-words.ts';
import { toBaseLanguage } from '../../lib/languages.ts';
import { toEntryPath } from '../../lib/urls.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import { toEntryId } from '../../schemas/reference.ts';
import type { CheckContext } from '../rule.ts';

type EventData = LibraryEntry<'events'>['data'];

/** An event as rules about dates ask for it. */
export interface SchoolEvent {
  entry: LibraryEntry<'events'>;
  /** Every time at which it happens, in order; never empty. */
  times: readonly Occurrence[];
}

const known = new WeakMap<CheckContext['library'], ReadonlyMap<string, SchoolEvent>>();

/** Events by the address to which links lead. */
export function mapEvents({ library }: CheckContext): ReadonlyMap<string, SchoolEvent> {
  const before = known.get(library);
  if (before) return before;
  const events = new Map(
    library.events.map((entry) => [
      toEntryPath('events', entry.id),
      { entry, times: listOccurrences(entry.data) },
    ]),
  );
  known.set(library, events);
  return events;
}

/** When an event is over for the last time. */
export function findLastEnd({ entry, times }: SchoolEvent): string {
  return times.at(-1)?.end ?? endOf(entry.data);
}

/** The entry that another translates, where there is one. */
export function findOriginal<Entry extends LibraryEntry>(
  { data }: Entry,
  byId: ReadonlyMap<string, Entry>,
): Entry | undefined {
  if (!('translationOf' in data) || data.translationOf === undefined) return undefined;
  return byId.get(toEntryId(data.translationOf));
}

/** How many days apart two events of one title are still taken for one. */
const TWIN_DAYS = 21;

/**
 * Two entries of one title, one language and some of the same children, near to each other and
 * not alike: likely one event that was written down twice.
 */
export function findTwins(context: CheckContext): [SchoolEvent, SchoolEvent][] {
  const planned = [...mapEvents(context).values()].filter(
    ({ entry: { data } }) => data.status === 'planned' && data.repeats === undefined,
  );
  const groups = Map.groupBy(
    planned,
    ({ entry }) => `${toBaseLanguage(context.langOf(entry))} ${foldWords(entry.data.title)}`,
  );
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => (a.entry.data.start < b.entry.data.start ? -1 : 1));
    return sorted.flatMap((event, index): [SchoolEvent, SchoolEvent][] => {
      const next = sorted[index + 1];
      return next && areTwins(event.entry.data, next.entry.data) ? [[event, next]] : [];
    });
  });
}

function areTwins(one: EventData, other: EventData): boolean {
  if (countDays(toPlainDate(one.start), toPlainDate(other.start)) > TWIN_DAYS) return false;
  if (one.start === other.start && one.place === other.place) return false;
  if (one.class === 'all' || other.class === 'all') return one.class === other.class;
  const ids = other.class.map(({ id }) => id);
  return one.class.some(({ id }) => ids.includes(id));
}
