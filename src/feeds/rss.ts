import { getRssString } from '@astrojs/rss';
import { escapeHtml } from '../lib/words.ts';
import { describeFeed } from './describe-feed.ts';
import { toFeedItem, type FeedItem } from './feed-item.ts';
import type { Feed } from './feed.ts';

const NAMESPACES = { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' };

/**
 * A feed with full text as RSS 2.0. `@astrojs/rss` writes what RSS itself has; what comes from
 * other namespaces is put in afterwards, because it reads such additions as numbers and dates
 * where it can, and a class named “5.10” would become “5.1”.
 */
export async function formatRss(feed: Feed): Promise<string> {
  const { title, description } = describeFeed(feed);
  const items = feed.sources.map(toFeedItem);
  const xml = await getRssString({
    title,
    description,
    site: feed.link,
    xmlns: NAMESPACES,
    items: items.map((item) => ({
      title: item.title,
      link: item.link,
      pubDate: item.date,
      content: item.html,
      categories: item.categories,
      ...(item.summary === undefined ? {} : { description: item.summary }),
    })),
  });
  return addOwn(xml, { feed, items });
}

/** Text is escaped, so every `</item>` ends an item, and the first `</link>` the channel's. */
function addOwn(xml: string, { feed, items }: { feed: Feed; items: readonly FeedItem[] }): string {
  const sheet = `<?xml-stylesheet type="text/css" href="${escapeHtml(feed.styleSheet)}"?>`;
  const [head = '', ...rest] = xml
    .replace('?>', () => `?>${sheet}`)
    .replace('</link>', () => `</link>${writeChannel(feed, items)}`)
    .split('</item>');
  return [head, ...rest].map((part, index) => part + writeEnd(items[index])).join('');
}

function writeChannel(feed: Feed, items: readonly FeedItem[]): string {
  const dates = items.map(({ date, corrected }) => corrected ?? date);
  const latest = dates.sort((a, b) => b.getTime() - a.getTime())[0];
  return [
    `<language>${escapeHtml(feed.language)}</language>`,
    ...(latest ? [`<lastBuildDate>${latest.toUTCString()}</lastBuildDate>`] : []),
    writeLink('self', feed.rss, 'application/rss+xml'),
    writeLink('alternate', feed.json, 'application/feed+json'),
    writeLink('archives', feed.archive, 'text/html'),
  ].join('');
}

/** What an item has besides, and its end; nothing after the last. */
function writeEnd(item: FeedItem | undefined): string {
  if (!item) return '';
  return [
    `<dc:creator>${escapeHtml(item.creator)}</dc:creator>`,
    `<dc:language>${escapeHtml(item.language)}</dc:language>`,
    ...(item.corrected ? [`<atom:updated>${item.corrected.toISOString()}</atom:updated>`] : []),
    // How many bytes a picture has is known once the site is built: see src/build/enclosures.ts.
    ...(item.cover === undefined
      ? []
      : [`<enclosure url="${escapeHtml(item.cover)}" length="0" type="image/webp"/>`]),
    '</item>',
  ].join('');
}

function writeLink(rel: string, href: string, type: string): string {
  return `<atom:link rel="${rel}" href="${escapeHtml(href)}" type="${type}"/>`;
}
