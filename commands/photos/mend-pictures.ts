import { readFile, rm } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Fault } from '../../src/lib/fault.ts';
import { hasTellingName } from '../../src/lib/picture-name.ts';
import { explainDecoding } from '../../src/loader/open-picture.ts';
import { CONTENT, PUBLIC } from '../project/paths.ts';
import { keepFile, prepareBackup, replaceFile, tidyBackup, toShortHash } from './backup.ts';
import { EntryTexts, type EntryChanges } from './entry-texts.ts';
import { ENDINGS_OF, examinePicture, type ExaminedPicture } from './examine-picture.ts';
import { findPictureFiles } from './picture-files.ts';
import { remakePicture } from './remake-picture.ts';

/** A picture that was mended, or would be. */
export interface MendedPicture {
  file: string;
  /** What was wrong with it. */
  wrong: string[];
  /** Its new path, where it has one. */
  to: string | undefined;
  /** Lines of entries that name it now. */
  lines: string[];
}

export interface MendResult {
  mended: MendedPicture[];
  /** Pictures that need a person. */
  faults: Fault[];
  /** All pictures that were looked at. */
  count: number;
}

interface Mending {
  root: string;
  isDryRun: boolean;
}

/**
 * Looks at every picture of a project and mends it. One after the other: a large one needs hundreds of
 * megabytes. Each step leaves something that works, and doing it all again comes to the same end: the
 * original is kept, the new picture is written, entries name it, and only then the old one goes.
 */
export async function mendPictures({ root, isDryRun }: Mending): Promise<MendResult> {
  const files = await findPictureFiles(root, [CONTENT, PUBLIC]);
  const entries = await EntryTexts.read(root);
  const result: MendResult = { mended: [], faults: [], count: files.length };
  if (!isDryRun) await prepareBackup(root);
  for (const file of files) {
    const outcome = await mendPicture(file, { root, isDryRun, entries }).catch(
      (error: unknown): Fault => ({
        ...{ file, problem: `The picture can’t be opened: ${toMessage(error)}` },
        fix: 'See whether the file is there and may be changed, and run the command again.',
      }),
    );
    if (outcome && 'problem' in outcome) result.faults.push(outcome);
    else if (outcome) result.mended.push(outcome);
  }
  if (!isDryRun) await tidyBackup(root);
  return result;
}

async function mendPicture(
  file: string,
  { root, isDryRun, entries }: Mending & { entries: EntryTexts },
): Promise<MendedPicture | Fault | undefined> {
  const isContent = file.startsWith(`${CONTENT}/`);
  const name = posix.basename(file);
  const refuse = ({ problem, fix }: { problem: string; fix: string }): Fault => ({
    ...{ file, problem: `"${name}" ${problem}.`, fix },
  });
  const examined = await examinePicture(join(root, file), { isContent });
  if ('problem' in examined) return refuse(examined);
  if (examined.wrong.length === 0) return undefined;
  const made = await make(examined).catch(explainDecoding);
  if ('problem' in made) return refuse(made);
  const to = examined.isRenamed ? await findName(file, { root, examined, made }) : file;
  const { wrong } = examined;
  if (to !== file && !isContent) {
    const problem = `${wrong.join('; ')}. Pages may show it under this name`;
    return refuse({ problem, fix: 'Save it as JPEG or PNG, and change the pages that show it.' });
  }
  const changes: EntryChanges | { unsure: string } =
    to === file
      ? { changed: new Map(), lines: [] }
      : entries.plan({ from: file, to: posix.basename(to) });
  if ('unsure' in changes) {
    const problem = `${wrong.join('; ')}, and ${changes.unsure} names it in a way that can’t be changed surely`;
    return refuse({ problem, fix: 'Mend that entry first, then run the command again.' });
  }
  const mended = { file, wrong, to: to === file ? undefined : to, lines: changes.lines };
  if (isDryRun) return mended;
  await keepFile(root, file, examined.bytes);
  await replaceFile(root, to, made.bytes);
  await entries.write(changes);
  if (to !== file) await rm(join(root, file));
  return mended;
}

/** A picture's bytes as they are to be, with the ending for its name. */
async function make({ bytes, format, isRemade }: ExaminedPicture) {
  if (isRemade) return remakePicture(bytes, format);
  return { bytes, ending: ENDINGS_OF[format]![0]! };
}

/**
 * A new path for a picture: its own name with the ending that is true, or a name made from its
 * bytes, which is the same whenever this is done again.
 */
async function findName(
  file: string,
  {
    root,
    examined,
    made,
  }: { root: string; examined: ExaminedPicture; made: { bytes: Buffer; ending: string } },
): Promise<string> {
  const { dir, name, base } = posix.parse(file);
  const own = `${dir}/${name}.${made.ending}`;
  const isFree = async () => {
    const there = await readFile(join(root, own)).catch(() => undefined);
    return there === undefined || there.equals(made.bytes);
  };
  if (!hasTellingName(base) && (own === file || (await isFree()))) return own;
  return `${dir}/photo-${toShortHash(examined.bytes)}.${made.ending}`;
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
