import { formatDay } from '../lib/dates/format-date.ts';
import { describeWhen } from '../lib/events/describe-event.ts';
import type { Occurrence, Repeats } from '../lib/events/occurrences.ts';
import type { SchoolEvent } from '../schemas/event.ts';
import { createTranslate, type Translate } from './translate.ts';

/** What a family needs to know of an event, as pairs of label and value. */
export function describeEventFacts(event: SchoolEvent, occurrence: Occurrence, locale: string) {
  const t = createTranslate(locale);
  const { place, online, interpreter, childcare, rsvp, repeats } = event;
  const rsvpBy = rsvp?.by && t('event.rsvpBy', { date: formatDay(rsvp.by, locale, 'weekday') });
  return [
    { label: t('event.when'), value: describeWhen(occurrence, locale) },
    { label: t('event.repeats'), value: repeats && describeRepeats(repeats, locale, t) },
    { label: t('event.where'), value: place },
    { label: t('event.online'), value: online, href: online },
    { label: t('event.interpreter'), value: interpreter },
    { label: t('event.childcare'), value: childcare },
    { label: t('event.rsvp'), value: rsvp && [rsvp.how, rsvpBy].filter(Boolean).join(' – ') },
  ].flatMap(({ label, value, href }) => (value ? [{ label, value, href }] : []));
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
