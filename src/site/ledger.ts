import { isForClass } from '../lib/entry.ts';
import type { LinkedPromise } from '../lib/linked-promise.ts';
import { createLedger } from '../lib/promises.ts';
import { groupPromises, type PromiseGroups } from '../lib/promise-groups.ts';
import { getToday } from './clock.ts';
import { getEntries, toOriginalId } from './entries.ts';
import { getSchoolYear } from './page.ts';
import { rememberEach } from './remember.ts';

/**
 * Every promise of the published newsletters and what became of it, newest first. Links lead to
 * the newsletters in a language, where they are translated into it.
 */
export const getLedger = rememberEach(async (lang): Promise<LinkedPromise[]> => {
  const newsletters = await getEntries('newsletters');
  const byId = new Map(newsletters.map((entry) => [entry.id, entry]));
  const translations = new Map(
    newsletters.filter((entry) => entry.lang === lang).map((each) => [toOriginalId(each), each]),
  );
  const findHref = (id: string) => {
    const entry = byId.get(id)!;
    return (translations.get(toOriginalId(entry)) ?? entry).href;
  };
  const ledger = createLedger(
    newsletters.map((entry) => ({ ...entry.data, id: entry.id, lang: entry.lang })),
    getToday(),
  );
  return ledger.map((promise) => ({
    ...promise,
    madeHref: findHref(promise.madeIn),
    classes: byId.get(promise.madeIn)!.classes,
    answers: promise.answers.map((answer) => ({ ...answer, href: findHref(answer.saidIn) })),
  }));
});

/** The promises of one page: what is still to come, and what happened in one school year. */
export interface PromisePage extends PromiseGroups<LinkedPromise> {
  /** The school year that an archive page is of; none on the first page. */
  year: string | undefined;
  /** All that are counted on it. */
  counted: LinkedPromise[];
  /** School years that have pages of their own. */
  earlierYears: string[];
}

/**
 * The pages of the ledger of a class, or of the school: the first has what is still to come,
 * however old it is, and what was promised in the latest school year; each earlier year has one.
 */
export async function getPromisePages(lang: string, classId?: string): Promise<PromisePage[]> {
  const ledger = await getLedger(lang);
  const own = ledger.filter((promise) => classId === undefined || isForClass(promise, classId));
  const byYear = Map.groupBy(own, ({ madeOn }) => getSchoolYear(madeOn));
  const [latest = '', ...earlierYears] = [...byYear.keys()];
  const { waiting } = groupPromises(own);
  const first = byYear.get(latest) ?? [];
  return [
    {
      year: undefined,
      waiting,
      settled: groupPromises(first).settled,
      counted: [...first, ...waiting.filter((promise) => !first.includes(promise))],
      earlierYears,
    },
    ...earlierYears.map((year) => {
      const promises = byYear.get(year) ?? [];
      return { year, ...groupPromises(promises), counted: promises, earlierYears };
    }),
  ];
}
