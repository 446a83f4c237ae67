import { describeTitle, describeSummary } from '../i18n/describe-event.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { Entry } from '../lib/entry.ts';
import type { Occurrence } from '../lib/events/occurrences.ts';
import type { LinkedPromise } from '../lib/linked-promise.ts';
import { stripControlCharacters } from '../lib/words.ts';
import type { RenderContext } from '../mdx/render/context.ts';
import { toCelebrationHtml } from './celebration-html.ts';
import { toEventHtml } from './event-html.ts';
import { toNewsletterHtml } from './newsletter-html.ts';
import { toTipHtml } from './tip-html.ts';

/** An entry of a collection that feeds carry. A new one needs its full text in `toHtml` below. */
export type FeedEntry =
  Entry<'newsletters'> | Entry<'celebrations'> | Entry<'home-learning'> | Entry<'events'>;

/** What a newsletter promised, and earlier promises that it answers; addresses are absolute. */
export interface FeedPromises {
  promised: readonly LinkedPromise[];
  answered: readonly LinkedPromise[];
}

/** The time of an event that is shown, and all that are still to come. */
export interface FeedTimes {
  shown: Occurrence;
  ahead: readonly Occurrence[];
}

/** An entry with what its site knows of it: absolute addresses, the instant it was published. */
export interface FeedSource {
  entry: FeedEntry;
  context: RenderContext;
  link: string;
  published: Date;
  /** When it was last corrected, as it says itself. */
  corrected?: Date | undefined;
  creator: string;
  /** Of a newsletter. */
  promises?: FeedPromises | undefined;
  /** Of an event. */
  times?: FeedTimes | undefined;
}

/** One entry of a feed, whatever its format; every address in it is absolute. */
export interface FeedItem {
  title: string;
  /** Address of the entry's page, which is its guid too: it comes from the file's name and stays. */
  link: string;
  date: Date;
  corrected: Date | undefined;
  /** BCP 47 language that the entry is written in. */
  language: string;
  summary: string | undefined;
  /** Full text as plain HTML. */
  html: string;
  /** Who wrote it: a class or the school. */
  creator: string;
  /** Address of the picture at the top. */
  cover: string | undefined;
  /** What kind of entry it is, in its own language, by which readers can be told apart. */
  categories: string[];
}

const items = new WeakMap<FeedSource, FeedItem>();

/** An entry as an item of a feed, in full. It stands in several feeds and is written once. */
export function toFeedItem(source: FeedSource): FeedItem {
  const item = items.get(source) ?? createFeedItem(source);
  items.set(source, item);
  return item;
}

function createFeedItem(source: FeedSource): FeedItem {
  const { entry, context, link, published, corrected, creator } = source;
  const { title, summary } = describeHead(entry);
  const { cover } = entry.data;
  return {
    title: stripControlCharacters(title),
    summary: summary === undefined ? undefined : stripControlCharacters(summary),
    link,
    creator: stripControlCharacters(creator),
    date: published,
    corrected,
    language: entry.lang,
    html: stripControlCharacters(toHtml(source)),
    cover: cover && context.toPicture(cover.src).src,
    categories: listCategories(entry),
  };
}

/** Title and summary stand alone in a reader's list, so they say that an event changed. */
function describeHead({ collection, data, locale }: FeedEntry) {
  if (collection !== 'events') return { title: data.title, summary: data.summary };
  return { title: describeTitle(data, locale), summary: describeSummary(data, locale) };
}

function toHtml({ entry, context, promises, times }: FeedSource): string {
  switch (entry.collection) {
    case 'newsletters':
      return toNewsletterHtml(entry, context, promises);
    case 'celebrations':
      return toCelebrationHtml(entry, context);
    case 'home-learning':
      return toTipHtml(entry, context);
    case 'events':
      return toEventHtml(entry, context, times);
  }
}

function listCategories(entry: FeedEntry): string[] {
  const t = createTranslate(entry.locale);
  const collection = t(`kind.${entry.collection}`);
  switch (entry.collection) {
    case 'newsletters':
      return [collection];
    case 'celebrations':
      return [collection, t(`celebrationKind.${entry.data.kind}`)];
    case 'home-learning':
      return [collection, t(`tipKind.${entry.data.kind}`)];
    case 'events':
      return [collection, t(`eventKind.${entry.data.kind}`)];
  }
}
