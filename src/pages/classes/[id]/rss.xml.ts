import type { APIRoute } from 'astro';
import { toNewsletterItem } from '../../../feeds/newsletter-item.ts';
import { formatRss } from '../../../feeds/rss.ts';
import { getClassPaths, type ClassProps } from '../../../site/class-page.ts';
import { getFeedSources } from '../../../site/feeds.ts';
import { settings } from '../../../site/settings.ts';
import { urls } from '../../../site/urls.ts';

export const getStaticPaths = getClassPaths;

/** One class's newsletters. */
export const GET: APIRoute<ClassProps> = async ({ props: { badge, data } }) => {
  const sources = await getFeedSources(badge.id);
  const xml = await formatRss({
    title: `${badge.name}, ${settings.name}`,
    description: data.welcome ?? settings.tagline,
    link: urls.toAbsolute(`/classes/${badge.id}/`),
    self: urls.toAbsolute(`/classes/${badge.id}/rss.xml`),
    language: data.languages[0] ?? settings.lang,
    items: sources.map(toNewsletterItem),
  });
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
