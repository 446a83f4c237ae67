import type { APIRoute } from 'astro';
import { formatFeedStyle } from '../../feeds/style-sheet.ts';
import { getFeedStylePaths } from '../../site/feeds.ts';

export const getStaticPaths = getFeedStylePaths;

/** What a feed looks like to somebody who opens it in a browser. */
export const GET: APIRoute = ({ params }) =>
  new Response(formatFeedStyle(params['lang'] ?? 'en'), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
