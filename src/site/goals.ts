import type { Entry } from '../lib/entry.ts';
import { findStanding } from '../lib/goals.ts';
import { GOAL_AREAS } from '../schemas/goal.ts';
import { getToday } from './clock.ts';
import { getListed } from './entries.ts';
import { getSchoolYear } from './page.ts';
import { remember } from './remember.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';

type Goal = Entry<'goals'>;

/** The goals of the school as its page shows them. */
export interface GoalBoard {
  /** What is being worked on, by area; areas without a goal are left out. */
  areas: { area: Goal['data']['area']; goals: Goal[] }[];
  reached: Goal[];
  /** Goals of other times by the school year they began in, latest year first. */
  earlier: Map<string, Goal[]>;
}

export const getGoalBoard = remember(async (): Promise<GoalBoard> => {
  const goals = await getListed('goals');
  const moment = { today: getToday(), yearBegins: settings.yearBegins };
  const standing = Map.groupBy(goals, ({ data }) => findStanding(data, moment));
  const current = Map.groupBy(standing.get('current') ?? [], ({ data }) => data.area);
  return {
    areas: GOAL_AREAS.flatMap((area) => {
      const ofArea = current.get(area);
      return ofArea ? [{ area, goals: ofArea }] : [];
    }),
    reached: standing.get('reached') ?? [],
    earlier: Map.groupBy(standing.get('earlier') ?? [], ({ data }) => getSchoolYear(data.date)),
  };
});

/** Links to the pages of earlier goals, one a school year. */
export async function listGoalYears(): Promise<{ year: string; href: string }[]> {
  const { earlier } = await getGoalBoard();
  return [...earlier.keys()].map((year) => ({ year, href: urls.toPath(`/goals/year/${year}/`) }));
}
