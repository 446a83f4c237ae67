import { datedChecks } from '../../src/checks/dated-checks.ts';
import { formatFaultList, formatFaults, formatHints } from '../../src/lib/fault.ts';
import { locateFinding } from '../../src/loader/locate-finding.ts';
import { getNow } from '../../src/site/clock.ts';
import { settings } from '../../src/site/settings.ts';
import { CONTENT, ROOT } from '../project/paths.ts';
import { readContent } from '../project/read-content.ts';

export const OPTIONS = {} as const;

export const HELP = `npm run check

Reads everything in ${CONTENT} as the build does, and lists what needs mending:
the file, the line, what is wrong, and what to write instead. It also lists
promises whose day has passed without a word of what became of them. Those do
not stop the site from being built, but after ${settings.promises.graceDays} days (promises.graceDays in
school.config.ts) this check fails.

It ends with exit code 1 when something needs mending, else with 0.

npm run check -- fairness --roster FILE
  who has not been celebrated this term; see npm run check -- fairness --help
`;

/** Checks all content. Prints what it finds and gives the exit code. */
export async function run(): Promise<number> {
  const now = getNow();
  const result = await readContent(now);
  const { library, faults, hints, faulty } = result;
  // An answer may stand in a newsletter that can't be read, so nobody is blamed for want of it.
  const isComplete = !faulty.some(({ collection }) => collection === 'newsletters');
  const moment = { now, graceDays: settings.promises.graceDays };
  const dated = isComplete ? datedChecks.flatMap((check) => check(library, moment)) : [];
  const locate = (level: 'fails' | 'note') =>
    dated.filter((each) => each.level === level).map((each) => locateFinding(ROOT, each));
  const late = locate('fails');
  const notes = [...hints, ...locate('note')];
  if (notes.length > 0) console.log(formatHints(notes));
  if (faults.length > 0) console.error(formatFaults(faults));
  if (late.length > 0) console.error(formatFaultList('Families are waiting for a word:', late));
  if (!isComplete) console.error('Promises are looked at once every newsletter can be read.');
  if (faults.length + late.length > 0) return 1;
  const count = Object.values(library).reduce((sum, { length }) => sum + length, 0);
  console.log(`${count} files of content are checked. Nothing needs mending.`);
  return 0;
}
