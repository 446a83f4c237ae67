import type { LinkedEntry } from '../mdx/render/context.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { findShownTime } from '../lib/events/occurrences.ts';
import { describeLinkedEvent } from '../i18n/describe-event.ts';
import type { Entry } from '../lib/entry.ts';
import { getNow } from './clock.ts';
import { getEntries } from './entries.ts';
import { rememberEach } from './remember.ts';

/** Finds what a body may link to, with its facts in the reader's language. */
export type FindLinked = (collection: CollectionName, id: string) => LinkedEntry | undefined;

/** Prepares the events and tips for links in bodies of one locale. */
export const getFindLinked = rememberEach(async (locale): Promise<FindLinked> => {
  const [events, tips] = await Promise.all([getEntries('events'), getEntries('home-learning')]);
  const byId = new Map<string, Entry>(
    [...events, ...tips].map((entry) => [`${entry.collection}/${entry.id}`, entry]),
  );
  return (collection, id) => {
    const entry = byId.get(`${collection}/${id}`);
    return (
      entry && {
        title: entry.data.title,
        href: entry.href,
        facts: describeEventTime(entry, locale),
      }
    );
  };
});

/** When an event is next, or last was, or that it is cancelled; undefined for other entries. */
export function describeEventTime({ data }: Entry, locale: string): string | undefined {
  if (!('start' in data)) return undefined;
  const shown = findShownTime(data, getNow());
  return shown && describeLinkedEvent(data, shown, locale);
}
