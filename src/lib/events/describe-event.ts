import { formatDay, formatMoment, formatTime } from '../dates/format-date.ts';
import { findTime, toPlainDate } from '../dates/plain.ts';
import type { Occurrence } from './occurrences.ts';

/**
 * When an event is, in the words of a locale; every channel says it through this.
 *
 * @example
 * Thursday, 5 March, 6:30 p.m. – 8:00 p.m.
 */
export function describeWhen({ start, end }: Occurrence, locale: string): string {
  const endTime = findTime(end);
  if (findTime(start) === undefined) {
    if (toPlainDate(start) === toPlainDate(end)) return formatDay(start, locale, 'weekday');
    return `${formatDay(start, locale, 'weekday')} – ${formatDay(end, locale, 'weekday')}`;
  }
  if (start === end || endTime === undefined) return formatMoment(start, locale);
  return `${formatMoment(start, locale)} – ${formatTime(endTime, locale)}`;
}
