import {
  describeChange,
  describeEventFacts,
  describeTitle,
  describeWays,
} from '../i18n/describe-event.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { Entry } from '../lib/entry.ts';
import { endOf } from '../lib/events/event-times.ts';
import type { TextContext } from '../mdx/render/context.ts';
import { renderText } from '../mdx/render/text.ts';
import type { AnswerRoute } from '../schemas/answer-route.ts';
import type { EventKind } from '../schemas/event.ts';
import type { CalendarItem } from './calendar.ts';
import { countSequence, findChanged } from './changes.ts';
import { joinLines, joinParts } from './description.ts';

/** An event with what its site knows of it: absolute addresses, and its name among all calendars. */
export interface EventSource {
  entry: Entry<'events'>;
  uid: string;
  link: string;
  context: TextContext;
}

/** Kinds that a family knows of without being anywhere, so that its own time stays free. */
const FREE_KINDS: ReadonlySet<EventKind> = new Set(['closure', 'deadline']);

/** An event as an item of a calendar, with everything that its page says. */
export function toEventItem({ entry, uid, link, context }: EventSource): CalendarItem {
  const { data, locale } = entry;
  return {
    ...toSharedParts(entry),
    uid,
    link,
    title: describeTitle(data, locale),
    description: joinParts([
      describeChange(data, locale)?.was,
      data.summary,
      listFacts(entry),
      listAnswerWays(entry),
      listHelpers(entry),
      renderText(data.body, context, { isWrapped: false }),
      link,
    ]),
    place: data.place,
    start: data.start,
    end: endOf(data),
    repeats: data.repeats,
    isFree: FREE_KINDS.has(data.kind) || data.status === 'cancelled',
  };
}

/** The last day to answer, as an item of its own; none where nobody asks for an answer by a day. */
export function toAnswerItems({ entry, uid, link }: EventSource): CalendarItem[] {
  const { data, locale } = entry;
  const by = data.rsvp?.by;
  if (by === undefined) return [];
  const t = createTranslate(locale);
  return [
    {
      ...toSharedParts(entry),
      uid: uid.replace('@', '/answer@'),
      link,
      title: t('calendar.answer', { title: describeTitle(data, locale) }),
      description: joinParts([
        describeChange(data, locale)?.was,
        listFacts(entry),
        listAnswerWays(entry),
        link,
      ]),
      start: by,
      end: by,
      isFree: true,
    },
  ];
}

function toSharedParts({ data, classes, locale }: Entry<'events'>) {
  const changed = findChanged(data.date, data.updated === undefined ? [] : [data.updated]);
  return {
    changed,
    sequence: countSequence(data.date, changed, data.status),
    isCancelled: data.status === 'cancelled',
    categories: [
      createTranslate(locale)(`eventKind.${data.kind}`),
      ...classes.map(({ name }) => name),
    ],
  };
}

/** The facts as lines. Of an event that repeats, the calendar itself says when. */
function listFacts({ data, locale }: Entry<'events'>): string {
  const when = createTranslate(locale)('event.when');
  const occurrence = { start: data.start, end: endOf(data) };
  return joinLines(
    describeEventFacts(data, occurrence, locale)
      .filter(({ label }) => data.repeats === undefined || label !== when)
      .map(({ label, value }) => `${label}: ${value}`),
  );
}

/** Where an answer leads; how to answer in words is one of the facts. */
function listAnswerWays(entry: Entry<'events'>): string {
  const { rsvp, status } = entry.data;
  return rsvp && status !== 'cancelled' ? joinLines(listWays('rsvp', rsvp, entry)) : '';
}

function listHelpers(entry: Entry<'events'>): string {
  const { volunteers, status } = entry.data;
  if (!volunteers || volunteers.needed === 0 || status === 'cancelled') return '';
  const t = createTranslate(entry.locale);
  return joinLines([
    t('event.volunteersNeeded', { count: volunteers.needed }),
    ...volunteers.roles.map((role) => `- ${role}`),
    volunteers.signUp.how,
    ...listWays('signUp', volunteers.signUp, entry),
  ]);
}

function listWays(
  purpose: 'signUp' | 'rsvp',
  route: AnswerRoute,
  { data, locale }: Entry<'events'>,
): string[] {
  const occurrence = { start: data.start, end: endOf(data) };
  const ways = describeWays(purpose, route, { title: data.title, occurrence, locale });
  return ways.map(({ label, printed }) => `${label}: ${printed}`);
}
