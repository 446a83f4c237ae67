import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandProblem } from '../options/options.ts';
import { ROOT } from '../project/paths.ts';
import { writeWholeFile } from '../project/write-whole-file.ts';

/**
 * Writes the file of a new entry, and copies the pictures that it shows to lie beside it. Never
 * over something that is there; what was begun is gone again when it can't be finished.
 * `file` is its path from the project's root, with forward slashes; `pictures` are absolute.
 */
export function writeEntry(
  file: string,
  { text, pictures = [] }: { text: string; pictures?: readonly string[] },
): void {
  const path = join(ROOT, file);
  const folder = dirname(path);
  if (existsSync(path) || (basename(path) === 'index.mdx' && existsSync(folder)))
    throw new CommandProblem(`${file} is there already. Nothing was written.`);
  const isNew = !existsSync(folder);
  try {
    mkdirSync(folder, { recursive: true });
    for (const picture of pictures) copyFileSync(picture, join(folder, basename(picture)));
    writeWholeFile(path, text);
  } catch (error) {
    if (isNew) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
