import { createTranslate, type PhraseKey } from '../i18n/translate.ts';
import { isForClass, type ClassBadge, type Entry } from '../lib/entry.ts';
import { listOccurrences } from '../lib/events/occurrences.ts';
import { toEntryPath } from '../lib/urls.ts';
import type { TextContext } from '../mdx/render/context.ts';
import type { EventKind } from '../schemas/event.ts';
import { getToday } from './clock.ts';
import { getListed, toOriginalId } from './entries.ts';
import { toKindPath } from './event-links.ts';
import { getFindLinked } from './links.ts';
import { getSchoolYear } from './page.ts';
import { settings } from './settings.ts';
import { t } from './translate.ts';
import { urls } from './urls.ts';

/** What a calendar holds, and the page that it belongs to; it lies beside that page. */
export interface CalendarChoice {
  name: string;
  /** Path of the page, such as `/classes/willow/`. */
  path: string;
  /** Only what is for this class, the whole school's included. */
  classId?: string;
  /** Only events of this kind; asks are left out. */
  kind?: EventKind;
}

/** The calendar of the whole school, with every class's events and asks. */
export const schoolCalendar: CalendarChoice = { name: settings.name, path: '/' };

/** The calendar of a class: its own events and asks, and the whole school's. */
export function toClassCalendar({ id, name }: Pick<ClassBadge, 'id' | 'name'>): CalendarChoice {
  return {
    name: `${name}, ${settings.name}`,
    path: toEntryPath('classes', id),
    classId: id,
  };
}

/** The calendar of one kind of event. */
export function toKindCalendar(kind: EventKind): CalendarChoice {
  return {
    name: `${t(`eventKind.${kind}`)}, ${settings.name}`,
    path: toKindPath(kind),
    kind,
  };
}

/** A calendar as pages link to it. */
export function toCalendarLink({ name, path }: CalendarChoice): { name: string; address: string } {
  return { name, address: urls.toAbsolute(`${path}calendar.ics`) };
}

/** The calendars that an event stands in: its classes’, or the whole school’s. */
export function listEventCalendars({ classes }: Entry<'events'>) {
  const choices = classes.length === 0 ? [schoolCalendar] : classes.map(toClassCalendar);
  return choices.map(toCalendarLink);
}

/** Where the file of one event is. */
export function toEventFile({ href }: Entry<'events'>): string {
  return `${href}event.ics`;
}

/**
 * What stands in a calendar: of this school year, the last, and all that is planned. It is the
 * lists' own choice of entries, so that a translation is not in it beside its original.
 */
export async function getCalendar({ name, path, classId, kind }: CalendarChoice) {
  const [events, newsletters] = await Promise.all([getListed('events'), getListed('newsletters')]);
  const isChosen = (entry: Entry) => classId === undefined || isForClass(entry, classId);
  const shown = events.filter(
    (entry) =>
      isChosen(entry) &&
      (kind === undefined || entry.data.kind === kind) &&
      isRecent(listOccurrences(entry.data).at(-1)!.end),
  );
  const asking = newsletters.filter(
    (entry) => kind === undefined && isChosen(entry) && isRecent(entry.data.ask?.by ?? ''),
  );
  return {
    ...createFacts(name, path),
    events: await Promise.all(shown.map(toEventSource)),
    asks: asking.map((entry) => ({ ...identify(entry, '/ask'), entry })),
    hasDeadlines: true,
  };
}

/** One event by itself, to be put into a calendar once. */
export async function getEventCalendar(entry: Entry<'events'>) {
  return {
    ...createFacts(settings.name, toEntryPath('events', entry.id), entry.lang),
    events: [await toEventSource(entry)],
    asks: [],
    hasDeadlines: false,
  };
}

function createFacts(name: string, path: string, language = settings.lang) {
  return { name, link: urls.toAbsolute(path), language, timeZone: settings.timeZone };
}

async function toEventSource(entry: Entry<'events'>) {
  return { ...identify(entry), entry, context: await createTextContext(entry) };
}

/**
 * The address of an entry's page, and its name among all calendars, which stays: the original's
 * file under the site's own address, whichever language is shown.
 */
function identify(entry: Entry<'events'> | Entry<'newsletters'>, part = '') {
  const { collection, id } = entry;
  const path = urls.toPath(`/${collection}/${toOriginalId(entry)}`).slice(1);
  return {
    uid: `${path}${part}@${new URL(settings.url).host}`,
    link: urls.toAbsolute(toEntryPath(collection, id)),
  };
}

async function createTextContext(entry: Entry<'events'>): Promise<TextContext> {
  const findLinked = await getFindLinked(entry.locale);
  const own = urls.toAbsolute(toEntryPath(entry.collection, entry.id));
  const t = createTranslate(entry.locale);
  return {
    t: (key) => t(key as PhraseKey),
    toHref: (href) => (href.startsWith('#') ? own + href : urls.toAbsolute(href)),
    findEntry: (collection, id) => {
      const linked = findLinked(collection, id);
      return linked && { ...linked, href: urls.toAbsolute(toEntryPath(collection, id)) };
    },
  };
}

/** Whether a moment is of the last school year or after; older ones stay on the pages alone. */
function isRecent(moment: string): boolean {
  const today = getToday();
  const lastYear = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return moment !== '' && getSchoolYear(moment) >= getSchoolYear(lastYear);
}
