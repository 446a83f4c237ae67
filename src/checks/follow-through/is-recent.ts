import { addDays } from '../../lib/dates/calendar.ts';
import { toPlainDate, type PlainDateTime } from '../../lib/dates/plain.ts';
import type { LibraryEntry } from '../../schemas/library.ts';

/** Days for which a word about a newsletter can still change what a family does. */
const RECENT_DAYS = 30;

/**
 * Whether an original is being written or fresh enough for advice. Of what lies behind, families
 * have made what they could, and nobody is to mend an archive.
 */
export function isRecent(
  { data }: LibraryEntry<'newsletters' | 'events' | 'goals'>,
  now: PlainDateTime,
): boolean {
  if (data.translationOf !== undefined) return false;
  return data.draft || addDays(toPlainDate(data.date), RECENT_DAYS) >= toPlainDate(now);
}
