import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandProblem } from '../options/options.ts';
import { isInside, ROOT } from './paths.ts';

/**
 * Whether a path lies in the project's folder `root`, or in the repository round it, from where
 * it could be published: by its name, or by where a link on the way leads. Names and addresses of
 * families are never kept there. The path itself need not exist yet.
 */
export function liesInRepository(path: string, root: string): boolean {
  const guarded = findRepository(realpathSync.native(root));
  return isInside(path, guarded) || isInside(followLinks(path), guarded);
}

/** Throws when something private lies, or would lie, where it could be published. */
export function refuseInRepository(path: string, typed: string, what: string): void {
  if (!liesInRepository(path, ROOT)) return;
  throw new CommandProblem(
    `${what} may not lie in the folder of this project, from where it could be published: ${typed}
Nothing was read and nothing was written. Choose a place outside, such as ~/homeward/.`,
  );
}

/** The path with every link followed, as far as it exists. */
function followLinks(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(followLinks(parent), path.slice(parent.length));
}

/** The nearest folder upwards that git keeps, or the folder itself. */
function findRepository(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return root;
  }
}
