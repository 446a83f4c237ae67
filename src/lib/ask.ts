import { addDays } from './dates/calendar.ts';
import { hasCome, toPlainDate, type PlainDate, type PlainMoment } from './dates/plain.ts';

/** Whether the last day of an ask is over. One without a last day stays open. */
export function isAskPast({ by }: { by?: PlainMoment | undefined }, today: PlainDate): boolean {
  return by !== undefined && hasCome(addDays(toPlainDate(by), 1), `${today}T00:00`);
}
