import { keepFiles } from '../../src/checks/report/report.ts';
import { ContentChecker } from '../../src/loader/content-checker.ts';
import { getNow } from '../../src/site/clock.ts';
import { settings } from '../../src/site/settings.ts';
import { CONTENT, ROOT } from '../project/paths.ts';
import { readContent } from '../project/read-content.ts';
import { chooseFiles } from './choose-files.ts';
import { findNameGuard, HASHED_FILE, ROSTER_VARIABLE } from './name-guard.ts';
import { printReport } from './print-report.ts';

export const OPTIONS = { json: 'switch', roster: 'value' } as const;

export const takesFiles = true;

export const HELP = `npm run check [-- FILE…]

Reads everything in ${CONTENT} as the build does, and says what a careful colleague
would say before it goes home: the file, the line, what is wrong and why, and
what to write instead. With FILE (or a folder, or the name of an entry) it tells
of these alone.

  stops publishing  has to be mended; the site is not built with it
  fails this check  has to be mended; the site is built all the same
  mend before publishing
                    would stop the site, and is in a draft
  please look       is likely wrong
  hint              a thought

Each rule is explained in docs/checks.md. A school sets how strict it is under
checks in school.config.ts; an entry answers it in its header:

  checks:
    name-of-the-rule: Why it is right here.

--json   the report for programs; docs/checks.md says what it holds

Under GitHub Actions findings also appear beside the lines of the change.
It ends with exit code 1 when something has to be mended, else with 0.

--roster FILE  also looks for family names, and for children whose families did
               not agree to be named. The list is a CSV with the columns first
               name, last name, class and consent; keep it outside this project.
               Without it, ${ROSTER_VARIABLE} or ${HASHED_FILE} is taken.

npm run check -- names --hash FILE
  such a list as hashes, which may lie in the repository
npm run check -- fairness --roster FILE
  who has not been celebrated this term
npm run check -- reading [FILE…]
  how hard each section is to read
npm run check -- translations
  which translations are as new as their originals
npm run check -- links
  whether every link of the built site leads somewhere
Each of them explains itself with --help.
`;

/** Checks all content. Prints what it finds and gives the exit code. */
export async function run(
  { json, roster }: Readonly<Record<string, string | true>>,
  typed: readonly string[] = [],
): Promise<number> {
  const now = getNow();
  const result = await readContent(now);
  const found = findNameGuard(roster, result.library.classes);
  const names = 'guard' in found ? found.guard : undefined;
  const checker = new ContentChecker({ root: ROOT, school: settings, now, names });
  const unlooked =
    'reason' in found ? [`Children’s names were not looked for: ${found.reason}.`] : [];
  const checked = checker.check(result);
  const whole = { ...checked, notes: [...checked.notes, ...unlooked] };
  const report = typed.length > 0 ? keepFiles(whole, await chooseFiles(typed, whole)) : whole;
  return printReport(report, { json: json === true });
}
