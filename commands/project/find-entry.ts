import { relative, sep } from 'node:path';
import { findNearest, listChoices } from '../../src/lib/nearest.ts';
import type { LibraryEntry } from '../../src/schemas/library.ts';
import { toEntryId } from '../../src/schemas/reference.ts';
import { CommandProblem } from '../options/options.ts';
import { resolveTyped, ROOT } from './paths.ts';

/**
 * The entry whose file, folder or name was typed, from wherever the command was typed; with
 * slashes of either kind. Throws a {@link CommandProblem} when there is none.
 */
export function findEntry(typed: string, entries: readonly LibraryEntry[]): LibraryEntry {
  const typedFile = typed.trim().replace(/[\\/]+/g, '/');
  const fromHere = relative(ROOT, resolveTyped(typedFile)).split(sep).join('/');
  const isIts = ({ file, id }: LibraryEntry) =>
    [typedFile.replace(/^\.\//, ''), fromHere].some(
      (path) => path === file || `${path.replace(/\/$/, '')}/index.mdx` === file,
    ) || toEntryId(typed) === id;
  const [found, other] = entries.filter(isIts);
  if (found && other) {
    throw new CommandProblem(
      `“${typed}” is the name of several entries: ${found.file} and ${other.file}.\nType the whole path of one.`,
    );
  }
  if (found) return found;
  const near = findNearest(
    toEntryId(typed),
    entries.map(({ id }) => id),
  );
  const hint =
    near.length > 0 ? `Did you mean ${listChoices(near)}?` : 'Type the path of its file.';
  throw new CommandProblem(`There is no entry “${typed}”. ${hint}`);
}
