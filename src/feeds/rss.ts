import { getRssString } from '@astrojs/rss';
import { escapeHtml, stripControlCharacters } from '../lib/words.ts';

/** One entry of a feed; every address in it is absolute. */
export interface FeedItem {
  title: string;
  link: string;
  /** Never changes once published, whatever becomes of title or address. */
  guid: string;
  date: Date;
  summary?: string | undefined;
  /** Full text as plain HTML. */
  html: string;
  /** Who wrote it: a class or the school. */
  creator: string;
}

export interface Feed {
  title: string;
  description: string;
  /** Address of the page that the feed follows. */
  link: string;
  /** The feed's own address. */
  self: string;
  /** BCP 47 language of the feed. */
  language: string;
  items: readonly FeedItem[];
}

/** How many entries a feed holds at most; the archive has the rest. */
export const FEED_LENGTH = 50;

/**
 * A feed with full text as RSS 2.0, with `atom:link`, `dc:creator` and `content:encoded`
 * (RSS Advisory Board's best practices profile).
 */
export function formatRss({ title, description, link, self, language, items }: Feed): Promise<string> {
  return getRssString({
    title: stripControlCharacters(title),
    description: stripControlCharacters(description),
    site: link,
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<language>${escapeHtml(language)}</language><atom:link href="${escapeHtml(self)}" rel="self" type="application/rss+xml"/>`,
    items: items.slice(0, FEED_LENGTH).map((item) => ({
      title: item.title,
      link: item.link,
      pubDate: item.date,
      ...(item.summary ? { description: item.summary } : {}),
      content: item.html,
      customData: `<dc:creator>${escapeHtml(item.creator)}</dc:creator>`,
    })),
  });
}
