import { formatDay } from '../lib/dates/format-date.ts';
import { toPlainDate } from '../lib/dates/plain.ts';
import { describeWhen } from '../lib/events/describe-event.ts';
import type { Occurrence, Repeats } from '../lib/events/occurrences.ts';
import type { AnswerRoute } from '../schemas/answer-route.ts';
import type { SchoolEvent } from '../schemas/event.ts';
import { createTranslate, type Translate } from './translate.ts';

/** That an event moved or is cancelled, in words. */
export interface EventChange {
  /** Such as “Cancelled”. */
  label: string;
  /** What it was before, such as “Was: Tuesday 3 March at 18:00”. */
  was: string | undefined;
}

/** One way to answer, besides the sentence that says how. */
export interface AnswerWay {
  label: string;
  href: string;
  /** What stands for it on paper. */
  printed: string;
}

/** The slip that a family fills in, tears off and gives back. */
export interface EventSlip {
  /** Whether the family comes; empty where nobody asks. */
  answers: string[];
  /** What a helper can tick. */
  roles: string[];
  /** Until when, and to whom. */
  giveBack: string;
}

/** What has changed about an event; nothing where it takes place as planned. */
export function describeChange(
  { status, was }: Pick<SchoolEvent, 'status' | 'was'>,
  locale: string,
): EventChange | undefined {
  if (status === 'planned') return undefined;
  const t = createTranslate(locale);
  return { label: t(`event.${status}`), was: was && t('event.was', { was }) };
}

/** The title where nothing else can say that the event changed: `Cancelled: Star evening`. */
export function describeTitle(
  event: Pick<SchoolEvent, 'title' | 'status' | 'was'>,
  locale: string,
): string {
  const change = describeChange(event, locale);
  if (!change) return event.title;
  return createTranslate(locale)('event.titled', { status: change.label, title: event.title });
}

/** The summary for where an event is shared: what changed stands before it. */
export function describeSummary(
  event: Pick<SchoolEvent, 'summary' | 'status' | 'was'>,
  locale: string,
): string | undefined {
  const change = describeChange(event, locale);
  if (!change) return event.summary;
  return [change.label, change.was, event.summary].filter(Boolean).join(' – ');
}

/** What stands behind a link to an event: its time and, where it changed, that it did. */
export function describeLinkedEvent(
  event: SchoolEvent,
  occurrence: Occurrence,
  locale: string,
): string {
  const change = describeChange(event, locale);
  const when = describeWhen(occurrence, locale);
  if (!change) return when;
  if (event.status === 'cancelled') return change.label;
  return createTranslate(locale)('event.titled', { status: change.label, title: when });
}

/** What a family needs to know of an event, as pairs of label and value. */
export function describeEventFacts(event: SchoolEvent, occurrence: Occurrence, locale: string) {
  const t = createTranslate(locale);
  const { place, online, interpreter, childcare, rsvp, repeats, status } = event;
  const when = {
    label: t(status === 'cancelled' ? 'event.whenCancelled' : 'event.when'),
    value: describeWhen(occurrence, locale),
    href: undefined,
  };
  if (status === 'cancelled') return [when];
  const rsvpBy = rsvp?.by && t('event.rsvpBy', { date: formatDay(rsvp.by, locale, 'weekday') });
  return [
    when,
    { label: t('event.repeats'), value: repeats && describeRepeats(repeats, locale, t) },
    { label: t('event.where'), value: place },
    { label: t('event.online'), value: online, href: online },
    { label: t('event.interpreter'), value: interpreter },
    { label: t('event.childcare'), value: childcare },
    { label: t('event.rsvp'), value: rsvp && [rsvp.how, rsvpBy].filter(Boolean).join(' – ') },
  ].flatMap(({ label, value, href }) => (value ? [{ label, value, href }] : []));
}

/** Where signing up as a helper, or answering, leads: a form, a mail whose subject is filled in. */
export function describeWays(
  purpose: 'signUp' | 'rsvp',
  { link, email }: AnswerRoute,
  { title, occurrence, locale }: { title: string; occurrence: Occurrence; locale: string },
): AnswerWay[] {
  const t = createTranslate(locale);
  const date = formatDay(toPlainDate(occurrence.start), locale, 'weekday');
  const subject = encodeURIComponent(t(`event.${purpose}Subject`, { title, date }));
  return [
    ...(link ? [{ label: t(`event.${purpose}Link`), href: link, printed: link }] : []),
    ...(email
      ? [
          {
            label: t(`event.${purpose}Mail`),
            href: `mailto:${email}?subject=${subject}`,
            printed: email,
          },
        ]
      : []),
  ];
}

/** What an event's slip has to tick; nothing where it has no slip, or none is needed any more. */
export function describeSlip(event: SchoolEvent, locale: string): EventSlip | undefined {
  const { rsvp, volunteers, status } = event;
  const isAnswered = rsvp?.slip === true;
  const areHelpersSought = volunteers?.signUp.slip === true && volunteers.needed > 0;
  if (status === 'cancelled' || (!isAnswered && !areHelpersSought)) return undefined;
  const t = createTranslate(locale);
  const by = rsvp?.by && formatDay(rsvp.by, locale, 'weekday');
  return {
    answers: isAnswered ? [t('event.slipComing'), t('event.slipNotComing')] : [],
    roles: areHelpersSought ? volunteers.roles : [],
    giveBack: by ? t('event.slipReturnBy', { date: by }) : t('event.slipReturn'),
  };
}

function describeRepeats(
  { every, interval, until }: Repeats,
  locale: string,
  t: Translate,
): string {
  const isWeekly = every === 'week';
  const one = t(isWeekly ? 'event.repeatsWeek' : 'event.repeatsMonth');
  const many = t(isWeekly ? 'event.repeatsWeeks' : 'event.repeatsMonths', { count: interval });
  const end = until && t('event.until', { date: formatDay(until, locale) });
  return [interval === 1 ? one : many, end].filter(Boolean).join(', ');
}
