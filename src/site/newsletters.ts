import { isForClass, type Entry } from '../lib/entry.ts';
import { findNeighbours, type Neighbours } from '../lib/neighbours.ts';
import { pickPromises, type LinkedPromise } from '../lib/linked-promise.ts';
import type { DatedEvent } from '../lib/events/dated-event.ts';
import { getEntries, getListed, toOriginalId } from './entries.ts';
import { getUpcomingEvents } from './events.ts';
import { getLedger } from './ledger.ts';
import { getSchoolYear } from './page.ts';
import { remember } from './remember.ts';
import { urls } from './urls.ts';

/** How many of the class's next events stand beside a newsletter. */
const EVENTS_BESIDE = 4;

/** What surrounds a newsletter on its page. */
export interface NewsletterContext {
  upcoming: DatedEvent[];
  neighbours: Neighbours<Entry<'newsletters'>>;
  /** What it promised, with what has become of it. */
  promised: LinkedPromise[];
  /** Earlier promises that it answers. */
  answered: LinkedPromise[];
}

/**
 * Events, neighbours and promises of a newsletter. A translation shows the promises of its
 * original and has its own language's newsletters as neighbours.
 */
export async function getNewsletterContext(
  entry: Entry<'newsletters'>,
): Promise<NewsletterContext> {
  const [series, promises, upcoming] = await Promise.all([
    getSeries(),
    getPromisesOf(entry),
    getUpcomingEvents(),
  ]);
  const [first] = entry.classes;
  return {
    ...promises,
    upcoming: upcoming
      .filter(({ event }) => !first || isForClass(event, first.id))
      .slice(0, EVENTS_BESIDE),
    neighbours: findNeighbours(series.get(toSeries(entry)) ?? [], entry),
  };
}

/** What a newsletter promised, and the earlier promises that it answers, for every channel. */
export async function getPromisesOf(
  entry: Entry<'newsletters'>,
): Promise<Pick<NewsletterContext, 'promised' | 'answered'>> {
  return pickPromises(await getLedger(entry.lang), toOriginalId(entry));
}

/** The newsletters of each class in each language, newest first. */
const getSeries = remember(async () => Map.groupBy(await getEntries('newsletters'), toSeries));

function toSeries({ classes, lang }: Entry<'newsletters'>): string {
  return `${classes[0]?.id ?? ''} ${lang}`;
}

/** How many newsletters a page of the archive shows. */
export const NEWSLETTERS_ON_PAGE = 60;

/** The archive's pages, one for each school year. */
export async function listYearLinks(): Promise<{ year: string; href: string }[]> {
  const years = await getNewslettersByYear();
  return [...years.keys()].map((year) => ({
    year,
    href: urls.toPath(`/newsletters/year/${year}/`),
  }));
}

/** Newsletters by school year, the latest year first. */
export const getNewslettersByYear = remember(async () =>
  Map.groupBy(await getListed('newsletters'), ({ data }) => getSchoolYear(data.date)),
);
