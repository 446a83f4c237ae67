import { existsSync, readFileSync, statSync } from 'node:fs';
import type { RosterProblem } from '../../src/checks/roster/roster.ts';
import { CommandProblem } from '../options/options.ts';
import { decodeSheet } from '../project/decode-sheet.ts';
import { resolveTyped, ROOT } from '../project/paths.ts';
import { liesInRepository } from '../project/private-path.ts';

/** Far more than the names of any school; a larger file is something else. */
const MOST_BYTES = 2_000_000;

/**
 * The text of a roster. Throws a {@link CommandProblem} when it can't be read, and when it lies in
 * the project's folder or the repository round it, from where names could be published.
 * `command` is what was typed before the file's name, for the advice.
 */
export function readRosterFile(
  typed: string,
  { command, option = '--roster' }: { command: string; option?: string },
): string {
  const path = resolveTyped(typed);
  if (liesInRepository(path, ROOT)) {
    throw new CommandProblem(
      `The list ${typed} lies in the folder of this project, from where children’s names could get
into the repository. Nothing was read.
Move it out, for example into your Documents folder, and give the new place:
  ${command} ${option} ~/Documents/list.csv`,
    );
  }
  if (!existsSync(path)) {
    throw new CommandProblem(
      `There is no file ${path}.\nType the whole path, or drag the file into this window.`,
    );
  }
  const { size } = statSync(path);
  if (!statSync(path).isFile() || size > MOST_BYTES) {
    throw new CommandProblem(`${typed} is no list of names. Save the list as CSV or plain text.`);
  }
  return decodeSheet(readFileSync(path), typed);
}

/** What is wrong in a roster, line by line. */
export function formatRosterProblems(path: string, problems: readonly RosterProblem[]): string {
  const lines = problems.map(
    ({ line, problem, fix }) => `${path}:${line}\n  ${problem}\n  → ${fix}`,
  );
  return `The list can’t be used as it is:\n\n${lines.join('\n\n')}`;
}
