import { createTranslate } from '../i18n/translate.ts';
import { formatMoment } from '../lib/dates/format-date.ts';
import type { Entry } from '../lib/entry.ts';
import { escapeHtml } from '../lib/words.ts';
import type { RenderContext } from '../mdx/render/context.ts';
import { renderHtml } from '../mdx/render/html.ts';
import type { FeedItem } from './rss.ts';

/** A newsletter with what its site knows of it: absolute addresses, the instant it was published. */
export interface FeedSource {
  entry: Entry<'newsletters'>;
  context: RenderContext;
  link: string;
  published: Date;
  creator: string;
}

/** A newsletter as an item of a feed, in full. */
export function toNewsletterItem({
  entry,
  context,
  link,
  published,
  creator,
}: FeedSource): FeedItem {
  const { title, summary } = entry.data;
  return { title, summary, link, creator, date: published, html: toHtml(entry, context) };
}

/** The full text, the one ask first as on the page. */
function toHtml({ locale, data }: Entry<'newsletters'>, context: RenderContext): string {
  const { ask, askAtHome = [], cover, body, corrections = [] } = data;
  const t = createTranslate(locale);
  const by = ask?.by && ` (${t('ask.by', { date: formatMoment(ask.by, locale) })})`;
  return [
    ask && toLabelled(t('ask.title'), `${ask.text}${by ?? ''}`),
    cover && toImage(cover, context),
    ...corrections.map(({ text }) => toLabelled(t('newsletter.corrections'), text)),
    renderHtml(body, context),
    askAtHome.length > 0 && toList(t('askYourChild.title'), askAtHome),
  ]
    .filter(Boolean)
    .join('\n');
}

function toLabelled(label: string, words: string): string {
  return `<p><strong>${escapeHtml(label)}:</strong> ${escapeHtml(words)}</p>`;
}

function toImage(
  { src, alt = '' }: NonNullable<Entry['data']['cover']>,
  context: RenderContext,
): string {
  const picture = context.toPicture(src);
  const size = `width="${picture.width}" height="${picture.height}"`;
  return `<p><img src="${escapeHtml(picture.src)}" alt="${escapeHtml(alt)}" ${size} /></p>`;
}

function toList(title: string, items: readonly string[]): string {
  const list = items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
  return `<h2>${escapeHtml(title)}</h2><ul>${list}</ul>`;
}
