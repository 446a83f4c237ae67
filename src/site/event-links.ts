import { createTranslate } from '../i18n/translate.ts';
import { formatMonth } from '../lib/dates/format-date.ts';
import { toFirstDay, toPlainMonth } from '../lib/dates/months.ts';
import type { Entry } from '../lib/entry.ts';
import type { Occurrence } from '../lib/events/occurrences.ts';
import type { EventKind } from '../schemas/event.ts';
import { getClassBadges } from './classes.ts';
import { getEventMonths } from './event-months.ts';
import { getEventKinds, getEventLists } from './events.ts';
import { t } from './translate.ts';
import { urls } from './urls.ts';

/** Where the list of a kind of event is, without the base. */
export function toKindPath(kind: EventKind): string {
  return `/events/kind/${kind}/`;
}

function toKindHref(kind: EventKind): string {
  return urls.toPath(toKindPath(kind));
}

/** Where an event leads on: its month, its classes’ events, all events, other ways to take part. */
export async function listEventWays({ classes, locale }: Entry<'events'>, { start }: Occurrence) {
  const t = createTranslate(locale);
  const months = await getEventMonths();
  const month = months.find((each) => each.month === toPlainMonth(start));
  return [
    ...(month ? [{ label: formatMonth(toFirstDay(month.month), locale), href: month.href }] : []),
    ...classes.map(({ name, href }) => ({
      label: t('events.ofClass', { class: name }),
      href: `${href}events/`,
    })),
    { label: t('home.allEvents'), href: urls.toPath('/events/') },
    { label: t('home.involved'), href: urls.toPath('/involved/') },
  ];
}

/** Every list of events: of each class, of each kind, and of each school year that has past ones. */
export async function getEventLinks() {
  const [badges, kinds, { years }] = await Promise.all([
    getClassBadges(),
    getEventKinds(),
    getEventLists(),
  ]);
  return {
    classes: [...badges.values()].map(({ name, href }) => ({
      label: name,
      href: `${href}events/`,
    })),
    kinds: kinds.map((kind) => ({ label: t(`eventKind.${kind}`), href: toKindHref(kind) })),
    years: [...years.keys()].map((year) => ({
      label: year,
      href: urls.toPath(`/events/year/${year}/`),
    })),
  };
}
