import { createTranslate } from '../i18n/translate.ts';
import type { Entry } from '../lib/entry.ts';
import type { CalendarItem } from './calendar.ts';
import { countSequence, findChanged } from './changes.ts';
import { joinParts } from './description.ts';

/** A newsletter with what its site knows of it. */
export interface AskSource {
  entry: Entry<'newsletters'>;
  uid: string;
  link: string;
}

/** The day by which a newsletter asks something, as an item; none where it asks nothing by a day. */
export function toAskItems({ entry, uid, link }: AskSource): CalendarItem[] {
  const { data, classes, locale } = entry;
  const { ask } = data;
  if (ask?.by === undefined) return [];
  const t = createTranslate(locale);
  const whose = classes.map(({ name }) => name).join(', ');
  const changed = findChanged(
    data.date,
    (data.corrections ?? []).map(({ date }) => date),
  );
  return [
    {
      uid,
      link,
      title: whose ? t('calendar.ask', { class: whose, ask: ask.text }) : ask.text,
      description: joinParts([ask.text, data.title, link]),
      start: ask.by,
      end: ask.by,
      isCancelled: false,
      isFree: true,
      changed,
      sequence: countSequence(data.date, changed),
      categories: [t('eventKind.deadline'), ...classes.map(({ name }) => name)],
    },
  ];
}
