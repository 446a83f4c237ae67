import { describeWho } from '../../i18n/describe-celebration.ts';
import { describeChange, describeEventFacts, describeTitle } from '../../i18n/describe-event.ts';
import { describeTipFacts } from '../../i18n/describe-tip.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { formatDay } from '../../lib/dates/format-date.ts';
import type { Entry } from '../../lib/entry.ts';
import type { DatedEvent } from '../../lib/events/dated-event.ts';
import type { BroughtNewsletter, DigestContent, FindForm } from './digest-content.ts';
import {
  toBody,
  toCover,
  toFacts,
  toHeadline,
  toLabelled,
  toLink,
  toList,
  toParagraph,
  wrapEntry,
} from './parts.ts';
import { toPromises } from './promises.ts';

type FullEntry = Entry<'newsletters'> | Entry<'celebrations'> | Entry<'home-learning'>;

/** An entry in the form that there is room for. `renderFull` is asked for the whole of it. */
function toEntry<Own extends FullEntry>(
  entry: Own,
  content: DigestContent,
  { findForm, renderFull }: { findForm: FindForm; renderFull: (entry: Own) => string },
): string {
  const { list } = content;
  const href = content.toAddress(entry);
  const { title, summary } = entry.data;
  const form = findForm(entry);
  if (form === 'title') {
    return wrapEntry('entry', entry, { list, html: `<p>${toLink(href, title)}</p>` });
  }
  const readOn = createTranslate(entry.locale)('digest.readOn', { title });
  const words =
    form === 'full'
      ? renderFull(entry)
      : `${summary === undefined ? '' : toParagraph(summary)}<p>${toLink(href, readOn)}</p>`;
  return wrapEntry('entry', entry, { list, html: toHeadline(href, title) + words });
}

/** A newsletter without its ask and its answers to promises, which have places of their own. */
export function toNewsletter(
  { entry, promised }: BroughtNewsletter,
  content: DigestContent,
  findForm: FindForm,
): string {
  const renderFull = (own: Entry<'newsletters'>) => {
    const { date, body, askAtHome = [], corrections = [] } = own.data;
    const t = createTranslate(own.locale);
    const context = content.createContext(own);
    const promises = toPromises(promised, own.locale);
    return [
      toParagraph(formatDay(date, own.locale), 'muted'),
      toCover(own, context),
      ...corrections.map(({ text }) => toLabelled(t('newsletter.corrections'), text)),
      toBody(body, context),
      toList(t('askYourChild.title'), askAtHome),
      promises && `<h4>${t('newsletter.promised')}</h4>${promises}`,
    ].join('');
  };
  return toEntry(entry, content, { findForm, renderFull });
}

/** A celebration: who it is about, the picture, the words, who says thank you. */
export function toCelebration(
  entry: Entry<'celebrations'>,
  content: DigestContent,
  findForm: FindForm,
): string {
  const renderFull = ({ data, locale }: Entry<'celebrations'>) => {
    const t = createTranslate(locale);
    const context = content.createContext(entry);
    const { kind, body, thankedBy } = data;
    return [
      toLabelled(t(`celebrationKind.${kind}`), describeWho(data, locale)),
      toCover(entry, context),
      toBody(body, context),
      thankedBy === undefined ? '' : toParagraph(t('celebration.thankedBy', { name: thankedBy })),
    ].join('');
  };
  return toEntry(entry, content, { findForm, renderFull });
}

/** A tip: what it takes, the steps that the child leads, what the grown-up does. */
export function toTip(
  entry: Entry<'home-learning'>,
  content: DigestContent,
  findForm: FindForm,
): string {
  const renderFull = ({ data, locale }: Entry<'home-learning'>) => {
    const t = createTranslate(locale);
    const context = content.createContext(entry);
    return [
      toFacts(describeTipFacts(data, locale, () => undefined)),
      toCover(entry, context),
      toList(t('tip.childLeads'), data.childLeads, 'ol'),
      toList(t('askYourChild.title'), data.askYourChild ?? []),
      toLabelled(t('tip.grownUp'), data.grownUp),
      toBody(data.body, context),
    ].join('');
  };
  return toEntry(entry, content, { findForm, renderFull });
}

/** An event at one of its times, with what a family needs to know of it, and why it changed. */
export function toEvent({ event, occurrence }: DatedEvent, content: DigestContent): string {
  const { locale, list } = content;
  const change = describeChange(event.data, locale);
  const words = [
    toHeadline(content.toAddress(event), describeTitle(event.data, locale)),
    change?.was === undefined ? '' : toParagraph(change.was, 'muted'),
    toFacts(describeEventFacts(event.data, occurrence, locale)),
    change && event.data.summary !== undefined
      ? wrapEntry('reason', event, { list, html: toParagraph(event.data.summary) })
      : '',
  ];
  return `<div class="event" lang="${list.lang}">${words.join('')}</div>`;
}
