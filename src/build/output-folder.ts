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
  const previous = toPreviousFolder(dist);
  await rm(previous, { recursive: true, force: true });
  if (await exists(dist)) await rename(dist, previous);
  await rename(unfinished, dist);
  await rm(previous, { recursive: true, force: true });
}

/** Brings the last site back if a build was killed between its two renames. */
export async function recoverSite(dist: string): Promise<void> {
  const previous = toPreviousFolder(dist);
  if (!(await exists(dist)) && (await exists(previous))) await rename(previous, dist);
}

function toPreviousFolder(dist: string): string {
  return `${dist.replace(/\/+$/, '')}-previous`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
