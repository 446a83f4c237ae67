import { createTranslate } from '../i18n/translate.ts';
import { formatMoment } from '../lib/dates/format-date.ts';
import type { Entry } from '../lib/entry.ts';
import type { RenderContext } from '../mdx/render/context.ts';
import { renderHtml } from '../mdx/render/html.ts';
import type { FeedPromises } from './feed-item.ts';
import { joinParts, toImage, toLabelled, toList } from './html-parts.ts';
import { toPromisesHtml } from './promise-html.ts';

/** The full text of a newsletter, the one ask first and promises last, as on the page. */
export function toNewsletterHtml(
  { locale, data }: Entry<'newsletters'>,
  context: RenderContext,
  { promised, answered }: FeedPromises = { promised: [], answered: [] },
): string {
  const { ask, askAtHome = [], cover, body, corrections = [] } = data;
  const t = createTranslate(locale);
  const by = ask?.by && ` (${t('ask.by', { date: formatMoment(ask.by, locale) })})`;
  return joinParts([
    ask && toLabelled(t('ask.title'), `${ask.text}${by ?? ''}`),
    cover && toImage(cover, context),
    ...corrections.map(({ text }) => toLabelled(t('newsletter.corrections'), text)),
    renderHtml(body, context),
    askAtHome.length > 0 && toList(t('askYourChild.title'), askAtHome),
    toPromisesHtml(t('newsletter.promised'), promised, locale),
    toPromisesHtml(t('newsletter.answered'), answered, locale),
  ]);
}
