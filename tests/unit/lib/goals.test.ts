import { describe, expect, test } from 'vitest';
import { placeKnots } from '../../../src/lib/goal-path.ts';
import {
  countStages,
  findStanding,
  findState,
  listNotes,
  type GoalNote,
  type GoalState,
} from '../../../src/lib/goals.ts';

const MOMENT = { today: '2026-05-14', yearBegins: '08-01' };

function toNotes(...states: GoalState[]): GoalNote[] {
  return states.map((state, index) => ({ date: `2026-01-0${index + 1}`, note: 'A note.', state }));
}

describe('where a goal stands', () => {
  test.each([
    ['of this school year', { date: '2025-09-19' }, 'current'],
    ['of last school year', { date: '2025-06-01' }, 'earlier'],
    [
      'of last school year that is still written about',
      { date: '2025-06-01', progress: toNotes('on the way') },
      'current',
    ],
    ['whose last day was yesterday', { date: '2026-01-05', until: '2026-05-13' }, 'earlier'],
    ['whose last day is today', { date: '2026-01-05', until: '2026-05-14' }, 'current'],
    ['of last year with days to go', { date: '2025-06-01', until: '2026-12-01' }, 'current'],
    ['that is reached', { date: '2025-09-19', progress: toNotes('started', 'reached') }, 'reached'],
    [
      'that was reached, and is not any more',
      { date: '2025-09-19', progress: toNotes('reached', 'stuck') },
      'current',
    ],
  ])('a goal %s', (_, goal, standing) => {
    expect(findStanding(goal, MOMENT)).toBe(standing);
  });
});

test('the last note counts, in whatever order notes are written', () => {
  const [first, second] = toNotes('started', 'nearly there');
  const goal = { progress: [second!, first!] };
  expect(listNotes(goal)).toEqual([first, second]);
  expect(findState(goal)).toBe('nearly there');
  expect(findState({})).toBe('started');
});

test.each<[GoalState[], number]>([
  [[], 1],
  [['started'], 1],
  [['nearly there'], 3],
  [['on the way', 'stuck'], 2],
  [['stuck'], 1],
  [['reached'], 4],
])('after %j, %i of four stages lie behind', (states, count) => {
  expect(countStages({ progress: toNotes(...states) })).toBe(count);
});

describe('the picture of a goal’s way', () => {
  test('shows being stuck below where it began, never above', () => {
    const [started, stuck, reached] = placeKnots(toNotes('started', 'stuck', 'reached'), 'ltr');
    expect(stuck!.row).toBeGreaterThan(started!.row);
    expect(reached!.row).toBe(0);
  });

  test('runs in the direction of reading', () => {
    const notes = toNotes('started', 'on the way');
    expect(placeKnots(notes, 'ltr').map(({ x }) => x)).toEqual([25, 75]);
    expect(placeKnots(notes, 'rtl').map(({ x }) => x)).toEqual([75, 25]);
  });

  test('keeps to the last eight notes, under their own numbers', () => {
    const notes = toNotes(...Array<GoalState>(9).fill('on the way'));
    expect(placeKnots(notes, 'ltr').map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
