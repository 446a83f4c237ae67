import { formatDay } from '../lib/dates/format-date.ts';
import { EDITOR_FOLDER } from '../lib/editor-folder.ts';
import type { ClassBadge } from '../lib/entry.ts';
import { toRepositoryPage } from '../lib/repository-page.ts';
import type { WrittenCollection } from '../schemas/collection-names.ts';
import type { ClassStart } from '../starting/class-start.ts';
import { getClassBadges } from './classes.ts';
import { settings } from './settings.ts';
import { getStarts } from './starting.ts';
import { t } from './translate.ts';
import { urls } from './urls.ts';

/** A class that is to be written to. */
export interface DeskClass {
  badge: ClassBadge;
  /** The day for which the next newsletter is, in words. */
  day: string;
  /** Begins it in the editor. */
  href: string;
  /** Promises whose day has come by then. */
  due: { id: string; text: string; due: string }[];
}

/** What stands on the page where teachers begin. `locale` is the page's. */
export async function getDesk(locale: string) {
  const [{ classes }, badges] = await Promise.all([getStarts(), getClassBadges()]);
  return {
    classes: classes.flatMap((start): DeskClass[] => {
      const badge = badges.get(start.classId);
      return badge ? [describeClass(start, badge, locale)] : [];
    }),
    others: [
      { label: t('desk.celebration'), href: toNew('celebrations') },
      { label: t('desk.tip'), href: toNew('home-learning') },
      { label: t('desk.event'), href: toNew('events') },
      { label: t('desk.goal'), href: toNew('goals') },
      { label: t('desk.schoolNews'), href: toNew('newsletters', 'all') },
    ],
    ways: [
      {
        label: t('desk.entries'),
        href: urls.toPath(`/${EDITOR_FOLDER}/#/collections/newsletters`),
      },
      { label: t('desk.guides'), href: urls.toPath('/guides/') },
      ...(settings.cms
        ? [{ label: t('desk.howTo'), href: toRepositoryPage(settings.cms, 'docs/cms.md') }]
        : []),
    ],
  };
}

function describeClass(start: ClassStart, badge: ClassBadge, locale: string): DeskClass {
  return {
    badge,
    day: formatDay(start.date, locale, 'weekday'),
    href: toNew('newsletters', start.classId),
    due: start.promises
      .filter(({ due }) => due <= start.date)
      .map(({ id, text, due }) => ({ id, text, due: formatDay(due, locale) })),
  };
}

/** The address at which the editor begins an entry, for a class where that matters. */
function toNew(collection: WrittenCollection, classId?: string): string {
  const query = classId === undefined ? '' : `?class=${encodeURIComponent(classId)}`;
  return urls.toPath(`/${EDITOR_FOLDER}/${query}#/collections/${collection}/new`);
}

/** Whether the school writes in the browser at all. On one’s own computer everybody can. */
export const hasDesk = settings.cms !== undefined || import.meta.env.DEV;
