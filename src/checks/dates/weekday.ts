import { Temporal } from 'temporal-polyfill';
import { toWeekday } from '../../lib/dates/calendar.ts';
import { formatDay } from '../../lib/dates/format-date.ts';
import { toPlainDate } from '../../lib/dates/plain.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { listDatedPassages, listSentences, type NamedDay } from './dated-passages.ts';
import { findWeekday, listYears, resolveDay } from './read-dates.ts';

/** Finds weekdays that are not those of the dates beside them. */
export const weekdayRule: EntryRule = {
  id: 'weekday',
  scope: 'entry',
  level: 'stops',
  collections: ['newsletters', 'celebrations', 'home-learning', 'events', 'goals'],
  page: {
    title: 'Weekday and date agree',
    why: 'Half of the families plan by the weekday and half by the date. Where the two do not agree, some of them come on the wrong day. A day that is past already asks only for a look.',
    wrong: 'There is no school on Tuesday, May 18. (In 2026, May 18 is a Monday.)',
    right: 'There is no school on Monday, May 18.',
  },
  find(entry: LibraryEntry, context: CheckContext): Observation[] {
    if (!('date' in entry.data)) return [];
    const { date } = entry.data;
    return listDatedPassages(entry, context).flatMap(({ passage, days }) =>
      days
        .filter((day) => isWrong(day, date) && !isOfNamedYear(day, passage.text))
        .map((day) => ({
          file: entry.file,
          path: passage.path,
          line: passage.line,
          quote: day.quote,
          ...explain(day, context.langOf(entry)),
          level: day.date < toPlainDate(date) ? ('look' as const) : undefined,
        })),
    );
  },
};

/** Where the year is in doubt, the weekday may say which is meant. */
function isWrong({ weekday, date, isClear, month, day }: NamedDay, written: string): boolean {
  if (weekday === undefined || toWeekday(date) === weekday) return false;
  if (isClear) return true;
  const year = Number(toPlainDate(written).slice(0, 4));
  return ![-1, 0, 1].some((by) => {
    const other = resolveDay({ month, day, year: year + by }, written);
    return other !== undefined && toWeekday(other.date) === weekday;
  });
}

/** In “In 1917, on Thursday, December 6” the year stands apart from its day. */
function isOfNamedYear({ start, month, day, weekday, year }: NamedDay, text: string): boolean {
  if (year !== undefined) return false;
  const sentence = listSentences(text).findLast((each) => each.start <= start)?.text ?? '';
  return listYears(sentence).some((named) => {
    const date = Temporal.PlainDate.from({ year: named, month, day });
    return date.dayOfWeek === weekday;
  });
}

function explain({ quote, date, weekday }: NamedDay, lang: string) {
  const near = findWeekday(date, toWeekday(date), weekday!);
  const [meant, other] = [date, near].map((day) => formatDay(day, lang, 'weekday'));
  return {
    problem: `“${quote}” is no day of the calendar: in ${date.slice(0, 4)} that date is ${meant}.`,
    fix: `Write ${meant} or ${other}, whichever is meant.`,
  };
}
