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

/** The age, in years, of children in the first grade of the list. */
const FIRST_AGE = 4;

/**
 * The age at which most children begin a grade, as families count: five in kindergarten, six in
 * grade 1. It is the usual age of entry in Canada and the United States, where a child of
 * kindergarten is five by a day of that autumn, and only a hint elsewhere.
 */
export function toUsualAge(grade: Grade): number {
  return FIRST_AGE + toRank(grade);
}
