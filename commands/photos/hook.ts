import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandProblem } from '../options/options.ts';

/** The folder of the project whose scripts git runs, from the project's root. */
const HOOKS = 'commands/hooks';

const LINE = 'npm run --silent photos -- --staged';

/**
 * Has git run the project's check before each commit, or no longer. It is a setting of this copy of
 * the repository, so each person who commits switches it on once. Another hook is never replaced.
 */
export function switchHook(to: 'on' | 'off', root: string): number {
  const prefix = ask(root, ['rev-parse', '--show-prefix']);
  if (prefix === undefined) {
    throw new CommandProblem('There is no git here, so there are no commits to look at.');
  }
  const own = `${prefix}${HOOKS}`;
  const set = ask(root, ['config', '--get', 'core.hooksPath']);
  if (to === 'off') {
    if (set === own) ask(root, ['config', '--unset', 'core.hooksPath']);
    console.log(
      set === own
        ? 'From now on, git takes every commit as it is.'
        : 'The check before each commit was not on.',
    );
    return 0;
  }
  refuseOtherHook(root, { set, own });
  ask(root, ['config', 'core.hooksPath', own]);
  console.log(
    'From now on, git refuses a commit with pictures in it that npm run photos would mend.\nIt holds for this copy of the repository: everybody who commits switches it on once.',
  );
  return 0;
}

function refuseOtherHook(
  root: string,
  { set, own }: { set: string | undefined; own: string },
): void {
  const other = set !== undefined && set !== own ? set : undefined;
  const folder = ask(root, ['rev-parse', '--git-path', 'hooks']) ?? '.git/hooks';
  const script = join(root, folder, 'pre-commit');
  const isThere = set === undefined && existsSync(script) && statSync(script).isFile();
  if (other === undefined && !isThere) return;
  throw new CommandProblem(
    `Something is run before each commit already (${other ?? script}).
It is left as it is. To look at pictures too, add this line to it:
  ${LINE}`,
  );
}

/** The first line of git's answer; undefined when it has none. */
function ask(root: string, args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0] : undefined;
}
