import { getRssString } from '@astrojs/rss';
import { escapeHtml, stripControlCharacters } from '../lib/words.ts';

/** One entry of a feed; every address in it is absolute. */
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

const NAMESPACES = { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' };

/** A feed with full text as RSS 2.0, with `atom:link` and `dc:creator`. */
export function formatRss({
  title,
  description,
  link,
  self,
  language,
  items,
}: Feed): Promise<string> {
  return getRssString({
    title: stripControlCharacters(title),
    description: stripControlCharacters(description),
    site: link,
    xmlns: NAMESPACES,
    customData:
      `<language>${escapeHtml(language)}</language>` +
      `<atom:link href="${escapeHtml(self)}" rel="self" type="application/rss+xml"/>`,
    items: items.map((item) => ({
      title: item.title,
      link: item.link,
      pubDate: item.date,
      description: item.summary,
      content: item.html,
      customData: `<dc:creator>${escapeHtml(item.creator)}</dc:creator>`,
    })),
  });
}
