import { compareNewest, isForClass, isOfClass, type Entry } from '../lib/entry.ts';
import { findNeighbours, type Neighbours } from '../lib/neighbours.ts';
import type { LedgerPromise } from '../lib/promises.ts';
import { getEntries, getListed, toOriginalId } from './entries.ts';
import { getUpcomingEvents, type DatedEvent } from './events.ts';
import { getLedger } from './ledger.ts';
import { getSchoolYear } from './page.ts';

/** How many of the class's next events stand beside a newsletter. */
const EVENTS_BESIDE = 4;

/** What surrounds a newsletter on its page. */
export interface NewsletterContext {
  upcoming: DatedEvent[];
  neighbours: Neighbours<Entry<'newsletters'>>;
  /** What it promised, with what has become of it. */
  promised: LedgerPromise[];
  /** Earlier promises that it answers. */
  answered: LedgerPromise[];
}

/**
 * Events, neighbours and promises of a newsletter. A translation shows the promises of its
 * original and has its own language's newsletters as neighbours.
 */
export async function getNewsletterContext(
  entry: Entry<'newsletters'>,
): Promise<NewsletterContext> {
  const [all, ledger, upcoming] = await Promise.all([
    getEntries('newsletters'),
    getLedger(),
    getUpcomingEvents(),
  ]);
  const [first] = entry.classes;
  const siblings = all.filter(
    (other) => other.lang === entry.lang && (!first || isOfClass(other, first.id)),
  );
  const id = toOriginalId(entry);
  const answers = ({ answers: said, madeIn }: LedgerPromise) =>
    madeIn !== id && said.some(({ saidIn }) => saidIn === id);
  return {
    upcoming: upcoming
      .filter(({ event }) => !first || isForClass(event, first.id))
      .slice(0, EVENTS_BESIDE),
    neighbours: findNeighbours(siblings.sort(compareNewest), entry),
    promised: ledger.filter(({ madeIn }) => madeIn === id),
    answered: ledger.filter(answers),
  };
}

/** Newsletters by school year, the latest year first. */
export async function getNewslettersByYear(): Promise<Map<string, Entry<'newsletters'>[]>> {
  return Map.groupBy(await getListed('newsletters'), ({ data }) => getSchoolYear(data.date));
}
