import { toPlainDate, type PlainDate, type PlainMoment } from '../dates/plain.ts';

/** The times of an event as its front matter gives them. */
export interface EventTimes {
  start: PlainMoment;
  /** `HH:MM` on the day of the start. */
  end?: string | undefined;
  /** Last whole day, itself included. */
  lastDay?: PlainDate | undefined;
}

/** When an event is over: a time where it has one, else its last whole day. */
export function endOf({ start, end, lastDay }: EventTimes): PlainMoment {
  if (lastDay) return lastDay;
  return end ? `${toPlainDate(start)}T${end}` : start;
}
