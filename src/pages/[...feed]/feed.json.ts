import type { APIRoute } from 'astro';
import { formatJsonFeed } from '../../feeds/json-feed.ts';
import type { FeedChoice } from '../../site/feed-list.ts';
import { getFeed, getFeedPaths } from '../../site/feeds.ts';

export const getStaticPaths = getFeedPaths;

/** Every feed of the site as a JSON Feed. */
export const GET: APIRoute<{ choice: FeedChoice }> = async ({ props }) =>
  new Response(formatJsonFeed(await getFeed(props.choice)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
