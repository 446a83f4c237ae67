import type { DigestRecord } from '../digest/freeze/record.ts';
import { createTranslate } from '../i18n/translate.ts';
import { formatDay } from '../lib/dates/format-date.ts';
import { hasCome, toPlainDate } from '../lib/dates/plain.ts';
import type { Entry } from '../lib/entry.ts';
import { compareSoonest, type DatedEvent } from '../lib/events/dated-event.ts';
import { findShownTime } from '../lib/events/occurrences.ts';
import {
  dropCountry,
  toBaseLanguage,
  toDirection,
  toLanguageName,
  toLocale,
} from '../lib/languages.ts';
import { compareCodes } from '../lib/ordering.ts';
import { getClassBadges } from './classes.ts';
import { getNow } from './clock.ts';
import { getEntries } from './entries.ts';
import { createPage } from './page.ts';
import { settings } from './settings.ts';
import { t } from './translate.ts';
import { urls } from './urls.ts';

const PATH = '/digests/';

/** A mail that went out, as lists show it. */
export interface SentDigest {
  subject: string;
  href: string;
  /** When it was frozen, in words of its language. */
  sent: string;
}

/** The mails of one list, newest first. */
export interface DigestArchive {
  /** Such as `willow-en`. */
  id: string;
  classId: string;
  className: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  locale: string;
  href: string;
  /** Its language in its own words. */
  language: string;
  digests: SentDigest[];
}

const records: readonly DigestRecord[] = Object.values(
  import.meta.glob<DigestRecord>('../../digests/*/*/digest.json', {
    eager: true,
    import: 'default',
  }),
);

/** The archives of the lists that have had mail: all, or those of a class. */
export function listArchives(classId?: string): DigestArchive[] {
  const now = getNow();
  const sent = records
    // The clock of the school stands before the offset.
    .filter(({ date }) => hasCome(date.slice(0, 16), now))
    .filter(({ class: { id } }) => classId === undefined || id === classId)
    .sort((a, b) => compareCodes(b.date, a.date) || compareCodes(a.id, b.id));
  return [...Map.groupBy(sent, ({ list }) => list)]
    .map(([id, own]) => toArchive(id, own))
    .sort(
      (a, b) =>
        Number(isSchoolLanguage(b)) - Number(isSchoolLanguage(a)) || compareCodes(a.id, b.id),
    );
}

function isSchoolLanguage({ lang }: { lang: string }): boolean {
  return toBaseLanguage(lang) === toBaseLanguage(settings.lang);
}

function toArchive(id: string, own: readonly DigestRecord[]): DigestArchive {
  const [{ lang, class: owner }] = own as [DigestRecord];
  const locale = toLocale(lang, settings.lang);
  return {
    ...{ id, lang, locale, classId: owner.id, className: owner.name },
    dir: toDirection(lang),
    language: toLanguageName(dropCountry(lang)),
    href: urls.toPath(`${PATH}${id}/`),
    digests: own.map((record) => ({
      subject: record.subject,
      href: urls.toPath(toDigestPath(record)),
      sent: describeSent(record, locale),
    })),
  };
}

function describeSent({ date }: DigestRecord, locale: string): string {
  const say = createTranslate(locale);
  return say('digests.sent', { date: formatDay(toPlainDate(date), locale) });
}

/** Path of a mail’s page; its id begins with the id of its list. */
function toDigestPath({ list, id }: Pick<DigestRecord, 'list' | 'id'>): string {
  return `${PATH}${list}/${id.slice(list.length + 1)}/`;
}

/** The path of the page of all lists; none where nothing has been mailed. */
export function getDigestsPaths() {
  return listArchives().length > 0 ? [{ params: { all: undefined } }] : [];
}

/** The page of all lists; nobody finds it through a search engine, as everything is elsewhere too. */
export async function getDigestsPage() {
  const badges = await getClassBadges();
  const classes = [...Map.groupBy(listArchives(), ({ classId }) => classId)];
  const places = [...badges.keys()];
  return {
    page: createPage({ title: t('digests.title'), path: PATH, isListed: false }),
    classes: classes
      .map(([id, archives]) => ({
        id,
        badge: badges.get(id),
        name: archives[0]!.className,
        archives,
      }))
      // A class that is gone stands last.
      .sort((a, b) => toPlace(places, a.id) - toPlace(places, b.id)),
  };
}

function toPlace(places: readonly string[], id: string): number {
  return places.includes(id) ? places.indexOf(id) : places.length;
}

/** The paths of the lists’ pages, in the languages of the lists. */
export function getArchivePaths() {
  return listArchives().map((archive) => ({ params: { list: archive.id }, props: { archive } }));
}

/** The page of one list. */
export function getArchivePage({ id, lang, className }: DigestArchive) {
  return createPage({
    title: describeList({ lang, className }),
    path: `${PATH}${id}/`,
    lang,
    isListed: false,
  });
}

/** A list as families know it: `Willow, in English`. */
function describeList({ lang, className }: Pick<DigestArchive, 'lang' | 'className'>) {
  const language = toLanguageName(dropCountry(lang));
  return createTranslate(lang)('digests.ofList', { class: className, language });
}

/** The paths of the mails’ pages. */
export function getDigestPaths() {
  const shown = new Set(listArchives().flatMap(({ digests }) => digests.map(({ href }) => href)));
  return records
    .filter((record) => shown.has(urls.toPath(toDigestPath(record))))
    .map((record) => ({
      params: { list: record.list, digest: record.id.slice(record.list.length + 1) },
      props: { record },
    }));
}

/**
 * What a mail brought, as it stands now: entries that were taken out since are not shown, and
 * what was put right is right here too.
 */
export async function getDigestPage(record: DigestRecord) {
  const { subject, lang, items } = record;
  const locale = toLocale(lang, settings.lang);
  const keys = new Set(items.map(({ key }) => key.split('#')[0]!));
  const isIn = ({ collection, id }: Entry) => keys.has(`${collection}/${id}`);
  const [newsletters, celebrations, tips, events] = await Promise.all([
    getEntries('newsletters'),
    getEntries('celebrations'),
    getEntries('home-learning'),
    getEntries('events'),
  ]);
  const found = {
    newsletters: newsletters.filter(isIn),
    celebrations: celebrations.filter(isIn),
    tips: tips.filter(isIn),
    events: events.filter(isIn).flatMap(toShownTime).sort(compareSoonest),
  };
  const count = Object.values(found).reduce((sum, { length }) => sum + length, 0);
  return {
    page: createPage({ title: subject, path: toDigestPath(record), lang, isListed: false }),
    sent: describeSent(record, locale),
    list: {
      name: describeList({ lang, className: record.class.name }),
      href: urls.toPath(`${PATH}${record.list}/`),
    },
    isMissing: count < keys.size,
    ...found,
  };
}

function toShownTime(event: Entry<'events'>): DatedEvent[] {
  const occurrence = findShownTime(event.data, getNow());
  return occurrence ? [{ event, occurrence }] : [];
}
