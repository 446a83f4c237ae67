import { toAskItems, type AskSource } from './ask-item.ts';
import { formatCalendar, type Calendar } from './calendar.ts';
import { toAnswerItems, toEventItem, type EventSource } from './event-item.ts';

/** What a calendar is made of, as the site gathers it. */
export interface CalendarSource extends Omit<Calendar, 'items'> {
  events: readonly EventSource[];
  asks: readonly AskSource[];
  /** Whether the last days to answer stand in it too. */
  hasDeadlines: boolean;
}

/** A calendar as an answer to whoever asks for its address. */
export function answerWithCalendar({
  events,
  asks,
  hasDeadlines,
  ...calendar
}: CalendarSource): Response {
  const items = [
    ...events.map(toEventItem),
    ...(hasDeadlines ? [...events.flatMap(toAnswerItems), ...asks.flatMap(toAskItems)] : []),
  ];
  return new Response(formatCalendar({ ...calendar, items }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
