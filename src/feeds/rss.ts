import { getRssString } from '@astrojs/rss';
import { escapeHtml, stripControlCharacters } from '../lib/words.ts';
import { toFeedItem, type FeedSource } from './feed-item.ts';

/** A feed, whatever its format: its own facts, and the entries that it carries, newest first. */
export interface Feed {
  title: string;
  description: string;
  /** Address of the page that the feed follows. */
  link: string;
  /** The feed's own address. */
  self: string;
  /** BCP 47 language of the feed. */
  language: string;
  sources: readonly FeedSource[];
}

const NAMESPACES = { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' };

/** A feed with full text as RSS 2.0, with `atom:link` and `dc:creator`. */
function formatRss({ title, description, link, self, language, sources }: Feed): Promise<string> {
  return getRssString({
    title: stripControlCharacters(title),
    description: stripControlCharacters(description),
    site: link,
    xmlns: NAMESPACES,
    customData:
      `<language>${escapeHtml(language)}</language>` +
      `<atom:link href="${escapeHtml(self)}" rel="self" type="application/rss+xml"/>`,
    items: sources.map(toFeedItem).map((item) => ({
      title: item.title,
      link: item.link,
      pubDate: item.date,
      description: item.summary,
      content: item.html,
      categories: item.categories,
      customData: `<dc:creator>${escapeHtml(item.creator)}</dc:creator>`,
    })),
  });
}

/** The same as an answer to whoever asks for the feed's address. */
export async function answerWithRss(feed: Feed): Promise<Response> {
  const headers = { 'Content-Type': 'application/rss+xml; charset=utf-8' };
  return new Response(await formatRss(feed), { headers });
}
