import { addDays } from '../../lib/dates/calendar.ts';
import { toPlainDate, type PlainDate, type PlainDateTime } from '../../lib/dates/plain.ts';
import { createClosedDays, type IsClosed } from '../../lib/events/closed-days.ts';
import { isPublished } from '../../lib/publishing.ts';
import type { SchoolEvent } from '../../schemas/event.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import { ALL_CLASSES } from '../../schemas/shared.ts';
import type { LibraryRule, Observation } from '../rule.ts';

/** A promise for longer than this is more likely a slip in the year. */
const LONGEST_DAYS = 400;

/** Finds days of promises that can’t be meant: due before they were made, settled before they were. */
export const promiseDaysRule: LibraryRule = {
  id: 'promise-days',
  level: 'look',
  scope: 'library',
  isDated: true,
  page: {
    title: 'The days of a promise make sense',
    why: 'The page “We said, we did” is made from these days. A slip there makes a kept promise look broken.',
    wrong: 'A newsletter of May 8, 2026 promises something for due: 2025-05-29.',
    right: 'due: 2026-05-29',
  },
  find({ library: { newsletters, events }, now }) {
    const closures = events.map(({ data }) => data).filter(({ kind }) => kind === 'closure');
    return newsletters.flatMap((entry) => findInNewsletter(entry, { closures, now }));
  },
};

function findInNewsletter(
  { file, data }: LibraryEntry<'newsletters'>,
  { closures, now }: { closures: readonly SchoolEvent[]; now: PlainDateTime },
): Observation[] {
  const written = toPlainDate(data.date);
  const today = toPlainDate(now);
  const made = (data.promises ?? []).flatMap(({ due }, index) => {
    const path = ['promises', index, 'due'];
    if (due < written) return [{ path, ...describeEarly(due, written) }];
    if (due.slice(0, 4) > written.slice(0, 4) && due > addDays(written, LONGEST_DAYS))
      return [{ path, ...describeFar(due) }];
    // Once families have read it, the day can't be mended quietly any more.
    const isClosed = isPublished(data, now) ? undefined : createClosures(data, closures);
    return isClosed?.(due) ? [{ path, level: 'hint' as const, ...describeClosed(due) }] : [];
  });
  const latest = written > today ? written : today;
  const settled = (['kept', 'changed', 'dropped'] as const).flatMap((field) =>
    (data[field] ?? [])
      .map(({ date }, index) => ({ date, path: [field, index, 'date'] }))
      .filter(({ date }) => date > latest)
      .map(({ date, path }) => ({
        path,
        problem: `This was settled on ${date}, says the line, and that day has not come.`,
        fix: 'Write the day on which it was settled. What is still to come is not yet an answer.',
      })),
  );
  const moved = (data.changed ?? []).flatMap(({ date, due }, index) =>
    due !== undefined && due < date
      ? [{ path: ['changed', index, 'due'], ...describeEarly(due, date) }]
      : [],
  );
  return [...made, ...settled, ...moved].map((found) => ({ file, ...found }));
}

function describeEarly(due: PlainDate, said: PlainDate) {
  return {
    problem: `The promise is due on ${due}, before it is made on ${said}.`,
    fix: 'Correct due:. Look at the year, too.',
  };
}

function describeFar(due: PlainDate) {
  return {
    problem: `The promise is due on ${due}, more than a year from now.`,
    fix: 'Correct the year, or promise a first step that families will see sooner.',
  };
}

function describeClosed(due: PlainDate) {
  return {
    problem: `The promise is due on ${due}, when school is closed.`,
    fix: 'Choose a day on which somebody is there to keep it.',
  };
}

function createClosures(
  { class: classes }: LibraryEntry<'newsletters'>['data'],
  closures: readonly SchoolEvent[],
): IsClosed {
  return createClosedDays(closures, classes === 'all' ? ALL_CLASSES : classes[0]!.id);
}
