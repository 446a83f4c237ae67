import type { APIRoute } from 'astro';
import { answerWithCalendar } from '../calendar/answer.ts';
import { getCalendar, schoolCalendar } from '../site/calendars.ts';

/** Everything that the school plans and asks by a day. */
export const GET: APIRoute = async () => answerWithCalendar(await getCalendar(schoolCalendar));
