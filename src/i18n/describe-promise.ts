import { formatDay } from '../lib/dates/format-date.ts';
import { toPlainDate } from '../lib/dates/plain.ts';
import type { LinkedPromise } from '../lib/linked-promise.ts';
import { createTranslate } from './translate.ts';

/** What is said of a promise besides its own words, in every channel. */
export function describePromise(promise: LinkedPromise, locale: string) {
  const t = createTranslate(locale);
  const toDay = (date: string) => formatDay(toPlainDate(date), locale);
  return {
    state: t(`promise.${promise.state}`),
    made: t('promise.madeOn', { date: toDay(promise.madeOn) }),
    due: t('promise.due', { date: toDay(promise.due) }),
    answers: promise.answers.map((answer) => ({
      ...answer,
      label: t('promise.answeredOn', {
        state: t(`promise.${answer.state}`),
        date: toDay(answer.date),
      }),
    })),
  };
}
