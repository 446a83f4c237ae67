import { describeChange, describeEventFacts, describeWays } from '../i18n/describe-event.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { Entry } from '../lib/entry.ts';
import { describeWhen } from '../lib/events/describe-event.ts';
import { listOccurrences, type Occurrence } from '../lib/events/occurrences.ts';
import type { RenderContext } from '../mdx/render/context.ts';
import { renderHtml } from '../mdx/render/html.ts';
import type { FeedTimes } from './feed-item.ts';
import {
  joinParts,
  toFacts,
  toImage,
  toLabelled,
  toLinks,
  toList,
  toParagraph,
} from './html-parts.ts';

type EventEntry = Entry<'events'>;

/** How many of the times still to come are listed, as on the page. */
const TIMES_SHOWN = 8;

/** The full text of an event: what changed, when and where it is, how to answer and to help. */
export function toEventHtml(
  entry: EventEntry,
  context: RenderContext,
  times: FeedTimes | undefined,
): string {
  const { locale, data } = entry;
  const { cover, status, rsvp, title, body } = data;
  const t = createTranslate(locale);
  const shown = times?.shown ?? listOccurrences(data).at(-1)!;
  const ahead = times?.ahead ?? [];
  const isOn = ahead.length > 0 && status !== 'cancelled';
  const change = describeChange(data, locale);
  const next = ahead.slice(0, TIMES_SHOWN).map((each) => describeWhen(each, locale));
  return joinParts([
    change &&
      (change.was ? toLabelled(change.label, change.was) : toParagraph(change.label, 'strong')),
    toFacts(describeEventFacts(data, shown, locale)),
    isOn && rsvp && toLinks(describeWays('rsvp', rsvp, { title, occurrence: shown, locale })),
    cover && toImage(cover, context),
    renderHtml(body, context),
    isOn && next.length > 1 && toList(t('event.nextDates'), next),
    isOn && toHelpers(entry, shown),
  ]);
}

/** What helpers do, how many are still needed, and how they sign up. */
function toHelpers({ locale, data }: EventEntry, occurrence: Occurrence): string | undefined {
  const { volunteers, title } = data;
  if (!volunteers) return undefined;
  const t = createTranslate(locale);
  if (volunteers.needed === 0) return toParagraph(t('event.volunteersEnough'));
  const { signUp, needed, roles } = volunteers;
  return joinParts([
    toList(t('event.volunteers'), roles),
    toParagraph(t('event.volunteersNeeded', { count: needed })),
    toParagraph(signUp.how),
    toLinks(describeWays('signUp', signUp, { title, occurrence, locale })),
  ]);
}
