import { RefusedSave, type FileChange } from './git-store.ts';

/**
 * Refuses changes that were made from other files than those that are there, as a git host does:
 * nobody's writing is written over unseen. `findName` gives the name of the bytes at a path
 * (`blob-name.ts`), or undefined where there is no file.
 */
export async function checkChanges(
  changes: readonly FileChange[],
  findName: (path: string) => Promise<string | undefined>,
): Promise<void> {
  const paths = changes.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new RefusedSave(422, `${twice} is in this save twice.`);
  for (const change of changes) {
    const { operation, path, from = path } = change;
    if (operation === 'create' || from !== path) await refuseExisting(path, findName);
    if (operation !== 'create') await refuseChanged({ ...change, from }, findName);
  }
}

async function refuseExisting(
  path: string,
  findName: (path: string) => Promise<string | undefined>,
): Promise<void> {
  if ((await findName(path)) === undefined) return;
  throw new RefusedSave(
    422,
    `There is a file ${path} already. Save again: yours gets a name of its own.`,
  );
}

async function refuseChanged(
  { from, sha }: FileChange & { from: string },
  findName: (path: string) => Promise<string | undefined>,
): Promise<void> {
  const name = await findName(from);
  if (name === undefined) throw new RefusedSave(404, `The file ${from} is not there any more.`);
  if (name !== sha)
    throw new RefusedSave(422, `The file ${from} has been changed since you opened it.`);
}
