import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandProblem } from '../options/options.ts';
import { ROOT } from './paths.ts';

/** The folder of the project's built site. */
export const DIST = join(ROOT, 'dist');

/** The stream of messages, which leaves the other to what a command was asked for. */
const STDERR = 2;

/** Builds the site of a folder into its `dist`; what happens is printed. Whether it worked. */
export function buildSite(root: string, out: 'inherit' | typeof STDERR = 'inherit'): boolean {
  const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
  const { status } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    stdio: ['inherit', out, 'inherit'],
  });
  return status === 0;
}

/**
 * Has in `dist` what is published now: builds the project's site, or with `--no-build` takes the one
 * that is there and says so. Throws a {@link CommandProblem} when there is none to work with.
 */
export function prepareSite(options: Readonly<Record<string, string | true>>): void {
  if (options['no-build'] === undefined) {
    console.error('The site is built first …');
    if (buildSite(ROOT, STDERR)) return;
    throw new CommandProblem('The site was not built; the reason stands above. Nothing was made.');
  }
  if (!existsSync(join(DIST, 'index.html'))) {
    throw new CommandProblem('There is no site in dist yet: leave out --no-build.');
  }
  console.error('The site in dist is taken as it is: what was changed or taken out since is not.');
}
