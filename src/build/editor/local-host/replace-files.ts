import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CONTENT_FOLDER } from '../../../loader/content-folder.ts';
import type { FileChange } from './git-store.ts';
import { findOwnPlace, ignoreMissing } from './own-path.ts';

/** What becomes of one place on the disk. */
interface Step {
  place: string;
  /** What is to lie there; of a file that goes none. */
  bytes?: Uint8Array | undefined;
  /** Where the bytes wait. Hidden, so that nobody reads it as an entry. */
  waiting: string;
  /** Later is higher: an entry after its pictures, and what goes after what spoke of it. */
  rank: number;
}

/**
 * Does all changes to files of the project, or none: all bytes are on the disk before the first file
 * is replaced, and what was there is put back when a later one can't be. Readers see each file whole.
 */
export async function replaceFiles(root: string, changes: readonly FileChange[]): Promise<void> {
  const planned = await Promise.all(changes.map((change) => planSteps(root, change)));
  const steps = planned.flat().sort((a, b) => a.rank - b.rank);
  const done: (Step & { before: Uint8Array | undefined })[] = [];
  try {
    for (const { waiting, bytes } of steps) if (bytes) await writeWhole(waiting, bytes);
    for (const step of steps) {
      done.push({ ...step, before: await readFile(step.place).catch(ignoreMissing) });
      await (step.bytes ? rename(step.waiting, step.place) : rm(step.place, { force: true }));
    }
  } catch (error) {
    for (const { place, before } of done.reverse()) {
      await (before ? writeFile(place, before) : rm(place, { force: true }));
    }
    throw error;
  } finally {
    for (const { waiting, place } of steps) {
      await rm(waiting, { force: true });
      await removeEmptyFolders(root, dirname(place));
    }
  }
}

async function planSteps(root: string, change: FileChange): Promise<Step[]> {
  const { operation, path, from = path, bytes } = change;
  const goes = operation === 'delete' ? path : from === path ? undefined : from;
  const steps: Step[] = [];
  if (operation !== 'delete')
    steps.push({
      ...(await findPlace(root, path)),
      bytes,
      rank: /\.(?:mdx?|ya?ml)$/.test(path) ? 1 : 0,
    });
  if (goes !== undefined) steps.push({ ...(await findPlace(root, goes)), rank: 2 });
  return steps;
}

async function findPlace(root: string, path: string): Promise<Pick<Step, 'place' | 'waiting'>> {
  const place = await findOwnPlace(root, path);
  return { place, waiting: join(dirname(place), `.${basename(place)}.${randomUUID()}`) };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes, { flush: true });
}

/** As git knows no empty folder, none is left where the last file has gone. */
async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  const collections = join(root, CONTENT_FOLDER);
  for (let each = folder; dirname(each).startsWith(collections); each = dirname(each)) {
    const isGone = await rmdir(each).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
