import { createTranslate } from '../i18n/translate.ts';
import { toCalendarPath } from '../lib/calendar-path.ts';
import { isOfClass, type ClassBadge, type Entry } from '../lib/entry.ts';
import { dropCountry, toBaseLanguage, toDirection, toLanguageName } from '../lib/languages.ts';
import type { OutlinedFeed } from '../lib/opml.ts';
import { toWebcal } from '../lib/urls.ts';
import type { DatedEvent } from '../lib/events/dated-event.ts';
import { getSchoolClasses, toClassBadge } from './classes.ts';
import { getListed, getTranslations } from './entries.ts';
import { getUpcomingEvents } from './events.ts';
import { getClassFeeds, toOutlinedFeed } from './feed-list.ts';
import { isAsking, type AskingNewsletter } from './home.ts';
import { createPage } from './page.ts';
import { getLanguagePath, getLanguages, getOtherLanguages } from './page-languages.ts';
import { getPreferencesPath } from './preferences.ts';
import { urls } from './urls.ts';

const PATH = '/family/';

/** How many newsletters and events of a class stand on the page. */
const NEWS_SHOWN = 3;
const EVENTS_SHOWN = 6;

/** An entry in one language, under the key that all its languages share. */
export interface FamilyVersion<Item extends Entry = Entry> {
  key: string;
  entry: Item;
}

/** What concerns one class this week, or the whole school where there is no badge. */
export interface FamilySection {
  badge: ClassBadge | undefined;
  asks: FamilyVersion<AskingNewsletter>[];
  news: FamilyVersion<Entry<'newsletters'>>[];
  upcoming: DatedEvent[];
  /** The first of them has everything, the others one language each. */
  feeds: OutlinedFeed[];
  /** Addresses of its calendar: to fetch, and to subscribe to. */
  calendar: { path: string; webcal: string } | undefined;
}

/** The page of a family with several children, in a language of the interface. */
export async function getFamilyPage(lang: string) {
  const t = createTranslate(lang);
  const path = await getLanguagePath(PATH, lang);
  const { alternates, others } = await getOtherLanguages(PATH, lang);
  const classes = (await getSchoolClasses()).filter(({ data }) => !data.archived);
  const languages = await getLanguages();
  return {
    page: createPage({
      title: t('family.title'),
      path,
      description: t('family.intro'),
      lang,
      preferencesPath: await getPreferencesPath(lang),
      followPath: await getLanguagePath('/follow/', lang),
      alternates,
    }),
    others,
    languages: languages.map((each) => ({
      value: toBaseLanguage(each),
      lang: each,
      dir: toDirection(each),
      name: toLanguageName(dropCountry(each)),
    })),
    sections: [
      ...(await Promise.all(classes.map((entry) => getSection(toClassBadge(entry))))),
      await getSection(undefined),
    ],
  };
}

async function getSection(badge: ClassBadge | undefined): Promise<FamilySection> {
  const isOwn = (entry: Entry) =>
    badge === undefined ? entry.classes.length === 0 : isOfClass(entry, badge.id);
  const [newsletters, events] = await Promise.all([getListed('newsletters'), getUpcomingEvents()]);
  const own = newsletters.filter(isOwn).slice(0, NEWS_SHOWN);
  const versions = (await Promise.all(own.map(listVersions))).flat();
  const calendarPath = toCalendarPath(badge?.id);
  return {
    badge,
    asks: versions.flatMap(({ key, entry }) =>
      key === own[0]?.id && isAsking(entry) ? [{ key, entry }] : [],
    ),
    news: versions,
    upcoming: events.filter(({ event }) => isOwn(event)).slice(0, EVENTS_SHOWN),
    feeds: badge ? (await getClassFeeds(badge.id)).map(toOutlinedFeed) : [],
    calendar: badge && {
      path: urls.toPath(calendarPath),
      webcal: toWebcal(urls.toAbsolute(calendarPath)),
    },
  };
}

async function listVersions(
  entry: Entry<'newsletters'>,
): Promise<FamilyVersion<Entry<'newsletters'>>[]> {
  const translations = (await getTranslations(entry)) as Entry<'newsletters'>[];
  return [entry, ...translations].map((each) => ({ key: entry.id, entry: each }));
}
