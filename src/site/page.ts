import { formatDay } from '../lib/dates/format-date.ts';
import { toFeedPaths, type FeedLink } from '../lib/feed-paths.ts';
import { toDirection, toLocale } from '../lib/languages.ts';
import { toSchoolYear } from '../lib/dates/calendar.ts';
import { toPlainDate } from '../lib/dates/plain.ts';
import type { NavLink, PageOptions, PageView } from '../lib/page-view.ts';
import { createTranslate, type PhraseKey } from '../i18n/translate.ts';
import { getToday } from './clock.ts';
import { office } from './contacts.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';

const MAIN: readonly [PhraseKey, string][] = [
  ['nav.newsletters', '/newsletters/'],
  ['nav.homeLearning', '/home-learning/'],
  ['nav.events', '/events/'],
  ['nav.celebrations', '/celebrations/'],
  ['nav.goals', '/goals/'],
  ['nav.promises', '/promises/'],
];

const PREFERENCES = '/preferences/';
const FOLLOW = '/follow/';

const FOOTER: readonly [PhraseKey, string][] = [
  ['nav.classes', '/classes/'],
  ['nav.people', '/people/'],
  ['nav.preferences', PREFERENCES],
  ['nav.follow', FOLLOW],
  ['nav.involved', '/involved/'],
  ['nav.guides', '/guides/'],
  ['nav.about', '/about/'],
  ['nav.privacy', '/privacy/'],
  ['nav.accessibility', '/accessibility/'],
];

/** Completes a page's own facts with those of the site. */
export function createPage(options: PageOptions): PageView {
  const lang = options.lang ?? settings.lang;
  const locale = toLocale(lang, settings.lang);
  const t = createTranslate(lang);
  const preferences = urls.toPath(options.preferencesPath ?? PREFERENCES);
  const follow = urls.toPath(options.followPath ?? FOLLOW);
  const own = new Map([
    [PREFERENCES, preferences],
    [FOLLOW, follow],
  ]);
  const toLink = ([key, path]: readonly [PhraseKey, string]): NavLink => ({
    label: t(key),
    href: own.get(path) ?? urls.toPath(path),
    isCurrent: options.path.startsWith(path),
  });
  const isListed = settings.searchEngines && options.isListed !== false;
  return {
    ...options,
    lang,
    locale,
    dir: toDirection(lang),
    school: settings,
    canonical: urls.toAbsolute(options.path),
    origin: settings.url,
    home: urls.toPath('/'),
    search: urls.toPath('/search/'),
    contacts: options.contacts ?? [office],
    preferences,
    follow,
    feeds: [
      { title: settings.name, folder: '/' },
      ...(options.feeds ?? []).filter(({ folder }) => folder !== '/'),
    ].map(toFeedView),
    mainLinks: MAIN.map(toLink),
    footerLinks: FOOTER.map(toLink),
    asOf: formatDay(getToday(), locale),
    robots: isListed ? undefined : 'noindex, noimageindex',
  };
}

function toFeedView({ title, folder }: FeedLink) {
  const { rss, json } = toFeedPaths(folder);
  return { title, rss: urls.toPath(rss), json: urls.toPath(json) };
}

/** The school year of a moment, such as `2025-26`. */
export function getSchoolYear(moment: string): string {
  return toSchoolYear(toPlainDate(moment), settings.yearBegins);
}
