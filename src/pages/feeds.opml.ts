import type { APIRoute } from 'astro';
import { formatOpml } from '../lib/opml.ts';
import { getFeedOutline } from '../site/feed-list.ts';

/** All feeds in one file, which a feed reader can take in at once. */
export const GET: APIRoute = async () =>
  new Response(formatOpml(await getFeedOutline()), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
