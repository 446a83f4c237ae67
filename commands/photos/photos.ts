import { CommandProblem } from '../options/options.ts';
import { CONTENT, PUBLIC, ROOT } from '../project/paths.ts';
import { BACKUP } from './backup.ts';
import { switchHook } from './hook.ts';
import { mendPictures } from './mend-pictures.ts';
import { formatMended } from './report.ts';
import { checkStaged } from './staged.ts';

export const OPTIONS = { 'dry-run': 'switch', hook: 'value', staged: 'switch' } as const;

export const HELP = `npm run photos [-- --dry-run] [-- --hook on|off]

Looks at every picture in ${CONTENT} and ${PUBLIC}, those that nothing uses included,
and mends what must not lie in a repository: hidden notes of the camera such as
place, day and owner; HEIC and TIFF; more pixels than a page can use; an ending
that is not true; a name that tells of somebody. The picture is made anew,
upright and without notes; where it gets another name, the entry that shows it
is changed in that line. What was there before is kept in ${BACKUP}, which git
leaves alone: look at the pages, then delete it.

--dry-run    only says what would be done, and ends with exit code 1 if there is
             something to do
--hook on    from now on, git refuses a commit with such pictures in it
--hook off   it no longer does
--staged     what that refusal runs: looks at the pictures of the next commit

A picture that can't be mended is named, with what to do, and makes the command
end with exit code 1. It can be stopped and started again at any time.
`;

/** Does what was asked and gives the exit code. */
export async function run(options: Readonly<Record<string, string | true>>): Promise<number> {
  const { hook } = options;
  if (hook === 'on' || hook === 'off') return switchHook(hook, ROOT);
  if (hook !== undefined) throw new CommandProblem('Write --hook on or --hook off.');
  if (options['staged']) return checkStaged(ROOT);
  const isDryRun = options['dry-run'] === true;
  const { mended, faults, count } = await mendPictures({ root: ROOT, isDryRun });
  const report = formatMended({ mended, faults, count, isDryRun });
  (report.code === 0 ? console.log : console.error)(report.text);
  return report.code;
}
