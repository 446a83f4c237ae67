import { countDays } from './dates/calendar.ts';
import type { PlainDate } from './dates/plain.ts';

/** A Monday from which weeks are counted. */
const FIRST_MONDAY = '2000-01-03';

/**
 * Picks `count` items that stay the same for a week and go through the whole list before any
 * comes again. The list's order must be stable.
 */
export function pickOfWeek<Item>(items: readonly Item[], count: number, today: PlainDate): Item[] {
  if (items.length <= count) return [...items];
  const week = Math.floor(countDays(FIRST_MONDAY, today) / 7);
  return Array.from({ length: count }, (_, index) => items[(week * count + index) % items.length]!);
}
