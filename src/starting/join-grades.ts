import { toRank, type GradeRange } from '../lib/grades.ts';
import type { KnownEntry } from './known-library.ts';

/** The grades of some classes together; Kindergarten where there is no class yet. */
export function joinGrades(classes: readonly KnownEntry<'classes'>[]): GradeRange {
  const ranges = classes.map(({ data }) => data.grades);
  const from = ranges.map((range) => range.from).sort((a, b) => toRank(a) - toRank(b))[0];
  const to = ranges.map((range) => range.to).sort((a, b) => toRank(b) - toRank(a))[0];
  return { from: from ?? 'K', to: to ?? 'K' };
}
