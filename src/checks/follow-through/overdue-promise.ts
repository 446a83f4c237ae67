import { countDays } from '../../lib/dates/calendar.ts';
import { toPlainDate } from '../../lib/dates/plain.ts';
import { createLedger, type LedgerPromise } from '../../lib/promises.ts';
import { isPublished } from '../../lib/publishing.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, LibraryRule, Observation } from '../rule.ts';

type LibraryNewsletter = LibraryEntry<'newsletters'>;

/**
 * Finds promises whose day has passed without a word of what became of them: worth a look within
 * the school's days of grace, a failure after. Only what families can read counts: a draft
 * promises nothing and answers nothing, and neither does a newsletter whose day has not come.
 */
export const overduePromiseRule: LibraryRule = {
  id: 'overdue-promise',
  scope: 'library',
  level: 'stops',
  isDated: true,
  readsAllOf: ['newsletters'],
  page: {
    title: 'A promise is kept, or families hear why not',
    why: 'Families remember what school said it would do. A word of what became of it builds more trust than the promise did, even when the word is “we could not”. Until it is later than the days of grace (promises.graceDays in school.config.ts), this asks for a look; after that it fails npm run check. It never stops a build.',
    wrong:
      'A newsletter of March promises new library bags by the end of the month. In May no newsletter has said a word about them.',
    right:
      'The next newsletter says in its header, under kept: or dropped:, what became of the bags.',
  },
  find: findOverduePromises,
};

function findOverduePromises({ library, now, school }: CheckContext): Observation[] {
  const { newsletters, classes } = library;
  const { graceDays } = school.promises;
  const published = newsletters.filter(({ data }) => isPublished(data, now));
  const waiting = newsletters.filter((entry) => !published.includes(entry));
  const today = toPlainDate(now);
  const names = new Map(classes.map(({ id, data }) => [id, data.name]));
  return createLedger(
    published.map(({ id, data }) => ({ ...data, id, lang: data.lang ?? 'und' })),
    today,
  )
    .filter(({ state }) => state === 'overdue')
    .map((promise) => {
      const { id, due } = promise;
      const { file, data } = published.find((entry) => entry.id === promise.madeIn)!;
      const days = countDays(due, today);
      const isLate = days > graceDays;
      const late = days === 1 ? '1 day ago' : `${days} days ago`;
      const grace = isLate
        ? ''
        : ` Until it is more than ${graceDays} days late, this fails nothing.`;
      return {
        file,
        path: ['promises', (data.promises ?? []).findIndex((made) => made.id === id), 'id'],
        quote: promise.text,
        problem: `The promise "${id}" was due on ${due}, ${late}, and no newsletter says what became of it.${grace}`,
        fix: describeFix(promise, { today, names, waiting }),
        level: isLate ? undefined : 'look',
      };
    });
}

function describeFix(
  promise: LedgerPromise,
  {
    today,
    names,
    waiting,
  }: { today: string; names: ReadonlyMap<string, string>; waiting: readonly LibraryNewsletter[] },
): string {
  const answer = waiting.find((entry) => answers(entry, promise.id));
  if (answer) {
    const reason = answer.data.draft
      ? 'is still a draft'
      : `is kept back until ${answer.data.date}`;
    return `${answer.file} answers it, but ${reason}. Families read it once that is published.`;
  }
  const whose =
    promise.class === 'all'
      ? 'the school'
      : promise.class.map(({ id }) => names.get(id) ?? id).join(' or ');
  return [
    `Say it in the next newsletter of ${whose}, in its header:`,
    '  kept:',
    `    - promise: ${promise.id}`,
    '      how: What was done.',
    `      date: ${today}`,
    'If it could not be kept, write dropped: with why: instead of how:, or changed: with why: and a new day after due:.',
  ].join('\n');
}

function answers({ data }: LibraryNewsletter, id: string): boolean {
  const { kept = [], changed = [], dropped = [] } = data;
  return [...kept, ...changed, ...dropped].some(({ promise }) => promise === id);
}
