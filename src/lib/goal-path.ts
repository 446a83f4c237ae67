import type { GoalNote, GoalState } from './goals.ts';

/** A note as a knot on the stitched path: `x` in per cent of its width, `row` counted from the top. */
export interface Knot {
  number: number;
  x: number;
  row: number;
  state: GoalState;
}

/** The rows of the picture from the top: the goal is up, being stuck lies below the way. */
export const PATH_ROWS: readonly GoalState[] = [
  'reached',
  'nearly there',
  'on the way',
  'started',
  'stuck',
];

/** How many notes the picture has room for on a phone. */
const KNOTS = 8;

/** The last notes of a goal on its path, which runs in the direction of reading. */
export function placeKnots(notes: readonly GoalNote[], dir: 'ltr' | 'rtl'): Knot[] {
  const first = Math.max(0, notes.length - KNOTS);
  const shown = notes.slice(first);
  return shown.map(({ state }, index) => {
    const along = ((index + 0.5) / shown.length) * 100;
    return {
      number: first + index + 1,
      x: dir === 'rtl' ? 100 - along : along,
      row: PATH_ROWS.indexOf(state),
      state,
    };
  });
}
