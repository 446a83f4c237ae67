import type { Entry } from './entry.ts';
import { doGradesOverlap } from './grades.ts';

type TipEntry = Entry<'home-learning'>;

/** The tips most like one: shared subjects count most, then kind and grades. At most `count`. */
export function findRelatedTips(tip: TipEntry, tips: readonly TipEntry[], count = 3): TipEntry[] {
  return tips
    .filter(({ id }) => id !== tip.id)
    .map((other) => ({ other, score: scoreLikeness(tip, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.other.id.localeCompare(b.other.id, 'en'))
    .slice(0, count)
    .map(({ other }) => other);
}

function scoreLikeness({ data: a }: TipEntry, { data: b }: TipEntry): number {
  const subjects = a.subjects.filter((subject) => b.subjects.includes(subject)).length;
  const kind = a.kind === b.kind ? 1 : 0;
  return doGradesOverlap(a.grades, b.grades) ? subjects * 2 + kind : 0;
}
