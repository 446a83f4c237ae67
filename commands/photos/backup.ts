import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The folder that keeps what was there before, from the project's root. */
export const BACKUP = 'photo-backup';

/** Where files are written before they take their place: on the same disk, and out of git's sight. */
const UNFINISHED = `${BACKUP}/.unfinished`;

/**
 * Makes the folder ready. It tells git itself to leave it alone, so that it does so also in a school
 * whose own `.gitignore` does not name it. What a run that was killed left half written goes.
 */
export async function prepareBackup(root: string): Promise<void> {
  await mkdir(join(root, BACKUP), { recursive: true });
  await writeFile(join(root, BACKUP, '.gitignore'), '*\n');
  await rm(join(root, UNFINISHED), { recursive: true, force: true });
  await mkdir(join(root, UNFINISHED));
}

/** Ends the work: nothing half written is left. */
export async function tidyBackup(root: string): Promise<void> {
  await rm(join(root, UNFINISHED), { recursive: true, force: true });
}

/** Keeps a file as it was. What was kept under its name before stays, under a name with its hash. */
export async function keepFile(root: string, file: string, bytes: Buffer): Promise<void> {
  const path = `${BACKUP}/${file}`;
  const kept = await readFile(join(root, path)).catch(() => undefined);
  if (kept?.equals(bytes)) return;
  const other = path.replace(/(\.[^./]*)?$/, (ending) => `-${toShortHash(bytes)}${ending}`);
  await replaceFile(root, kept === undefined ? path : other, bytes);
}

/** Writes a file whole or not at all: a reader finds the old one until the new one is there. */
export async function replaceFile(root: string, file: string, bytes: Buffer): Promise<void> {
  const unfinished = join(root, UNFINISHED, toShortHash(Buffer.from(file)));
  await writeFile(unfinished, bytes, { flush: true });
  await mkdir(dirname(join(root, file)), { recursive: true });
  await rename(unfinished, join(root, file));
}

/** Eight letters that stand for some bytes. */
export function toShortHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}
