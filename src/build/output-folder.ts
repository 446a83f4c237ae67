import { rename, rm, stat } from 'node:fs/promises';

/**
 * The folder that a build fills before it takes the place of the site. Beside `dist`, so that
 * taking its place is one rename on one disk.
 */
export function toUnfinishedFolder(dist: string): string {
  return `${dist.replace(/\/+$/, '')}-unfinished`;
}

/**
 * Puts a finished build in the place of the last one. Killed at any point, either the last site
 * or the new one is there whole, or the last one lies in `dist-previous`, from which the next
 * build's start brings it back (see `recoverSite`).
 */
export async function replaceSite(unfinished: string, dist: string): Promise<void> {
  await putInPlace(unfinished, dist);
  await rm(toPreviousFolder(dist), { recursive: true, force: true });
}

/** Puts a folder that is whole in the place of another, which stays in its `toPreviousFolder`. */
export async function putInPlace(whole: string, folder: string): Promise<void> {
  const previous = toPreviousFolder(folder);
  await rm(previous, { recursive: true, force: true });
  if (await exists(folder)) await rename(folder, previous);
  await rename(whole, folder);
}

/** Brings the last site back if a build was killed between its two renames. */
export async function recoverSite(dist: string): Promise<void> {
  const previous = toPreviousFolder(dist);
  if (!(await exists(dist)) && (await exists(previous))) await rename(previous, dist);
}

/** Where the folder lies of which another has taken the place. */
export function toPreviousFolder(folder: string): string {
  return `${folder.replace(/\/+$/, '')}-previous`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
