import { toPlainDate, type PlainDate } from '../../lib/dates/plain.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, LibraryRule, Observation } from '../rule.ts';
import { listDatedPassages } from './dated-passages.ts';
import { findLastEnd, mapEvents, type SchoolEvent } from './school-events.ts';
import { findTenseWords } from './tense-words.ts';

/** Fields of an event that say by when something is wanted. */
const ANSWERS: ReadonlySet<string | number | undefined> = new Set([
  ...['rsvp', 'volunteers', 'interpreter', 'childcare'],
]);

/** Finds last days to answer that come after what they are about. */
export const deadlineAfterEventRule: LibraryRule = {
  id: 'deadline-after-event',
  scope: 'library',
  level: 'stops',
  page: {
    title: 'The last day to answer is before the event',
    why: 'A family that answers in time, and too late all the same, has been misled by school. Mostly one of the two days is a slip.',
    wrong: 'start: 2026-06-04 18:00, and below rsvp: by: 2026-06-05',
    right: 'start: 2026-06-04 18:00, and below rsvp: by: 2026-06-01',
  },
  find: (context: CheckContext): Observation[] => [
    ...[...mapEvents(context).values()].flatMap((event) => [
      ...findLateAnswer(event),
      ...findLateWords(event, context),
    ]),
    ...context.library.newsletters.flatMap((entry) => findLateAsk(entry, context)),
  ],
};

function findLateAnswer(event: SchoolEvent): Observation[] {
  const { file, data } = event.entry;
  const over = toPlainDate(findLastEnd(event));
  const by = data.rsvp?.by;
  return by === undefined || by <= over ? [] : [explain(file, ['rsvp', 'by'], { by, over })];
}

/** “Tell the office by June 5” in an event of June 4. */
function findLateWords(event: SchoolEvent, context: CheckContext): Observation[] {
  const { entry } = event;
  const over = toPlainDate(findLastEnd(event));
  const words = findTenseWords(context.langOf(entry));
  if (!words) return [];
  return listDatedPassages(entry, context)
    .filter(({ passage }) => ANSWERS.has(passage.path[0]))
    .flatMap(({ passage, days }) =>
      days
        .filter(({ date, isClear }) => isClear && date > over)
        .filter(({ start }) => words.deadline.test(passage.text.slice(0, start)))
        .map(({ date, quote }) => ({
          ...explain(entry.file, passage.path, { by: date, over }),
          quote,
          level: 'look' as const,
        })),
    );
}

/** An ask that names the day of what it is about, and may be answered after it. */
function findLateAsk(entry: LibraryEntry<'newsletters'>, context: CheckContext): Observation[] {
  const { file, data } = entry;
  if (data.ask?.by === undefined) return [];
  const by = toPlainDate(data.ask.by);
  const deadline = findTenseWords(context.langOf(entry))?.deadline;
  const days = listDatedPassages(entry, context)
    .filter(({ passage: { path } }) => path[0] === 'ask')
    .flatMap(({ passage, days: own }) =>
      own.filter(({ start }) => !deadline?.test(passage.text.slice(0, start))),
    );
  const [only] = days;
  if (!only || days.length > 1 || !only.isClear) return [];
  const isAhead = only.date >= toPlainDate(data.date);
  if (!isAhead || by <= only.date) return [];
  const found = explain(file, ['ask', 'by'], { by, over: only.date });
  return [{ ...found, level: 'look' }];
}

function explain(
  file: string,
  path: Observation['path'],
  { by, over }: { by: PlainDate; over: PlainDate },
): Observation {
  return {
    file,
    path,
    problem: `The last day to answer is ${by}, but by then it is over (${over}).`,
    fix: `Write a day before ${over}, or correct the day of the event.`,
  };
}
