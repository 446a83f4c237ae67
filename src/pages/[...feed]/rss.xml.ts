import type { APIRoute } from 'astro';
import { formatRss } from '../../feeds/rss.ts';
import type { FeedChoice } from '../../site/feed-list.ts';
import { getFeed, getFeedPaths } from '../../site/feeds.ts';

export const getStaticPaths = getFeedPaths;

/** Every feed of the site as RSS. */
export const GET: APIRoute<{ choice: FeedChoice }> = async ({ props }) =>
  new Response(await formatRss(await getFeed(props.choice)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
