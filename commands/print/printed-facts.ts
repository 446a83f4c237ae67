import { toPlainDate } from '../../src/lib/dates/plain.ts';
import { listOccurrences } from '../../src/lib/events/occurrences.ts';
import { compareCodes } from '../../src/lib/ordering.ts';
import { listReferences } from '../../src/mdx/list-references.ts';
import type { Library, LibraryEntry } from '../../src/schemas/library.ts';
import { toEntryId } from '../../src/schemas/reference.ts';

/** How many events the box of next dates has. */
const DATES_IN_BOX = 4;

type NewsletterEntry = LibraryEntry<'newsletters'>;

/**
 * Everything of a school's content that the paper of a newsletter says: its own words, the events
 * and tips that it speaks of, the dates that came next on its day, and what became of its promises.
 * None of it depends on today, so that a PDF does not grow old by a day that passes.
 */
export function gatherFacts(newsletter: NewsletterEntry, library: Library): unknown {
  const { data } = newsletter;
  const own = data.class;
  const named = (['events', 'home-learning'] as const).flatMap((name) => {
    const ids = new Set(listReferences(data.body, name));
    return library[name].filter(({ id }) => ids.has(id)).map((entry) => entry.data);
  });
  return {
    data,
    classes: library.classes.filter(
      ({ id }) => own !== 'all' && own.some((each) => each.id === id),
    ),
    named,
    next: listNext(newsletter, library),
    promises: listPromiseFacts(newsletter, library),
  };
}

/** The events that came next for a newsletter's class when it was published. */
function listNext({ data: { date, class: own } }: NewsletterEntry, { events }: Library) {
  const first = own === 'all' ? undefined : own[0];
  const isFor = ({ data }: LibraryEntry<'events'>) =>
    first === undefined || data.class === 'all' || data.class.some(({ id }) => id === first.id);
  return events
    .filter((event) => !event.data.draft && isFor(event))
    .flatMap(({ data }) => {
      const next = listOccurrences(data).find(({ end }) => toPlainDate(end) >= toPlainDate(date));
      return next ? [{ next, data }] : [];
    })
    .sort((a, b) => compareCodes(a.next.start, b.next.start))
    .slice(0, DATES_IN_BOX);
}

/** What newsletters promised and answered, as far as it stands on the paper of one of them. */
function listPromiseFacts({ id, data }: NewsletterEntry, { newsletters }: Library) {
  const original = data.translationOf === undefined ? id : toEntryId(data.translationOf);
  const source = newsletters.find((each) => each.id === original)?.data ?? data;
  const answersOf = ({ kept = [], changed = [], dropped = [] }: NewsletterEntry['data']) => [
    ...kept,
    ...changed,
    ...dropped,
  ];
  const ids = new Set([
    ...(source.promises ?? []).map((promise) => promise.id),
    ...answersOf(source).map(({ promise }) => promise),
  ]);
  return newsletters.flatMap((each) => [
    ...(each.data.promises ?? []).filter((promise) => ids.has(promise.id)),
    ...answersOf(each.data).filter(({ promise }) => ids.has(promise)),
  ]);
}
