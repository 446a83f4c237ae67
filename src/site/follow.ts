import { createTranslate } from '../i18n/translate.ts';
import { toCalendarPath } from '../lib/calendar-path.ts';
import type { ClassBadge } from '../lib/entry.ts';
import { toFeedPaths, type FeedLink } from '../lib/feed-paths.ts';
import { dropCountry, toLanguageName } from '../lib/languages.ts';
import { listSignUps, toSignUpPage } from '../lib/sign-ups.ts';
import { toWebcal } from '../lib/urls.ts';
import { getSchoolClasses, toClassBadge } from './classes.ts';
import {
  FEED_COLLECTIONS,
  FEED_NAMES,
  getClassFeeds,
  getFeedLanguages,
  SITE_FEED,
  toKindFeed,
  toLanguageFeed,
} from './feed-list.ts';
import { listArchives } from './digests.ts';
import { createPage } from './page.ts';
import { getLanguagePath, getOtherLanguages } from './page-languages.ts';
import { getPreferencesPath } from './preferences.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';

const PATH = '/follow/';

/** A way to follow, as a link; `lang` is set where it leads to something in another language. */
export interface FollowLink {
  label: string;
  href: string;
  lang?: string;
}

/** The ways to follow one class. */
export interface ClassWays {
  badge: ClassBadge;
  email: FollowLink[];
  calendar: FollowLink[];
  feeds: FollowLink[];
}

/** The page of all ways to follow the school, in a language. */
export async function getFollowPage(lang: string) {
  const t = createTranslate(lang);
  const path = await getLanguagePath(PATH, lang);
  const { alternates, others } = await getOtherLanguages(PATH, lang);
  const classes = (await getSchoolClasses()).filter(({ data }) => !data.archived);
  const languages = await getFeedLanguages();
  const preferencesPath = await getPreferencesPath(lang);
  return {
    page: createPage({
      title: t('follow.title'),
      path,
      description: t('follow.intro'),
      lang,
      preferencesPath,
      followPath: path,
      alternates,
    }),
    others,
    family: urls.toPath(await getLanguagePath('/family/', lang)),
    opml: urls.toPath('/feeds.opml'),
    school: {
      calendar: [toCalendarLink(t('follow.calendarOf'))],
      feeds: [
        toFeedLink(t('follow.feedAll'), SITE_FEED),
        ...FEED_COLLECTIONS.map((name) => toFeedLink(t(FEED_NAMES[name]), toKindFeed(name))),
        ...languages.map((each) => toLanguageLink(each, toLanguageFeed(each), t)),
      ],
    },
    classes: await Promise.all(
      classes.map(async (entry): Promise<ClassWays> => {
        const [whole, ...inLanguages] = await getClassFeeds(entry.id);
        return {
          badge: toClassBadge(entry),
          email: [
            ...listSignUps({ id: entry.id, lists: entry.data.lists }, settings.digest).map(
              (signUp) => ({
                label: t('follow.emailIn', { language: toLanguageName(dropCountry(signUp.lang)) }),
                href: toSignUpPage(signUp, urls.toPath(`/classes/${entry.id}/`)),
                lang: signUp.lang,
              }),
            ),
            ...listArchives(entry.id).map(({ href, lang: own }) => ({
              href,
              lang: own,
              label: t('follow.archiveIn', { language: toLanguageName(dropCountry(own)) }),
            })),
          ],
          calendar: [toCalendarLink(t('follow.calendarOf'), entry.id)],
          feeds: [
            toFeedLink(t('follow.feedAll'), whole!),
            ...inLanguages.map((feed) => toLanguageLink(feed.language, feed, t)),
          ],
        };
      }),
    ),
  };
}

function toCalendarLink(label: string, classId?: string): FollowLink {
  return { label, href: toWebcal(urls.toAbsolute(toCalendarPath(classId))) };
}

function toFeedLink(label: string, { folder }: FeedLink): FollowLink {
  return { label, href: urls.toPath(toFeedPaths(folder).rss) };
}

function toLanguageLink(
  lang: string,
  feed: FeedLink,
  t: ReturnType<typeof createTranslate>,
): FollowLink {
  return {
    ...toFeedLink(t('follow.feedIn', { language: toLanguageName(dropCountry(lang)) }), feed),
    lang,
  };
}
