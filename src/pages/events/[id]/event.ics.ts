import type { APIRoute } from 'astro';
import { answerWithCalendar } from '../../../calendar/answer.ts';
import type { Entry } from '../../../lib/entry.ts';
import { getEventCalendar } from '../../../site/calendars.ts';
import { getEntryPaths } from '../../../site/entry-page.ts';

export const getStaticPaths = () => getEntryPaths('events');

/** One event, to be put into a calendar by itself. */
export const GET: APIRoute<{ entry: Entry<'events'> }> = async ({ props: { entry } }) =>
  answerWithCalendar(await getEventCalendar(entry));
