import { hasCome, type PlainDateTime, type PlainMoment } from './dates/plain.ts';

/** Whether families may see an entry at `now`: it is no draft and its time has come. */
export function isPublished(
  { draft, date }: { draft: boolean; date: PlainMoment },
  now: PlainDateTime,
): boolean {
  return !draft && hasCome(date, now);
}
