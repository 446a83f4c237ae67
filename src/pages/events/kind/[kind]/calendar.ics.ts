import type { APIRoute } from 'astro';
import { answerWithCalendar } from '../../../../calendar/answer.ts';
import type { EventKind } from '../../../../schemas/event.ts';
import { getCalendar, toKindCalendar } from '../../../../site/calendars.ts';
import { getKindPaths } from '../../../../site/events.ts';

export const getStaticPaths = getKindPaths;

/** The events of one kind. */
export const GET: APIRoute<{ kind: EventKind }> = async ({ props: { kind } }) =>
  answerWithCalendar(await getCalendar(toKindCalendar(kind)));
