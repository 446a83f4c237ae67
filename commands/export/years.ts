import { findDay } from '../../src/export/entry-day.ts';
import { toSchoolYear } from '../../src/lib/dates/calendar.ts';
import type { Entry } from '../../src/lib/entry.ts';
import { settings } from '../../src/site/settings.ts';
import { CommandProblem } from '../options/options.ts';
import type { Published } from '../project/published.ts';

/** The school year that an entry belongs to. */
export function findYear(entry: Pick<Entry, 'data'>): string {
  return toSchoolYear(findDay(entry), settings.yearBegins);
}

/** The year that was typed, if anything was published in it. */
export function readYear(typed: string | true | undefined, { list }: Published): string {
  const years = [...new Set(list('newsletters').map(findYear))].sort();
  const known =
    years.length > 0
      ? `The years with newsletters are ${years.join(', ')}.`
      : 'Nothing is published yet.';
  if (typeof typed !== 'string') {
    throw new CommandProblem(
      `Which school year? Type for example:\n  npm run export -- --year ${years.at(-1) ?? '2025-26'}\n${known}`,
    );
  }
  if (years.includes(typed)) return typed;
  throw new CommandProblem(`There is no school year “${typed}” here. ${known}`);
}
