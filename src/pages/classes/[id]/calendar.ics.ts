import type { APIRoute } from 'astro';
import { answerWithCalendar } from '../../../calendar/answer.ts';
import { getCalendar, toClassCalendar } from '../../../site/calendars.ts';
import { getClassPaths, type ClassProps } from '../../../site/class-page.ts';

export const getStaticPaths = getClassPaths;

/** What a class and the whole school plan, and what the class asks by a day. */
export const GET: APIRoute<ClassProps> = async ({ props: { badge } }) =>
  answerWithCalendar(await getCalendar(toClassCalendar(badge)));
