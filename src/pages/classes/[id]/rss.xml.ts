import type { APIRoute } from 'astro';
import { answerWithRss } from '../../../feeds/rss.ts';
import { getClassPaths, type ClassProps } from '../../../site/class-page.ts';
import { getFeed } from '../../../site/feeds.ts';
import { settings } from '../../../site/settings.ts';

export const getStaticPaths = getClassPaths;

/** What one class writes and celebrates. */
export const GET: APIRoute<ClassProps> = async ({ props: { badge, data } }) =>
  answerWithRss(
    await getFeed({
      title: `${badge.name}, ${settings.name}`,
      description: data.welcome ?? settings.tagline,
      path: `/classes/${badge.id}/`,
      language: data.languages[0] ?? settings.lang,
      classId: badge.id,
    }),
  );
