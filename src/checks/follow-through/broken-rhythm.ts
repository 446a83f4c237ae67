import { toPlainDate, type PlainDate } from '../../lib/dates/plain.ts';
import { createClosedDays } from '../../lib/events/closed-days.ts';
import { compareCodes } from '../../lib/ordering.ts';
import { isPublished } from '../../lib/publishing.ts';
import { countDaysLate } from '../../lib/rhythm.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { LibraryRule, Observation } from '../rule.ts';

/** Days of school that a newsletter may be late: anybody has a full week once. */
const GRACE_DAYS = 7;

const RHYTHMS = { weekly: 'every', fortnightly: 'every second', monthly: 'once a month, on a' };

/**
 * Looks at where each class stands now: a gap of last autumn can't be mended any more. Days on
 * which school is closed do not count, and a class that has never written is only beginning.
 */
export const brokenRhythmRule: LibraryRule = {
  id: 'broken-rhythm',
  level: 'look',
  scope: 'library',
  isDated: true,
  page: {
    title: 'A class keeps its rhythm',
    why: 'Families look for the newsletter on its day. When it stays away without a word, they stop looking.',
    wrong: 'The class says “every Friday”, and its last newsletter is four weeks old.',
    right: 'Three lines on Friday, or rhythm: { every: fortnightly, day: friday }.',
  },
  find: ({ library: { classes, newsletters, events }, now }) => {
    const originals = newsletters.filter(({ data }) => data.translationOf === undefined);
    const byClass = groupByClass(originals);
    const closures = events.map(({ data }) => data).filter(({ kind }) => kind === 'closure');
    return classes
      .filter(({ data }) => !data.archived)
      .flatMap((entry) => {
        const written = byClass.get(entry.id) ?? [];
        const published = written.filter(({ data }) => isPublished(data, now));
        const last = published
          .map(({ data }) => toPlainDate(data.date))
          .sort(compareCodes)
          .at(-1);
        if (last === undefined) return [];
        const waiting = written.filter(({ data }) => !isPublished(data, now));
        const isClosed = createClosedDays(closures, entry.id);
        const today = toPlainDate(now);
        const { due, days } = countDaysLate(entry.data.rhythm, { last, today, isClosed });
        // In the holidays nobody writes, and nobody is reminded.
        return days > GRACE_DAYS && !isClosed(today)
          ? [describe(entry, { last, due, days, waiting })]
          : [];
      });
  },
};

function describe(
  { id, file, data: { name, rhythm } }: LibraryEntry<'classes'>,
  {
    last,
    due,
    days,
    waiting,
  }: {
    last: PlainDate;
    due: PlainDate;
    days: number;
    waiting: readonly LibraryEntry<'newsletters'>[];
  },
): Observation {
  const day = `${rhythm.day.charAt(0).toUpperCase()}${rhythm.day.slice(1)}`;
  const begun = waiting.find(({ data }) => data.draft);
  const write = begun
    ? `${begun.file} is still a draft: a short one today is worth more than a full one next week.`
    : `Begin one: npm run new -- newsletter --class ${id}`;
  return {
    file,
    path: ['rhythm'],
    problem: `${name} writes ${RHYTHMS[rhythm.every]} ${day}. Its last newsletter is of ${last}, and the next was due on ${due}: ${days} days of school ago.`,
    fix: [
      write,
      'If the rhythm is more than the class can keep, write one in rhythm: that it can.',
      'Holidays do not count once they are an event of kind: closure.',
    ].join('\n'),
  };
}

/** Newsletters by each class that writes them; those of the whole school are no class’s own. */
function groupByClass(
  newsletters: readonly LibraryEntry<'newsletters'>[],
): ReadonlyMap<string, LibraryEntry<'newsletters'>[]> {
  const pairs = newsletters.flatMap((entry) =>
    entry.data.class === 'all' ? [] : entry.data.class.map(({ id }) => ({ id, entry })),
  );
  const groups = new Map<string, LibraryEntry<'newsletters'>[]>();
  for (const { id, entry } of pairs) {
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  return groups;
}
