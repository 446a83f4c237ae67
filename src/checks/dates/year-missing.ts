import { countDays } from '../../lib/dates/calendar.ts';
import { toPlainDate, type PlainMoment } from '../../lib/dates/plain.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { listDatedPassages } from './dated-passages.ts';

/** Days between what belongs together, after which a year is likely mistyped: ten months. */
const FAR = 300;

/** A goal may be for a whole school year, and a little more. */
const FAR_FOR_GOALS = 400;

interface WrittenMoment {
  path: (string | number)[];
  moment: PlainMoment | undefined;
  /** The field that it is compared with. */
  from: PlainMoment;
}

/** Finds dates whose year is missing where it will be missed, or is likely another. */
export const yearMissingRule: EntryRule = {
  id: 'year-missing',
  scope: 'entry',
  level: 'look',
  collections: ['newsletters', 'home-learning', 'events', 'goals'],
  page: {
    title: 'The year is right, and there where it is needed',
    why: 'In January many hands still write last year. And a tip or a goal is read for years, so that “May 18” alone soon is a day of another year.',
    wrong: 'ask: { text: Bring a spade., by: 2027-05-15 } in a newsletter of May 2026',
    right: 'ask: { text: Bring a spade., by: 2026-05-15 }',
  },
  find: (entry: LibraryEntry, context: CheckContext): Observation[] => [
    ...listMoments(entry).flatMap((written) => findFar(entry, written)),
    ...findYearless(entry, context),
  ],
};

function listMoments({ collection, data }: LibraryEntry): WrittenMoment[] {
  if (!('date' in data)) return [];
  const from = data.date;
  const one = (path: (string | number)[], moment: PlainMoment | undefined, to = from) => ({
    path,
    moment,
    from: to,
  });
  if (collection === 'events' && 'start' in data) {
    const { start, rsvp, lastDay } = data;
    return [
      one(['start'], start),
      one(['rsvp', 'by'], rsvp?.by, start),
      one(['lastDay'], lastDay, start),
    ];
  }
  if (collection === 'goals' && 'area' in data) {
    const { until, progress = [] } = data;
    return [
      one(['until'], until),
      ...progress.map(({ date }, index) => one(['progress', index, 'date'], date)),
    ];
  }
  if (collection !== 'newsletters' || !('email' in data)) return [];
  return listMomentsOfNewsletter(data, one);
}

function listMomentsOfNewsletter(
  data: LibraryEntry<'newsletters'>['data'],
  one: (path: (string | number)[], moment: PlainMoment | undefined) => WrittenMoment,
): WrittenMoment[] {
  const { ask, promises = [], kept = [], changed = [], dropped = [], corrections = [] } = data;
  // A promise that is due before it is made is what `promise-days` tells of.
  const ahead = promises.map(({ due }) => (due < toPlainDate(data.date) ? undefined : due));
  return [
    one(['ask', 'by'], ask?.by),
    ...ahead.map((due, index) => one(['promises', index, 'due'], due)),
    ...kept.map(({ date }, index) => one(['kept', index, 'date'], date)),
    ...changed.flatMap(({ date, due }, index) => [
      one(['changed', index, 'date'], date),
      one(['changed', index, 'due'], due),
    ]),
    ...dropped.map(({ date }, index) => one(['dropped', index, 'date'], date)),
    ...corrections.map(({ date }, index) => one(['corrections', index, 'date'], date)),
  ];
}

function findFar(
  { file, collection }: LibraryEntry,
  { path, moment, from }: WrittenMoment,
): Observation[] {
  if (moment === undefined) return [];
  const [day, other] = [toPlainDate(moment), toPlainDate(from)];
  const days = Math.abs(countDays(other, day));
  if (days <= (collection === 'goals' ? FAR_FOR_GOALS : FAR)) return [];
  return [
    {
      file,
      path,
      problem: `${day} is ${Math.round(days / 30.4)} months from ${other}, which it goes with. Is that the right year?`,
      fix: 'Correct the year, if it is not.',
    },
  ];
}

/** Days without a year in what is read for years. Notes on progress have a date of their own. */
function findYearless(entry: LibraryEntry, context: CheckContext): Observation[] {
  if (entry.collection !== 'home-learning' && entry.collection !== 'goals') return [];
  return listDatedPassages(entry, context)
    .filter(({ passage: { kind, path } }) => kind !== 'quotation' && path[0] !== 'progress')
    .flatMap(({ passage, days }) =>
      days
        .filter(({ year }) => year === undefined)
        .map(({ quote, date }) => ({
          file: entry.file,
          path: passage.path,
          line: passage.line,
          quote,
          problem: `“${quote}” has no year, and this is still read when it is another.`,
          fix: `Write the year too, such as ${date.slice(0, 4)}, or leave the day out.`,
        })),
    );
}
