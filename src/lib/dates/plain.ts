/**
 * Dates as the school's wall calendar shows them: ISO 8601 without a zone.
 * They sort as text and mean the same on every machine; a zone is needed only to turn one into
 * an instant (see `zone.ts`).
 */

/** A day: `2026-03-05`. */
export type PlainDate = string;

/** A day with a time on the school's clock: `2026-03-05T18:30`. */
export type PlainDateTime = string;

/** A day, or a day with a time: a day alone means the whole day, or its start where order matters. */
export type PlainMoment = string;

/** The day of a moment. */
export function toPlainDate(moment: PlainMoment): PlainDate {
  return moment.slice(0, 10);
}

/** The time of a moment as `18:30`, or nothing for a whole day. */
export function findTime(moment: PlainMoment): string | undefined {
  return moment.length > 10 ? moment.slice(11, 16) : undefined;
}

/** Whether `moment` has come at `now`. A day alone comes at its midnight. */
export function hasCome(moment: PlainMoment, now: PlainDateTime): boolean {
  return toStart(moment) <= now;
}

/** A moment with its time written out: midnight for a whole day. */
export function toStart(moment: PlainMoment): PlainDateTime {
  return moment.length > 10 ? moment : `${moment}T00:00`;
}
