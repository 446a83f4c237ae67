import { formatFaults, formatHints } from '../../src/lib/fault.ts';
import { checkContent } from '../../src/loader/check-content.ts';
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
  const { findings, waiting } = checkContent(result, { root: ROOT, school: settings, now });
  const stops = findings.filter(({ level }) => level === 'stops');
  const others = findings.filter(({ level }) => level !== 'stops');
  if (others.length > 0) console.log(formatHints(others));
  if (stops.length > 0) console.error(formatFaults(stops));
  if (waiting.length > 0)
    console.error('Promises are looked at once every newsletter can be read.');
  if (stops.length > 0) return 1;
  const { library } = result;
  const count = Object.values(library).reduce((sum, { length }) => sum + length, 0);
  console.log(`${count} files of content are checked. Nothing needs mending.`);
  return 0;
}
