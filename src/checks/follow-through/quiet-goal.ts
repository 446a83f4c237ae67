import { countDays } from '../../lib/dates/calendar.ts';
import { toPlainDate } from '../../lib/dates/plain.ts';
import { findStanding, listNotes } from '../../lib/goals.ts';
import { isPublished } from '../../lib/publishing.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { EntryRule } from '../rule.ts';

/** Twelve weeks: about a term. */
const QUIET_DAYS = 84;

/** Finds goals that are still worked on and of which families have heard nothing for a term. */
export const quietGoalRule: EntryRule = {
  id: 'quiet-goal',
  level: 'hint',
  scope: 'entry',
  collections: ['goals'],
  isDated: true,
  page: {
    title: 'A shared goal is spoken of',
    why: 'A goal that nobody mentions for a term is one that families think was given up.',
    wrong: 'A goal of September whose last note is of October, in March.',
    right: 'A note of one sentence, also when it is state: stuck.',
  },
  find: (entry, { now, school: { yearBegins } }) => {
    if (entry.collection !== 'goals') return [];
    const { data, file } = entry as LibraryEntry<'goals'>;
    const today = toPlainDate(now);
    const isCurrent = findStanding(data, { today, yearBegins }) === 'current';
    if (!isCurrent || !isPublished(data, now) || data.translationOf !== undefined) return [];
    const last = listNotes(data).at(-1)?.date ?? toPlainDate(data.date);
    const days = countDays(last, today);
    if (days <= QUIET_DAYS) return [];
    return [
      {
        file,
        path: data.progress ? ['progress'] : ['title'],
        problem: `Families last heard of this goal on ${last}, ${Math.floor(days / 7)} weeks ago.`,
        fix: 'Add a note under progress: one sentence and a state, such as on the way or stuck. If it is over, write its last day in until:.',
      },
    ];
  },
};
