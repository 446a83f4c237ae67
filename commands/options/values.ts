import { fillToday, parseDate, parseMoment } from '../../src/lib/dates/parse-date.ts';
import { toStart, type PlainDate, type PlainDateTime } from '../../src/lib/dates/plain.ts';
import { findNearest, listChoices } from '../../src/lib/nearest.ts';
import type { LibraryEntry } from '../../src/schemas/library.ts';
import { toEntryId } from '../../src/schemas/reference.ts';
import { getToday } from '../../src/site/clock.ts';
import { CommandProblem } from './options.ts';

/** The day that was typed for an option such as `--since`; a {@link CommandProblem} when it is none. */
export function readDay(option: string, typed: string | true | undefined): PlainDate | undefined {
  if (typeof typed !== 'string') return undefined;
  const parsed = parseDate(typed);
  if ('problem' in parsed) throw toDateProblem(parsed, `${option}: `);
  return parsed.value;
}

/** The moment that was typed for an option such as `--now`; a {@link CommandProblem} when it is none. */
export function readMoment(
  option: string,
  typed: string | true | undefined,
): PlainDateTime | undefined {
  if (typeof typed !== 'string') return undefined;
  const parsed = parseMoment(typed);
  if ('problem' in parsed) throw toDateProblem(parsed, `${option}: `);
  return toStart(parsed.value);
}

/** What to say of a day or time that can’t be read, with today as an example of how to write it. */
export function toDateProblem(
  { problem, fix }: { problem: string; fix: string },
  before = '',
): CommandProblem {
  return new CommandProblem(`${before}${problem} ${fillToday(fix, getToday())}`);
}

/** The class whose id or name was typed; a {@link CommandProblem} when there is none. */
export function readClass(
  typed: string | true | undefined,
  classes: readonly LibraryEntry<'classes'>[],
): LibraryEntry<'classes'> | undefined {
  if (typeof typed !== 'string') return undefined;
  const id = toEntryId(typed);
  const found = classes.find((entry) => entry.id === id || toEntryId(entry.data.name) === id);
  if (found) return found;
  const ids = classes.map((entry) => entry.id);
  const near = findNearest(typed, ids);
  const hint =
    near.length > 0 ? `Did you mean ${listChoices(near)}?` : `The classes are ${ids.join(', ')}.`;
  throw new CommandProblem(`There is no class “${typed}”. ${hint}`);
}
