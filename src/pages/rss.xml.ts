import type { APIRoute } from 'astro';
import { formatRss } from '../feeds/rss.ts';
import { toNewsletterItem } from '../feeds/newsletter-item.ts';
import { getFeedSources } from '../site/feeds.ts';
import { settings } from '../site/settings.ts';
import { urls } from '../site/urls.ts';

/** Every class's newsletters in one feed. */
export const GET: APIRoute = async () => {
  const sources = await getFeedSources();
  const xml = await formatRss({
    title: settings.name,
    description: settings.tagline,
    link: urls.toAbsolute('/'),
    self: urls.toAbsolute('/rss.xml'),
    language: settings.lang,
    items: sources.map(toNewsletterItem),
  });
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
