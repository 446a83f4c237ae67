import type { Goal } from '../schemas/goal.ts';
import { toSchoolYear } from './dates/calendar.ts';
import { toPlainDate, type PlainDate } from './dates/plain.ts';
import { compareCodes } from './ordering.ts';

/** A dated note on how a goal goes. */
export type GoalNote = NonNullable<Goal['progress']>[number];

export type GoalState = GoalNote['state'];

/** The stages on the way to a goal, in order. `stuck` is none of them: it can come after any. */
const STAGES = ['started', 'on the way', 'nearly there', 'reached'] as const;

/** The notes of a goal, oldest first, however they are written. */
export function listNotes({ progress = [] }: Pick<Goal, 'progress'>): GoalNote[] {
  return [...progress].sort((a, b) => compareCodes(a.date, b.date));
}

/** How far a goal is: what its last note says. A goal without notes has just started. */
export function findState(goal: Pick<Goal, 'progress'>): GoalState {
  return listNotes(goal).at(-1)?.state ?? 'started';
}

/** How many of the four stages lie behind; where a goal is stuck, those before it stuck. */
export function countStages(goal: Pick<Goal, 'progress'>): number {
  const last = listNotes(goal).findLast(({ state }) => state !== 'stuck');
  return last ? STAGES.indexOf(last.state as (typeof STAGES)[number]) + 1 : 1;
}

/** Where a goal belongs on the page of all goals. */
export type GoalStanding = 'current' | 'reached' | 'earlier';

/**
 * A goal is an earlier one once its last day has passed. Without one, it is earlier when neither
 * the goal nor its last note is of this school year. A goal that is reached stays among those
 * of this year until then.
 */
export function findStanding(
  goal: Pick<Goal, 'progress' | 'date' | 'until'>,
  { today, yearBegins }: { today: PlainDate; yearBegins: string },
): GoalStanding {
  const lastWord = listNotes(goal).at(-1)?.date ?? toPlainDate(goal.date);
  const thisYear = toSchoolYear(today, yearBegins);
  const isOver = goal.until
    ? goal.until < today
    : toSchoolYear(lastWord, yearBegins) < thisYear && lastWord < today;
  if (isOver) return 'earlier';
  return findState(goal) === 'reached' ? 'reached' : 'current';
}
