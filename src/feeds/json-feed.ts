import { describeFeed } from './describe-feed.ts';
import { toFeedItem } from './feed-item.ts';
import type { Feed } from './feed.ts';

/** The same feed as JSON Feed 1.1, see https://jsonfeed.org/version/1.1. */
export function formatJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    ...describeFeed(feed),
    home_page_url: feed.link,
    feed_url: feed.json,
    language: feed.language,
    items: feed.sources.map(toFeedItem).map((item) => ({
      id: item.link,
      url: item.link,
      title: item.title,
      // What is undefined is left out.
      summary: item.summary,
      content_html: item.html,
      image: item.cover,
      date_published: item.date.toISOString(),
      date_modified: item.corrected?.toISOString(),
      authors: [{ name: item.creator }],
      tags: item.categories,
      language: item.language,
    })),
  });
}
