import type { CollectionEntry } from 'astro:content';
import { createTranslate } from '../i18n/translate.ts';
import { isForClass, type Entry } from '../lib/entry.ts';
import { toFeedPaths, type FeedLink } from '../lib/feed-paths.ts';
import { doGradesOverlap } from '../lib/grades.ts';
import {
  dropCountry,
  listDistinctLanguages,
  toBaseLanguage,
  toLanguageName,
} from '../lib/languages.ts';
import type { FeedOutline } from '../lib/opml.ts';
import { getSchoolClasses } from './classes.ts';
import { getEntries } from './entries.ts';
import { remember } from './remember.ts';
import { settings } from './settings.ts';
import { t } from './translate.ts';
import { urls } from './urls.ts';

/** The collections that feeds carry, each with a feed of its own. */
export const FEED_COLLECTIONS = ['newsletters', 'celebrations', 'home-learning', 'events'] as const;

export type FeedCollection = (typeof FEED_COLLECTIONS)[number];
export type FeedEntry = { [Name in FeedCollection]: Entry<Name> }[FeedCollection];

/** One feed: what it is called, where it lies, and which entries are in it. */
export interface FeedChoice extends FeedLink {
  group: 'school' | 'kind' | 'class' | 'language';
  description: string;
  /** Path of the page that it follows. */
  page: string;
  /** Path of the page that leads to what is older than the feed. */
  archive: string;
  /** BCP 47 language of the feed; the usual one where it has entries in several. */
  language: string;
  collections: readonly FeedCollection[];
  has: (entry: FeedEntry) => boolean;
}

type SchoolClassEntry = CollectionEntry<'classes'>;

/** The kinds as the menu names them. */
export const FEED_NAMES = {
  newsletters: 'nav.newsletters',
  celebrations: 'nav.celebrations',
  'home-learning': 'nav.homeLearning',
  events: 'nav.events',
} as const;

/** Everything that the school publishes for families. */
export const SITE_FEED: FeedChoice = {
  group: 'school',
  title: settings.name,
  folder: '/',
  description: settings.tagline,
  page: '/',
  archive: '/newsletters/',
  language: settings.lang,
  collections: FEED_COLLECTIONS,
  has: () => true,
};

/** One kind of entry, of the whole school. */
export function toKindFeed(collection: FeedCollection): FeedChoice {
  const kind = t(FEED_NAMES[collection]);
  return {
    group: 'kind',
    title: `${kind}, ${settings.name}`,
    folder: `/${collection}/`,
    description: t('feed.ofKind', { kind, school: settings.name }),
    page: `/${collection}/`,
    archive: `/${collection}/`,
    language: settings.lang,
    collections: [collection],
    has: () => true,
  };
}

/** What concerns a class: its own, the whole school's, and tips for its grades. */
function toClassFeed({ id, data }: SchoolClassEntry): FeedChoice {
  return {
    group: 'class',
    title: `${data.name}, ${settings.name}`,
    folder: `/classes/${id}/`,
    description: data.welcome ?? settings.tagline,
    page: `/classes/${id}/`,
    archive: `/classes/${id}/`,
    language: data.languages[0] ?? settings.lang,
    collections: FEED_COLLECTIONS,
    has: (entry) =>
      isForClass(entry, id) &&
      (entry.collection !== 'home-learning' || doGradesOverlap(entry.data.grades, data.grades)),
  };
}

/** The feeds of a class that writes in several languages, one for each. */
function listClassLanguageFeeds(entry: SchoolClassEntry): FeedChoice[] {
  const languages = listDistinctLanguages(entry.data.languages);
  if (languages.length < 2) return [];
  const whole = toClassFeed(entry);
  return languages.map((language) =>
    narrowToLanguage(whole, language, `${whole.folder}${toBaseLanguage(language)}/`),
  );
}

/** Every feed of a class: the whole, then its languages. */
export async function getClassFeeds(classId: string): Promise<FeedChoice[]> {
  const classes = await getSchoolClasses();
  return classes
    .filter(({ id }) => id === classId)
    .flatMap((entry) => [toClassFeed(entry), ...listClassLanguageFeeds(entry)]);
}

/** The feed that suits the readers of an entry best: of its one class, in its language. */
export async function getEntryFeeds({ classes, lang }: Entry): Promise<FeedChoice[]> {
  const [only, ...others] = classes;
  if (!only || others.length > 0) return [];
  const [whole, ...languages] = await getClassFeeds(only.id);
  const isOwn = ({ language }: FeedChoice) => toBaseLanguage(language) === toBaseLanguage(lang);
  const best = languages.find(isOwn) ?? whole;
  return best ? [best] : [];
}

/** What is written in one language, and nothing else. */
function narrowToLanguage(feed: FeedChoice, language: string, folder: string): FeedChoice {
  const base = toBaseLanguage(language);
  const name = toLanguageName(dropCountry(language));
  const say = createTranslate(language);
  return {
    ...feed,
    group: feed.group === 'school' ? 'language' : feed.group,
    title: `${feed.title} (${name})`,
    folder,
    description: say('feed.inLanguage', { language: name, title: feed.title }),
    language,
    has: (entry) => toBaseLanguage(entry.lang) === base && feed.has(entry),
  };
}

/** The languages of the school and its classes, and those that an entry is written in. */
export const getFeedLanguages = remember(async (): Promise<string[]> => {
  const classes = await getSchoolClasses();
  const entries = (await Promise.all(FEED_COLLECTIONS.map((name) => getEntries(name)))).flat();
  return listDistinctLanguages([
    settings.lang,
    ...classes.flatMap(({ data }) => data.languages),
    ...entries.map(({ lang }) => lang),
  ]);
});

/** The feed of everything that is written in a language. */
export function toLanguageFeed(language: string): FeedChoice {
  return narrowToLanguage(SITE_FEED, language, `/languages/${toBaseLanguage(language)}/`);
}

/** Every feed of the site: endpoints, the list for feed readers and the page of ways are made from this. */
export const listFeeds = remember(async (): Promise<FeedChoice[]> => {
  const [classes, languages] = await Promise.all([getSchoolClasses(), getFeedLanguages()]);
  return [
    SITE_FEED,
    ...FEED_COLLECTIONS.map(toKindFeed),
    ...classes.flatMap((entry) => [toClassFeed(entry), ...listClassLanguageFeeds(entry)]),
    ...languages.map(toLanguageFeed),
  ];
});

/** The feeds as a feed reader takes them in, group by group; addresses are absolute. */
export async function getFeedOutline(): Promise<FeedOutline> {
  const groups = Map.groupBy(await listFeeds(), ({ group }) => group);
  return {
    title: settings.name,
    groups: [...groups].map(([group, feeds]) => ({
      title: t(`feed.group.${group}`),
      feeds: feeds.map(toOutlinedFeed),
    })),
  };
}

/** A feed as a list of feeds names it. */
export function toOutlinedFeed({ title, description, language, page, folder }: FeedChoice) {
  const { rss } = toFeedPaths(folder);
  return {
    title,
    description,
    language,
    link: urls.toAbsolute(page),
    rss: urls.toAbsolute(rss),
  };
}
