import type { Grade, GradeRange } from '../lib/grades.ts';
import type { Translate } from './translate.ts';

/** A span of grades in words: `Kindergarten`, or `Grade 1 to Grade 3`. */
export function describeGrades({ from, to }: GradeRange, t: Translate): string {
  if (from === to) return describeGrade(from, t);
  return t('grade.many', { from: describeGrade(from, t), to: describeGrade(to, t) });
}

/** One grade in words. */
export function describeGrade(grade: Grade, t: Translate): string {
  if (grade === 'preschool' || grade === 'K') return t(`grade.${grade}`);
  return t('grade.one', { grade });
}
