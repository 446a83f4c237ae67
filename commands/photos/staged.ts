import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { formatFaultList, type Fault } from '../../src/lib/fault.ts';
import { CommandProblem } from '../options/options.ts';
import { CONTENT } from '../project/paths.ts';
import { BACKUP } from './backup.ts';
import { examinePicture } from './examine-picture.ts';
import { findPictureFiles } from './picture-files.ts';

/** Pictures that tests need as phones take them. */
const FIXTURES = 'tests/fixtures/';

/**
 * Looks at the pictures of the next commit: those that git has been told to take, as they were then,
 * whatever lies in the folder now. 1 when there is one that must not be kept for ever, else 0.
 */
export async function checkStaged(root: string): Promise<number> {
  const faults = await findStagedFaults(root);
  if (faults.length === 0) return 0;
  const title = 'This commit holds pictures that git would keep for ever:';
  console.error(formatFaultList(title, faults));
  console.error(
    'Nothing was committed. Type npm run photos, then add the pictures and entries again.',
  );
  return 1;
}

async function findStagedFaults(root: string): Promise<Fault[]> {
  // Where the repository begins is where git runs its hooks: paths that it hands them hold there.
  const top = runGit(process.cwd(), ['rev-parse', '--show-toplevel']).replace(/\r?\n$/, '');
  const way = relative(realpathSync(top), realpathSync(root)).split(sep).join('/');
  const project = way === '' ? '' : `${way}/`;
  const listed = runGit(top, ['diff', '--cached', '--name-only', '-z', '--diff-filter=ACMRT']);
  const staged = listed.split('\0').filter((name) => name !== '' && name.startsWith(project));
  const isBackup = (name: string) => name.startsWith(`${project}${BACKUP}/`);
  const isLooked = (name: string) => !isBackup(name) && !name.startsWith(`${project}${FIXTURES}`);
  const copies = await mkdtemp(join(tmpdir(), 'homeward-staged-'));
  try {
    // Git writes the files as they would be checked out, large-file storage included.
    const into = ['checkout-index', '-z', '--stdin', `--prefix=${copies}${sep}`];
    runGit(top, into, staged.filter(isLooked));
    const files = await findPictureFiles(join(copies, way), ['.']);
    const faults = staged.filter(isBackup).map(refuseBackup);
    // One after the other: each is read whole.
    for (const file of files) faults.push(...(await examine(join(copies, way), file)));
    return faults;
  } finally {
    await rm(copies, { recursive: true, force: true });
  }
}

function refuseBackup(file: string): Fault {
  return {
    file,
    problem: `What lies in ${BACKUP} is an original, with all its hidden notes.`,
    fix: `Take it out of the commit: git restore --staged ${BACKUP}`,
  };
}

async function examine(folder: string, file: string): Promise<Fault[]> {
  const isContent = file.startsWith(`${CONTENT}/`);
  const found = await examinePicture(join(folder, file), { isContent }).catch(() => ({
    problem: 'can’t be opened',
    fix: 'Look at it, and add it again.',
  }));
  if ('problem' in found) return [{ file, problem: `It ${found.problem}.`, fix: found.fix }];
  if (found.wrong.length === 0) return [];
  return [{ file, problem: `It ${found.wrong.join('; it ')}.`, fix: 'npm run photos mends it.' }];
}

/** What git says; `names` go to it one by one. Throws a {@link CommandProblem} with its complaint. */
function runGit(folder: string, args: string[], names?: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    ...{ cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    ...(names ? { input: names.map((name) => `${name}\0`).join('') } : {}),
  });
  if (status === 0) return stdout;
  throw new CommandProblem(`git could not be asked: ${error?.message ?? stderr}`);
}
