import { toFillIn } from '../lib/pen.ts';
import type { Guide } from '../schemas/guide.ts';
import { startHeader, type Draft, type DraftStart } from './draft.ts';
import { nameByTitle } from './file-name.ts';

/** Minutes that most guides take to read. */
const USUAL_MINUTES = 4;

/** A guide for teachers. */
export function startGuide(start: DraftStart & { topic: Guide['topic'] }): Draft {
  const { topic, date, title, t } = start;
  return {
    collection: 'guides',
    name: nameByTitle(title, { kind: topic, date }),
    fields: [
      ...startHeader(start),
      { name: 'topic', value: topic },
      { name: 'minutes', value: USUAL_MINUTES },
      { name: 'scenario', value: toFillIn(t('starting.scenario')) },
      { name: 'say', value: [toFillIn(t('starting.say'))] },
      { name: 'avoid', value: [toFillIn(t('starting.avoid'))] },
      { name: 'checklist', value: [toFillIn(t('starting.check'))] },
    ],
    body: toFillIn(t('starting.guide')),
  };
}
