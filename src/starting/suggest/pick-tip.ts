import { toPlainDate, type PlainDate } from '../../lib/dates/plain.ts';
import { doGradesOverlap, type GradeRange } from '../../lib/grades.ts';
import { compareCodes } from '../../lib/ordering.ts';
import { isInSeason } from '../../lib/tips/order.ts';
import type { KnownEntry } from '../known-library.ts';

type KnownTip = KnownEntry<'home-learning'>;

/**
 * A tip that a class has not been shown yet: for its grades, of the time of year first, then the
 * newest. When all were shown, the one that was shown longest ago. `shown` are ids of tips in the
 * class's newsletters, the oldest first.
 */
export function pickTip(
  tips: readonly KnownTip[],
  {
    classId,
    grades,
    date,
    shown,
  }: { classId: string; grades: GradeRange; date: PlainDate; shown: readonly string[] },
): KnownTip | undefined {
  const lastShown = new Map(shown.map((id, place) => [id, place]));
  const rank = ({ id }: KnownTip) => lastShown.get(id) ?? -1;
  const suits = ({ data }: KnownTip) =>
    data.season === 'any' ? 1 : isInSeason(data, date) ? 2 : 0;
  return tips
    .filter(({ data }) => !data.draft && data.translationOf === undefined)
    .filter(({ data }) => toPlainDate(data.date) <= date && doGradesOverlap(data.grades, grades))
    .filter(({ data }) => data.class === 'all' || data.class.some(({ id }) => id === classId))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        suits(b) - suits(a) ||
        compareCodes(b.data.date, a.data.date) ||
        compareCodes(a.id, b.id),
    )[0];
}
