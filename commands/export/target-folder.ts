import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { recoverSite, replaceSite, toUnfinishedFolder } from '../../src/build/output-folder.ts';
import { CommandProblem } from '../options/options.ts';
import { isInside, resolveTyped, ROOT } from '../project/paths.ts';

/** Lies in every copy: only a folder that holds it is ever replaced. */
const ABOUT_FILE = 'about-this-copy.txt';

/** Folders of the project that a copy would spoil, or that would publish it. */
const OWN_FOLDERS = ['src', 'dist', 'public', 'commands', 'tests', 'docs', 'node_modules', '.git'];

/** Where copies go when no folder is named. Git does not keep it. */
export const EXPORTS = 'exports';

/**
 * The folder that a copy goes to. Throws when it is one that must not be written to, and when
 * something is there that nobody asked to replace.
 */
export async function readTarget(
  typed: string | true | undefined,
  { usual, replace }: { usual: string; replace: boolean },
): Promise<string> {
  const target = typeof typed === 'string' ? resolveTyped(typed) : join(ROOT, EXPORTS, usual);
  const real = toRealPath(target);
  const project = realpathSync.native(ROOT);
  if (isInside(project, real))
    throw new CommandProblem(`${target} holds the project itself. Choose a folder of its own.`);
  const own = OWN_FOLDERS.find((name) => isInside(real, join(project, name)));
  if (own !== undefined) {
    throw new CommandProblem(
      `${target} lies in ${own}/ of this project. Choose another folder, for example one in your Documents.`,
    );
  }
  await recoverSite(target);
  if (!existsSync(target)) return target;
  if (!statSync(target).isDirectory())
    throw new CommandProblem(`${target} is a file. Name a folder.`);
  const names = await readdir(target);
  if (names.length === 0) return target;
  if (!replace) {
    throw new CommandProblem(
      `${target} is there already. Nothing was written.\nAdd --replace to put a new copy in its place, or name another folder with --out.`,
    );
  }
  if (!names.includes(ABOUT_FILE)) {
    throw new CommandProblem(
      `${target} is no earlier copy: it holds other files, and --replace would delete them. Name another folder with --out.`,
    );
  }
  return target;
}

/** Fills a folder beside the target, which takes its place once all has gone well. */
export async function writeWhole(
  target: string,
  { about, fill }: { about: string; fill: (folder: string) => Promise<void> },
): Promise<void> {
  const unfinished = toUnfinishedFolder(target);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  try {
    await writeFile(join(unfinished, ABOUT_FILE), about);
    await fill(unfinished);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  await replaceSite(unfinished, target);
}

/** Number and size of the files in a folder: `214 files, 9.6 MB`. */
export async function describeFolder(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const bytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  return `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`;
}

/** The path with its links followed as far as it exists. */
function toRealPath(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(toRealPath(parent), basename(path));
}
