import { countCelebrations } from '../../src/checks/fairness/count.ts';
import { formatFairness } from '../../src/checks/fairness/report.ts';
import { parseRoster, type Child } from '../../src/checks/roster/roster.ts';
import { findLastBegin } from '../../src/lib/dates/calendar.ts';
import { toPlainDate } from '../../src/lib/dates/plain.ts';
import { getNow } from '../../src/site/clock.ts';
import { settings } from '../../src/site/settings.ts';
import { CommandProblem } from '../options/options.ts';
import { readContent } from '../project/read-content.ts';
import { UNOPENED } from '../project/unopened.ts';
import { formatRosterProblems, readRosterFile } from './roster-file.ts';
import { readClass, readDay } from '../options/values.ts';

export const OPTIONS = { roster: 'value', class: 'value', since: 'value' } as const;

export const HELP = `npm run check -- fairness --roster FILE [--class NAME] [--since DATE]

Who has not been celebrated this term? Compares a list of your children with the
celebrations on the site. The answer appears here and is kept nowhere.

--roster FILE  the list. Save it from your spreadsheet as CSV, or type one name
               a line. The first line of a CSV says what the columns are:

                 name,class
                 Noor,Heron
                 Maya,Willow

               There can also be a column last name, and a column also with
               other spellings, parted by /. Other columns are not looked at.
               Keep the list outside the folder of this project, so that it can
               never be published.
--class NAME   only this class, such as heron
--since DATE   count from this day, such as 2026-01-05. Left out: the begin of
               the term (termsBegin in school.config.ts)

A celebration counts for a child whose name stands in its line who:. Capitals and
accents do not matter. “The whole class” counts for no single child.
`;

/** Prints who has been celebrated and who has not. Writes nothing. */
export async function run(options: Readonly<Record<string, string | true>>): Promise<number> {
  const { roster: path, class: typedClass, since: typedSince } = options;
  if (typeof path !== 'string') {
    throw new CommandProblem(
      'Which children? Give a list of their names, one a line:\n  npm run check -- fairness --roster FILE\nHelp: npm run check -- fairness --help',
    );
  }
  const now = getNow();
  const since =
    readDay('--since', typedSince) ??
    findLastBegin(toPlainDate(now), settings.termsBegin ?? [settings.yearBegins]);
  const text = readRosterFile(path, { command: 'npm run check -- fairness' });
  const { library, faulty } = await readContent(now, UNOPENED);
  const classes = library.classes.map(({ id, data }) => ({ id, name: data.name }));
  const only = readClass(typedClass, library.classes)?.id;
  const roster = parseRoster(text, classes);
  if (roster.problems.length > 0)
    throw new CommandProblem(formatRosterProblems(path, roster.problems));
  const children = chooseChildren(roster.children, only);
  if (children.length === 0)
    throw new CommandProblem(`${path} names no child${only ? ` of ${only}` : ''}.`);
  const fairness = countCelebrations({
    children,
    celebrations: library.celebrations,
    since,
    now,
  });
  const heads = [...classes, { id: undefined, name: 'Children without a class' }];
  console.log(formatFairness(fairness, { since, today: toPlainDate(now), classes: heads }));
  const unread = faulty.filter(({ collection }) => collection === 'celebrations').length;
  if (unread > 0) {
    console.log(
      `Celebrations that could not be read and are not counted: ${unread} (npm run check).`,
    );
  }
  return 0;
}

/** The children of one class; a list without classes is then a list of that class. */
function chooseChildren(children: readonly Child[], only: string | undefined): Child[] {
  return children
    .filter(({ classId }) => only === undefined || classId === undefined || classId === only)
    .map((child) => (only === undefined ? child : { ...child, classId: only }));
}
