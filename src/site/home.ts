import { isAskPast } from '../lib/ask.ts';
import { isOfClass, type Entry } from '../lib/entry.ts';
import type { DatedEvent } from '../lib/events/dated-event.ts';
import { getToday } from './clock.ts';
import { getSchoolClasses } from './classes.ts';
import { getListed } from './entries.ts';
import { getUpcomingEvents } from './events.ts';
import { pickOfWeek } from '../lib/pick-of-week.ts';

const LATEST = 6;
const UPCOMING = 6;
const CELEBRATIONS = 3;
const TIPS = 3;

/** A newsletter that asks something which can still be done. */
export type AskingNewsletter = Entry<'newsletters'> & {
  data: { ask: NonNullable<Entry<'newsletters'>['data']['ask']> };
};

export interface Home {
  asks: AskingNewsletter[];
  latest: Entry<'newsletters'>[];
  upcoming: DatedEvent[];
  celebrations: Entry<'celebrations'>[];
  tip: Entry<'home-learning'>[];
}

/** What a family finds on the home page this week. */
export async function getHome(): Promise<Home> {
  const [newsletters, upcoming, celebrations, tips] = await Promise.all([
    getListed('newsletters'),
    getUpcomingEvents(),
    getListed('celebrations'),
    getListed('home-learning'),
  ]);
  return {
    asks: await findAsks(newsletters),
    latest: newsletters.slice(0, LATEST),
    upcoming: upcoming.slice(0, UPCOMING),
    celebrations: celebrations.slice(0, CELEBRATIONS),
    tip: pickOfWeek(tips, TIPS, getToday()),
  };
}

/** Each class's one ask: of its latest newsletter, as long as its day has not passed. */
async function findAsks(newsletters: readonly Entry<'newsletters'>[]): Promise<AskingNewsletter[]> {
  const classes = await getSchoolClasses();
  return classes
    .filter(({ data }) => !data.archived)
    .flatMap(({ id }) => newsletters.find((entry) => isOfClass(entry, id)) ?? [])
    .filter(isAsking);
}

/** Whether a newsletter asks something whose last day has not passed. */
export function isAsking(entry: Entry<'newsletters'>): entry is AskingNewsletter {
  const { ask } = entry.data;
  return ask !== undefined && !isAskPast(ask, getToday());
}
