import { isForClass, isOfClass, type ClassBadge } from '../lib/entry.ts';
import { toPlainDate, type PlainDate } from '../lib/dates/plain.ts';
import { createClosedDays } from '../lib/events/closed-days.ts';
import { findNextDay } from '../lib/rhythm.ts';
import type { SchoolClass } from '../schemas/class.ts';
import { getSchoolClasses, getTeachers, toClassBadge } from './classes.ts';
import { getToday } from './clock.ts';
import { getContacts } from './contacts.ts';
import { getEntries, getListed } from './entries.ts';
import { getUpcomingEvents } from './events.ts';
import { getClassFeeds } from './feed-list.ts';
import { isAsking } from './home.ts';
import { getPromisePages } from './ledger.ts';
import { createPage } from './page.ts';
import { settings } from './settings.ts';

/** How many newsletters the page of a class shows; the archive has the rest. */
const NEWSLETTERS_SHOWN = 6;

/** How many events and promises it shows; their own pages have the rest. */
const EVENTS_SHOWN = 6;
const WAITING_SHOWN = 3;
const SETTLED_SHOWN = 3;

export interface ClassProps {
  badge: ClassBadge;
  data: SchoolClass;
}

/** The paths of the classes' pages and feeds. */
export async function getClassPaths() {
  const classes = await getSchoolClasses();
  return classes.map((entry) => ({
    params: { id: entry.id },
    props: { badge: toClassBadge(entry), data: entry.data } satisfies ClassProps,
  }));
}

/** What stands on the page of a class. */
export async function getClassContext({ badge, data }: ClassProps) {
  const [all, events, [promises]] = await Promise.all([
    getListed('newsletters'),
    getUpcomingEvents(),
    getPromisePages(settings.lang, badge.id),
  ]);
  const newsletters = all.filter((entry) => isOfClass(entry, badge.id));
  const [latest] = newsletters;
  return {
    page: createPage({
      title: badge.name,
      path: `/classes/${badge.id}/`,
      description: data.welcome,
      feeds: await getClassFeeds(badge.id),
      contacts: await getContacts({ classes: [badge] }),
    }),
    newsletters: newsletters.slice(0, NEWSLETTERS_SHOWN),
    asking: latest && isAsking(latest) ? latest : undefined,
    upcoming: events.filter(({ event }) => isForClass(event, badge.id)).slice(0, EVENTS_SHOWN),
    waiting: promises?.waiting.slice(0, WAITING_SHOWN) ?? [],
    settled: promises?.settled.slice(0, SETTLED_SHOWN) ?? [],
    teachers: await getTeachers(data),
    nextDay: await findExpectedDay(data, badge.id, latest?.data.date),
  };
}

async function findExpectedDay(
  { archived, rhythm }: SchoolClass,
  classId: string,
  last: string | undefined,
): Promise<PlainDate | undefined> {
  if (archived) return undefined;
  const events = await getEntries('events');
  const isClosed = createClosedDays(
    events.map(({ data }) => data),
    classId,
  );
  return findNextDay(rhythm, { last: last && toPlainDate(last), today: getToday(), isClosed });
}
