import type { CelebrationKind } from '../schemas/celebration.ts';
import { toFillIn } from '../lib/pen.ts';
import { startHeader, type Draft, type DraftStart } from './draft.ts';
import { nameByDay } from './file-name.ts';

/** A celebration. Its file is named by kind and day: a headline may hold the name of a child. */
export function startCelebration(start: DraftStart & { kind: CelebrationKind }): Draft {
  const { kind, date, t } = start;
  return {
    collection: 'celebrations',
    name: nameByDay(kind, date),
    fields: [
      ...startHeader(start),
      { name: 'kind', value: kind },
      { name: 'who', value: [toFillIn(t('starting.who'))] },
    ],
    body: toFillIn(t('starting.celebrated')),
  };
}
