/** School grades in order, from before school to the last year. */
export const GRADES = [
  'preschool',
  'K',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
] as const;

export type Grade = (typeof GRADES)[number];

/** A span of grades, both ends included. */
export interface GradeRange {
  from: Grade;
  to: Grade;
}

/** Whether two spans of grades share at least one. */
export function doGradesOverlap(a: GradeRange, b: GradeRange): boolean {
  return toRank(a.from) <= toRank(b.to) && toRank(b.from) <= toRank(a.to);
}

/** Every grade of a span, in order. */
export function listGrades({ from, to }: GradeRange): Grade[] {
  return GRADES.slice(toRank(from), toRank(to) + 1);
}

/** Place of a grade in the order, for sorting and comparing. */
export function toRank(grade: Grade): number {
  return GRADES.indexOf(grade);
}
