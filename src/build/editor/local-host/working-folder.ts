import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { SETTINGS_FILE } from '../../../lib/settings-file.ts';
import { CONTENT_FOLDER } from '../../../loader/content-folder.ts';
import { toBlobName } from './blob-name.ts';
import { checkChanges } from './check-changes.ts';
import type { GitStore, StoredFile } from './git-store.ts';
import { findOwnPlace, ignoreMissing } from './own-path.ts';
import { replaceFiles } from './replace-files.ts';

/**
 * The files of the project as they lie there now, for an editor on the same machine. Saving writes
 * them; git is told nothing.
 */
export function createWorkingFolder(root: string): GitStore {
  const names = new Map<string, { stamp: string; file: StoredFile }>();

  const readOwn = async (path: string) =>
    readFile(await findOwnPlace(root, path)).catch(ignoreMissing);

  /** Reads a file only when it has changed since it was last asked for. */
  const describe = async (path: string): Promise<StoredFile | undefined> => {
    const found = await lstat(join(root, path), { bigint: true }).catch(ignoreMissing);
    if (!found?.isFile()) return undefined;
    const stamp = [found.size, found.mtimeNs, found.ctimeNs, found.ino].join();
    const known = names.get(path);
    if (known?.stamp === stamp) return known.file;
    const bytes = await readOwn(path);
    if (!bytes) return undefined;
    const file = { path, sha: toBlobName(bytes), size: bytes.length };
    names.set(path, { stamp, file });
    return file;
  };

  const listFiles = async () => {
    const found = await Promise.all((await listPaths(root)).map(describe));
    return found.filter((file) => file !== undefined);
  };

  const readHead = async () => {
    const lines = (await listFiles()).map(({ path, sha }) => `${sha} ${path}`);
    return { id: createHash('sha1').update(lines.join('\n')).digest('hex'), message: '' };
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    readHead,
    listFiles,
    readFile: readOwn,
    save: (changes) => {
      const save = async () => {
        await checkChanges(changes, async (path) => {
          const bytes = await readOwn(path);
          return bytes && toBlobName(bytes);
        });
        await replaceFiles(root, changes);
        return readHead();
      };
      // One after the other, so that two saves can't both find the file as they left it.
      const saved = last.then(save, save);
      last = saved;
      return saved;
    },
    listCommits: () => Promise.resolve([]),
  };
}

/** The paths of all files that may be edited, in order. No links, and nothing hidden. */
async function listPaths(root: string): Promise<string[]> {
  const entries = await readdir(join(root, CONTENT_FOLDER), {
    recursive: true,
    withFileTypes: true,
  }).catch(ignoreMissing);
  const paths = (entries ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/\/[._]/.test(path));
  return [SETTINGS_FILE, ...paths.sort()];
}
