import { toFillIn } from '../lib/pen.ts';
import type { GradeRange } from '../lib/grades.ts';
import type { Tip } from '../schemas/tip.ts';
import { startHeader, type Draft, type DraftStart } from './draft.ts';
import { nameByTitle } from './file-name.ts';

export interface TipStart extends DraftStart {
  kind: Tip['kind'];
  subject: Tip['subjects'][number];
  minutes: number;
  place: Tip['places'][number];
  grades: GradeRange;
}

/** A home-learning tip. */
export function startTip(start: TipStart): Draft {
  const { kind, date, title, subject, minutes, place, grades, t } = start;
  return {
    collection: 'home-learning',
    name: nameByTitle(title, { kind, date }),
    fields: [
      ...startHeader(start),
      { name: 'kind', value: kind },
      { name: 'subjects', value: subject },
      { name: 'grades', value: grades },
      { name: 'minutes', value: minutes },
      { name: 'places', value: place },
      { name: 'skill', value: toFillIn(t('starting.skill')) },
      { name: 'childLeads', value: Array.from({ length: 2 }, () => toFillIn(t('starting.step'))) },
      { name: 'grownUp', value: toFillIn(t('starting.grownUp')) },
      { name: 'askYourChild', value: [toFillIn(t('starting.hardQuestion'))] },
    ],
    body: toFillIn(t('starting.why')),
  };
}
