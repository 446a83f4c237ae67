import type { PlainMoment } from '../lib/dates/plain.ts';
import { toPlainDate } from '../lib/dates/plain.ts';
import { toFillIn } from '../lib/pen.ts';
import type { EventKind } from '../schemas/event.ts';
import { startHeader, type Draft, type DraftStart } from './draft.ts';
import { nameByTitle } from './file-name.ts';

/** An event. What nobody goes to, such as a closure, has no place to fill in. */
export function startEvent(start: DraftStart & { kind: EventKind; start: PlainMoment }): Draft {
  const { kind, title, t } = start;
  const hasPlace = kind !== 'closure' && kind !== 'deadline';
  return {
    collection: 'events',
    name: nameByTitle(title, { kind, date: toPlainDate(start.start) }),
    fields: [
      ...startHeader(start),
      { name: 'kind', value: kind },
      { name: 'start', value: start.start.replace('T', ' ') },
      { name: 'place', value: hasPlace ? toFillIn(t('starting.place')) : undefined },
    ],
    body: toFillIn(t('starting.event')),
  };
}
