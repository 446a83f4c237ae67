import type { Entry } from '../lib/entry.ts';
import { getSchoolClasses } from './classes.ts';
import { getEntries } from './entries.ts';
import { urls } from './urls.ts';
import { t } from './translate.ts';

/** How many newsletters of each class and language are kept: this one and the last. */
const NEWSLETTERS_KEPT = 2;

/** How many tips are kept at most, newest first: a page is about 9 kB to fetch. */
const TIPS_KEPT = 300;

/** A page that a family can open without a network. */
export interface KeptPage {
  title: string;
  href: string;
  lang?: string;
}

/** The pages that a visit leaves on a family's device. */
export async function getKeptPages(): Promise<{ thisWeek: KeptPage[]; homeLearning: KeptPage[] }> {
  const [newsletters, tips] = await Promise.all([
    getCurrentNewsletters(),
    getEntries('home-learning'),
  ]);
  return {
    thisWeek: [
      { title: t('nav.home'), href: urls.toPath('/') },
      ...newsletters.map(toKeptPage),
      { title: t('nav.events'), href: urls.toPath('/events/') },
      { title: t('nav.people'), href: urls.toPath('/people/') },
    ],
    homeLearning: [
      { title: t('nav.homeLearning'), href: urls.toPath('/home-learning/') },
      ...tips.slice(0, TIPS_KEPT).map(toKeptPage),
    ],
  };
}

async function getCurrentNewsletters(): Promise<Entry<'newsletters'>[]> {
  const [newsletters, classes] = await Promise.all([getEntries('newsletters'), getSchoolClasses()]);
  const current = new Set(classes.filter(({ data }) => !data.archived).map(({ id }) => id));
  const series = Map.groupBy(
    newsletters.filter(
      ({ classes: own }) => own.length === 0 || own.some(({ id }) => current.has(id)),
    ),
    ({ classes: [first], lang }) => `${first?.id ?? ''} ${lang}`,
  );
  return [...series.values()].flatMap((entries) => entries.slice(0, NEWSLETTERS_KEPT));
}

function toKeptPage({ data, href, lang }: Entry): KeptPage {
  return { title: data.title, href, lang };
}
