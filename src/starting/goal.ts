import { toFillIn } from '../lib/pen.ts';
import type { Goal } from '../schemas/goal.ts';
import { startHeader, type Draft, type DraftStart } from './draft.ts';
import { nameByTitle } from './file-name.ts';

/** A goal that school and home share. */
export function startGoal(start: DraftStart & { area: Goal['area'] }): Draft {
  const { area, date, title, t } = start;
  return {
    collection: 'goals',
    name: nameByTitle(title, { kind: area, date }),
    fields: [
      ...startHeader(start),
      { name: 'area', value: area },
      { name: 'term', value: toFillIn(t('starting.term')) },
      { name: 'atSchool', value: [toFillIn(t('starting.atSchool'))] },
      { name: 'atHome', value: [toFillIn(t('starting.atHome'))] },
      { name: 'measure', value: toFillIn(t('starting.measure')) },
      { name: 'familyVoice', value: toFillIn(t('starting.familyVoice')) },
    ],
    body: toFillIn(t('starting.goal')),
  };
}
