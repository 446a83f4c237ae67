import { countDays } from '../dates/calendar.ts';
import { toPlainDate, type PlainDate } from '../dates/plain.ts';
import type { Entry } from '../entry.ts';

/** Half of a season, in days. */
const HALF_A_SEASON = 45;

const DAYS_IN_YEAR = 365;

/**
 * Puts tips that suit the time of year first and leaves them in their order otherwise. A tip with
 * a season was published in that season, wherever the school lies; it comes to the front again
 * at about the same time of later years. So nobody has to say on which half of the earth it is.
 */
export function putSeasonFirst(
  tips: readonly Entry<'home-learning'>[],
  today: PlainDate,
): Entry<'home-learning'>[] {
  const suits = ({ data }: Entry<'home-learning'>) => isInSeason(data, today);
  return [...tips].sort((a, b) => Number(suits(b)) - Number(suits(a)));
}

/** Whether a tip has a season, and this is about its time of year. */
export function isInSeason(
  { season, date }: Pick<Entry<'home-learning'>['data'], 'season' | 'date'>,
  today: PlainDate,
): boolean {
  return season !== 'any' && isSameTimeOfYear(toPlainDate(date), today);
}

/** Whether two days are at most half a season apart on the calendar, whatever their years. */
function isSameTimeOfYear(a: PlainDate, b: PlainDate): boolean {
  const apart = Math.abs(countDays(a, b)) % DAYS_IN_YEAR;
  return Math.min(apart, DAYS_IN_YEAR - apart) <= HALF_A_SEASON;
}
