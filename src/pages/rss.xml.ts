import type { APIRoute } from 'astro';
import { answerWithRss } from '../feeds/rss.ts';
import { getFeed } from '../site/feeds.ts';
import { settings } from '../site/settings.ts';

/** What every class writes and celebrates, in one feed. */
export const GET: APIRoute = async () =>
  answerWithRss(
    await getFeed({
      title: settings.name,
      description: settings.tagline,
      path: '/',
      language: settings.lang,
    }),
  );
