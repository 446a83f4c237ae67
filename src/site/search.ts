import type { PhraseKey } from '../i18n/translate.ts';
import { formatDay } from '../lib/dates/format-date.ts';
import type { Entry } from '../lib/entry.ts';
import { toDirection, toLanguageName } from '../lib/languages.ts';
import { compareCodes } from '../lib/ordering.ts';
import {
  toSearchFilters,
  WHOLE_SCHOOL,
  type SearchChoice,
  type SearchFacts,
  type SearchFilter,
} from '../lib/search-facts.ts';
import type { WrittenCollection } from '../schemas/collection-names.ts';
import { getSchoolClasses } from './classes.ts';
import { getEntries } from './entries.ts';
import { describeEventTime } from './links.ts';
import { getSchoolYear } from './page.ts';
import { remember } from './remember.ts';
import { settings } from './settings.ts';
import { t } from './translate.ts';

/** What families search, and what lists of it are called; guides are for teachers. */
const SEARCHED = {
  newsletters: 'nav.newsletters',
  celebrations: 'nav.celebrations',
  'home-learning': 'nav.homeLearning',
  events: 'nav.events',
  goals: 'nav.goals',
} as const satisfies Partial<Record<WrittenCollection, PhraseKey>>;

const KINDS = Object.keys(SEARCHED) as (keyof typeof SEARCHED)[];

/** What the search index holds of an entry besides its words. */
export async function getSearchFacts(entry: Entry): Promise<SearchFacts> {
  const classes = await getSchoolClasses();
  return {
    filters: toSearchFilters(entry, {
      classIds: classes.map(({ id }) => id),
      year: getSchoolYear(entry.data.date),
    }),
    date: entry.data.date,
    words: describeEntry(entry),
  };
}

/** What an entry is, whose, and when, such as `Event · Willow, Heron · May 20, 2026`. */
function describeEntry(entry: Entry): string {
  const { collection, classes, data } = entry;
  const names = classes.map(({ name }) => name);
  return [
    t(`kind.${collection}`),
    names.length > 0 ? names.join(', ') : t('class.allClasses'),
    describeEventTime(entry, settings.lang) ?? formatDay(data.date, settings.lang),
  ].join(' · ');
}

/** Up to how many entries choices are counted: the engine fetches 9 bytes an entry for that. */
const MOST_COUNTED = 2000;

/** The choices of each filter that some entry has, the latest year first. */
export const getSearchChoices = remember(
  async (): Promise<{ choices: Record<SearchFilter, SearchChoice[]>; isCounted: boolean }> => {
    const [classes, entries] = await Promise.all([
      getSchoolClasses(),
      Promise.all(KINDS.map((name): Promise<Entry[]> => getEntries(name))),
    ]);
    const facts = await Promise.all(entries.flat().map(getSearchFacts));
    const present = (filter: SearchFilter) =>
      [...new Set(facts.flatMap(({ filters }) => filters[filter]))].sort(compareCodes);
    const names = new Map(classes.map(({ id, data }) => [id, data.name]));
    const kinds = new Set(present('kind'));
    const found = new Set(present('class'));
    const choices = {
      kind: KINDS.filter((name) => kinds.has(name)).map((value) => ({
        value,
        label: t(SEARCHED[value]),
      })),
      class: [...names.keys(), WHOLE_SCHOOL]
        .filter((id) => found.has(id))
        .map((value) => ({ value, label: names.get(value) ?? t('class.allClasses') })),
      language: present('language').map((value) => ({
        value,
        label: toLanguageName(value),
        lang: value,
        dir: toDirection(value),
      })),
      year: present('year')
        .reverse()
        .map((value) => ({ value, label: value })),
    };
    return { choices, isCounted: facts.length <= MOST_COUNTED };
  },
);
