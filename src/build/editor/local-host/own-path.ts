import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { SETTINGS_FILE } from '../../../lib/settings-file.ts';
import { CONTENT_FOLDER } from '../../../loader/content-folder.ts';
import { RefusedSave } from './git-store.ts';

/** What no file name may have: other folders, other drives and streams of Windows, what is hidden. */
const STRANGE = /^(?:[._]|$)|[\\:*?"<>|\p{Cc}]|[. ]$/u;

/**
 * The place of a file that may be read and written. Throws a `RefusedSave` for every other path of
 * this machine, however it is written, and for a path that leads through a link.
 */
export async function findOwnPlace(root: string, path: string): Promise<string> {
  const parts = path.split('/');
  const isContent = path.startsWith(`${CONTENT_FOLDER}/`) && !parts.some(isStrange);
  if (!isContent && path !== SETTINGS_FILE) throw refuse(path);
  let place = root;
  for (const [index, part] of parts.entries()) {
    place = join(place, part);
    const found = await lstat(place).catch(ignoreMissing);
    if (found === undefined) continue;
    const isLast = index === parts.length - 1;
    if (isLast ? !found.isFile() : !found.isDirectory()) throw refuse(path);
  }
  return place;
}

function isStrange(part: string): boolean {
  return STRANGE.test(part);
}

function refuse(path: string): RefusedSave {
  const allowed = `${CONTENT_FOLDER} and ${SETTINGS_FILE}`;
  return new RefusedSave(403, `Only files in ${allowed} can be saved, not ${path}.`);
}

/** For a `catch`: undefined for what is not there. */
export function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && /^(?:ENOENT|ENOTDIR)$/.test(String(error.code)))
    return undefined;
  throw error;
}
