import { Temporal } from 'temporal-polyfill';
import { toStart, type PlainDateTime, type PlainMoment } from './plain.ts';

/** What the school's clock shows at an instant, to the minute. */
export function toPlainDateTime(instant: Temporal.Instant, timeZone: string): PlainDateTime {
  return instant
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/**
 * The instant at which the school's clock shows a moment; a whole day begins at its midnight.
 * A time that a change of clocks skips is taken as just after it (RFC 5545, section 3.3.5).
 */
export function toInstant(moment: PlainMoment, timeZone: string): Date {
  const zoned = Temporal.PlainDateTime.from(toStart(moment)).toZonedDateTime(timeZone);
  return new Date(zoned.epochMilliseconds);
}

/** A moment of the school's clock with its offset, to the second: `2026-05-14T08:00:00-03:00`. */
export function toOffsetDateTime(moment: PlainMoment, timeZone: string): string {
  const zoned = Temporal.PlainDateTime.from(toStart(moment)).toZonedDateTime(timeZone);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
