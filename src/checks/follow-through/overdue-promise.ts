import { countDays } from '../lib/dates/calendar.ts';
import { toPlainDate, type PlainDateTime } from '../lib/dates/plain.ts';
import { createLedger, type LedgerPromise } from '../lib/promises.ts';
import { isPublished } from '../lib/publishing.ts';
import type { Library, LibraryEntry } from '../schemas/library.ts';
import type { DatedFinding } from './dated-checks.ts';

type LibraryNewsletter = LibraryEntry<'newsletters'>;

/**
 * Finds promises whose day has passed without a word of what became of them: a note within the
 * days of grace, a failure after. Only what families can read counts: a draft promises nothing
 * and answers nothing, and neither does a newsletter whose day has not come.
 */
export function checkOverduePromises(
  { newsletters, classes }: Library,
  { now, graceDays }: { now: PlainDateTime; graceDays: number },
): DatedFinding[] {
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
      const fails = days > graceDays;
      const late = days === 1 ? '1 day ago' : `${days} days ago`;
      const grace = fails
        ? ''
        : ` Until it is more than ${graceDays} days late, this fails nothing.`;
      return {
        file,
        path: ['promises', (data.promises ?? []).findIndex((made) => made.id === id), 'id'],
        problem: `The promise "${id}" was due on ${due}, ${late}, and no newsletter says what became of it.${grace}`,
        fix: describeFix(promise, { today, names, waiting }),
        level: fails ? 'fails' : 'note',
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
    '      kept:',
    `        - promise: ${promise.id}`,
    '          how: What was done.',
    `          date: ${today}`,
    '    If it could not be kept, write dropped: with why: instead of how:,',
    '    or changed: with why: and a new day after due:.',
  ].join('\n');
}

function answers({ data }: LibraryNewsletter, id: string): boolean {
  const { kept = [], changed = [], dropped = [] } = data;
  return [...kept, ...changed, ...dropped].some(({ promise }) => promise === id);
}
