import { addDays } from '../lib/dates/calendar.ts';
import { toPlainDate, type PlainDate } from '../lib/dates/plain.ts';
import { toFillIn } from '../lib/pen.ts';
import type { LedgerPromise } from '../lib/promises.ts';
import { remark, startHeader, type Draft, type DraftField, type DraftStart } from './draft.ts';
import { nameByDay } from './file-name.ts';

/** Days that families get for an ask, and a class for a first promise. */
const DAYS_TO_DO = 7;
const DAYS_TO_KEEP = 14;

export interface NewsletterStart extends DraftStart {
  /** Promises that wait for a word, the longest due first. */
  openPromises: readonly Pick<LedgerPromise, 'id' | 'text' | 'due'>[];
  /** Ids of the events that come up, soonest first. */
  eventIds: readonly string[];
  tipId?: string | undefined;
  /** Whose name stands at the end. */
  teacher?: string | undefined;
}

/** A newsletter in which everything that can be known stands already. */
export function startNewsletter(start: NewsletterStart): Draft {
  const { classId, date, lang, t } = start;
  const due = start.openPromises.filter((promise) => promise.due <= date);
  const name = nameByDay(classId === 'all' ? 'school' : classId, date);
  return {
    collection: 'newsletters',
    name: lang === undefined ? name : `${name}-${lang.toLowerCase()}`,
    fields: [
      ...startHeader(start),
      {
        name: 'ask',
        value: {
          text: toFillIn(t('starting.ask')),
          by: addDays(toPlainDate(date), DAYS_TO_DO),
        },
      },
      {
        name: 'askAtHome',
        value: [toFillIn(t('starting.question')), toFillIn(t('starting.hardQuestion'))],
      },
      { name: 'kept', ...writeAnswers(due, start) },
      {
        name: 'promises',
        notes: [
          ...start.openPromises
            .filter((promise) => !due.includes(promise))
            .map(({ id, text, due: day }) =>
              remark(t('starting.stillOpen', { id, text, date: day })),
            ),
          ...writePromiseNotes(date, t),
        ],
      },
    ],
    body: writeBody(start),
  };
}

function writeAnswers(
  due: NewsletterStart['openPromises'],
  { date, t }: NewsletterStart,
): Omit<DraftField, 'name'> {
  if (due.length === 0) return {};
  return {
    value: due.map(({ id }) => ({
      promise: id,
      how: toFillIn(t('starting.kept')),
      date: toPlainDate(date),
    })),
    notes: [remark(t('starting.notKept')), ...due.map(({ id, text }) => remark(`${id}: ${text}`))],
  };
}

/** A promise to be filled in, of which nothing counts until its `#` are gone. */
function writePromiseNotes(date: PlainDate, t: DraftStart['t']): string[] {
  return [
    remark(t('starting.promise')),
    'promises:',
    '  - id: short-name',
    `    text: ${t('starting.promiseText')}`,
    `    due: ${addDays(toPlainDate(date), DAYS_TO_KEEP)}`,
  ];
}

function writeBody({ eventIds, tipId, teacher, t }: NewsletterStart): string {
  const blocks = [
    toFillIn(t('starting.moment')),
    `## ${t('starting.week')}`,
    toFillIn(t('starting.learned')),
  ];
  if (tipId !== undefined) {
    blocks.push(
      `## ${t('starting.tryAtHome')}`,
      `<TipLink id="${tipId}" /> ${toFillIn(t('starting.tipFits'))}`,
    );
  }
  if (eventIds.length > 0) {
    blocks.push(
      `## ${t('class.comingUp')}`,
      eventIds.map((id) => `- <EventLink id="${id}" />`).join('\n'),
    );
  }
  if (teacher !== undefined && isPlainName(teacher)) blocks.push(`*${teacher}*`);
  return blocks.join('\n\n');
}

/** Whether a name has no sign that means something in Markdown. */
function isPlainName(name: string): boolean {
  return /^[\p{L}\p{M}\p{N} .,’'\u002D]+$/u.test(name) && name.trim() === name;
}
