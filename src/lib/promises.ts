import { compareCodes } from './ordering.ts';
import type { PlainDate } from './dates/plain.ts';
import type { Newsletter } from '../schemas/newsletter.ts';

export type PromiseState = 'open' | 'overdue' | 'kept' | 'changed' | 'dropped';

/** A newsletter as the ledger reads it. */
export type PromiseSource = { id: string; lang: string } & Pick<
  Newsletter,
  'date' | 'class' | 'promises' | 'kept' | 'changed' | 'dropped'
>;

/** A promise and what became of it. */
export interface LedgerPromise {
  id: string;
  text: string;
  /** The day that holds now: a change may have moved it. */
  due: PlainDate;
  state: PromiseState;
  madeIn: string;
  /** Language in which it was promised. */
  lang: string;
  madeOn: PlainDate;
  class: PromiseSource['class'];
  /** What was said of it later, oldest first. */
  answers: PromiseAnswer[];
}

export interface PromiseAnswer {
  state: 'kept' | 'changed' | 'dropped';
  words: string;
  date: PlainDate;
  saidIn: string;
  /** Language in which it was said. */
  lang: string;
}

/** Every promise that the newsletters make, with its present state; newest first. */
export function createLedger(
  newsletters: readonly PromiseSource[],
  today: PlainDate,
): LedgerPromise[] {
  const answers = Map.groupBy(newsletters.flatMap(listAnswers), ({ promise }) => promise);
  return newsletters
    .flatMap((newsletter) =>
      (newsletter.promises ?? []).map(({ id, text, due }) => {
        const found = (answers.get(id) ?? []).sort((a, b) => compareCodes(a.date, b.date));
        const newDue = found.findLast((answer) => answer.due)?.due ?? due;
        return {
          id,
          text,
          due: newDue,
          state: toState(found.at(-1), newDue, today),
          madeIn: newsletter.id,
          lang: newsletter.lang,
          madeOn: newsletter.date,
          class: newsletter.class,
          answers: found.map(toAnswer),
        };
      }),
    )
    .sort((a, b) => compareCodes(b.madeOn, a.madeOn) || compareCodes(a.due, b.due));
}

function toAnswer({ state, words, date, saidIn, lang }: PromiseAnswer): PromiseAnswer {
  return { state, words, date, saidIn, lang };
}

/** A change that names a new day leaves the promise open until then. */
function toState(
  last: { state: PromiseAnswer['state']; due?: PlainDate | undefined } | undefined,
  due: PlainDate,
  today: PlainDate,
): PromiseState {
  if (last && !(last.state === 'changed' && last.due)) return last.state;
  return due < today ? 'overdue' : 'open';
}

function listAnswers(newsletter: PromiseSource) {
  const { id: saidIn, lang, kept = [], changed = [], dropped = [] } = newsletter;
  return [
    ...kept.map(({ promise, how, date }) => ({
      promise,
      state: 'kept' as const,
      words: how,
      date,
      saidIn,
      lang,
      due: undefined,
    })),
    ...changed.map(({ promise, why, date, due }) => ({
      promise,
      state: 'changed' as const,
      words: why,
      date,
      saidIn,
      lang,
      due,
    })),
    ...dropped.map(({ promise, why, date }) => ({
      promise,
      state: 'dropped' as const,
      words: why,
      date,
      saidIn,
      lang,
      due: undefined,
    })),
  ];
}
