import type { APIRoute } from 'astro';
import { answerWithRss } from '../../feeds/rss.ts';
import { CELEBRATIONS_FEED } from '../../site/celebrations.ts';
import { getFeed } from '../../site/feeds.ts';
import { settings } from '../../site/settings.ts';
import { t } from '../../site/translate.ts';

/** The celebrations of the whole school. */
export const GET: APIRoute = async () =>
  answerWithRss(
    await getFeed({
      title: CELEBRATIONS_FEED.title,
      description: t('celebrations.intro'),
      path: '/celebrations/',
      language: settings.lang,
      collection: 'celebrations',
    }),
  );
