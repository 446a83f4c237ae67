import { createTranslate } from '../i18n/translate.ts';
import type { Entry } from '../lib/entry.ts';
import type { RenderContext } from '../mdx/render/context.ts';
import { toCelebrationHtml } from './celebration-html.ts';
import { toNewsletterHtml } from './newsletter-html.ts';

/** An entry of a collection that feeds carry. A new one needs its full text in `toHtml` below. */
export type FeedEntry = Entry<'newsletters'> | Entry<'celebrations'>;

/** An entry with what its site knows of it: absolute addresses, the instant it was published. */
export interface FeedSource {
  entry: FeedEntry;
  context: RenderContext;
  link: string;
  published: Date;
  creator: string;
}

/** One entry of a feed, whatever its format; every address in it is absolute. */
export interface FeedItem {
  title: string;
  /** Address of the entry's page, which is its guid too: it comes from the file's name and stays. */
  link: string;
  date: Date;
  summary?: string | undefined;
  /** Full text as plain HTML. */
  html: string;
  /** Who wrote it: a class or the school. */
  creator: string;
  /** What kind of entry it is, in its own language, by which readers can be told apart. */
  categories: string[];
}

/** An entry as an item of a feed, in full. */
export function toFeedItem({ entry, context, link, published, creator }: FeedSource): FeedItem {
  const { title, summary } = entry.data;
  return {
    title,
    summary,
    link,
    creator,
    date: published,
    html: toHtml(entry, context),
    categories: listCategories(entry),
  };
}

function toHtml(entry: FeedEntry, context: RenderContext): string {
  return entry.collection === 'newsletters'
    ? toNewsletterHtml(entry, context)
    : toCelebrationHtml(entry, context);
}

function listCategories(entry: FeedEntry): string[] {
  const t = createTranslate(entry.locale);
  const collection = t(`kind.${entry.collection}`);
  if (entry.collection === 'newsletters') return [collection];
  return [collection, t(`celebrationKind.${entry.data.kind}`)];
}
