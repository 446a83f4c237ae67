import { Temporal } from 'temporal-polyfill';
import { findTime, type PlainDateTime, type PlainMoment } from './plain.ts';

/** What a change of clocks does to a time: it never comes, or it comes twice. */
export type ClockChange =
  /** Skipped: `next` is the first time that the clock shows instead. */
  | { kind: 'skipped'; next: PlainDateTime }
  /** Shown twice: `until` is where the repeated stretch ends. */
  | { kind: 'repeated'; until: PlainDateTime };

/** Whether the school's clock skips or repeats a time. A whole day is never in doubt. */
export function findClockChange(moment: PlainMoment, timeZone: string): ClockChange | undefined {
  if (findTime(moment) === undefined) return undefined;
  const plain = Temporal.PlainDateTime.from(moment);
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.equals(later)) return undefined;
  const change = earlier.getTimeZoneTransition('next')!;
  // In a gap neither reading shows the time that was written.
  if (!earlier.toPlainDateTime().equals(plain)) return { kind: 'skipped', next: toText(change) };
  const repeated = later.epochNanoseconds - earlier.epochNanoseconds;
  const until = change.add({ nanoseconds: Number(repeated) });
  return { kind: 'repeated', until: toText(until) };
}

function toText(at: Temporal.ZonedDateTime): PlainDateTime {
  return at.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
