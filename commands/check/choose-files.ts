import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { findEntryFiles } from '../../src/loader/entry-files.ts';
import { findNearest, listChoices } from '../../src/lib/nearest.ts';
import type { CheckReport } from '../../src/checks/report/report.ts';
import { CommandProblem } from '../options/options.ts';
import { CONTENT, isInside, resolveTyped, ROOT } from '../project/paths.ts';

/** What else can be checked; somebody may have meant it when there is no such file. */
const OTHER_CHECKS = ['fairness', 'links', 'names', 'reading', 'translations'];

/**
 * Paths from the project's root of the files that were typed, of those in folders that were typed,
 * and of entries whose name was. Throws a {@link CommandProblem} where one is no file of content.
 */
export async function chooseFiles(
  typed: readonly string[],
  { findings }: Pick<CheckReport, 'findings'>,
): Promise<Set<string>> {
  const { files } = await findEntryFiles(ROOT, CONTENT);
  const told = findings.map(({ file }) => file);
  const known = new Set([...files.map(({ file }) => file), ...told]);
  return new Set(
    typed.flatMap((name) => {
      const named = files.filter(({ id }) => id === name).map(({ file }) => file);
      return named.length > 0 ? named : choose(name, [...known]);
    }),
  );
}

function choose(typed: string, known: readonly string[]): string[] {
  const path = resolveTyped(typed);
  const found = statSync(path, { throwIfNoEntry: false });
  const chosen = known.filter((file) => isInside(resolve(ROOT, file), path));
  if (chosen.length > 0) return chosen;
  if (found) {
    throw new CommandProblem(`“${typed}” is no content: entries lie in ${CONTENT}.`);
  }
  const shown = relative(ROOT, path).split(sep).join('/');
  const near = findNearest(shown, [...known, ...OTHER_CHECKS]);
  const hint = near.length > 0 ? ` Did you mean ${listChoices(near)}?` : '';
  throw new CommandProblem(`There is no file “${typed}”.${hint}\nHelp: npm run check -- --help`);
}
