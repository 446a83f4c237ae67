import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isHashedRoster,
  isRosterKey,
  readHashedRoster,
} from '../../src/checks/names/hashed-roster.ts';
import type { NameFacts, NameGuard } from '../../src/checks/names/name-facts.ts';
import { indexNames } from '../../src/checks/names/name-index.ts';
import { parseRoster } from '../../src/checks/roster/roster.ts';
import type { LibraryEntry } from '../../src/schemas/library.ts';
import { CommandProblem } from '../options/options.ts';
import { CONTENT, resolveTyped, ROOT } from '../project/paths.ts';
import { formatRosterProblems, readRosterFile } from './roster-file.ts';

/** Where a hashed roster lies when nobody says where: it may be in the repository. */
export const HASHED_FILE = 'roster.hashed';

/** Holds the text of a roster, hashed or not, as a secret of whoever runs the check. */
export const ROSTER_VARIABLE = 'HOMEWARD_ROSTER';

/** Holds the key of a hashed roster. */
export const KEY_VARIABLE = 'HOMEWARD_ROSTER_KEY';

/** The guard of children's names, or why names were not looked for. */
export type FoundGuard = { guard: NameGuard } | { reason: string };

/**
 * Makes the guard from the roster that was named, else from the environment, else from a hashed
 * roster in the project. Throws a {@link CommandProblem} for a roster that can't be used.
 */
export function findNameGuard(
  typed: string | true | undefined,
  classes: readonly LibraryEntry<'classes'>[],
): FoundGuard {
  const roster = findRoster(typeof typed === 'string' ? typed : undefined);
  if (roster === undefined) {
    return { reason: 'no list of them was given (npm run check -- --roster FILE)' };
  }
  const { text, from } = roster;
  const find = isHashedRoster(text) ? openHashed(text, from) : indexRoster(text, { from, classes });
  if (find === undefined) return { reason: `${from} needs its key in ${KEY_VARIABLE}` };
  return { guard: { find, files: listFiles() } };
}

function findRoster(typed: string | undefined): { text: string; from: string } | undefined {
  if (typed !== undefined) {
    const path = resolveTyped(typed);
    // Hashes may lie in the repository; a list that only calls itself so is refused like any other.
    if (typed.endsWith('.hashed') && existsSync(path)) {
      const text = readFileSync(path, 'utf8');
      if (isHashedRoster(text)) return { text, from: typed };
    }
    return {
      text: readRosterFile(typed, { command: 'npm run check --' }),
      from: typed,
    };
  }
  const secret = process.env[ROSTER_VARIABLE];
  if (secret?.trim()) return { text: secret, from: ROSTER_VARIABLE };
  const path = join(ROOT, HASHED_FILE);
  return existsSync(path) ? { text: readFileSync(path, 'utf8'), from: HASHED_FILE } : undefined;
}

function openHashed(text: string, from: string): ((name: string) => NameFacts) | undefined {
  const key = process.env[KEY_VARIABLE]?.trim();
  if (!key) return undefined;
  const find = isRosterKey(key) ? readHashedRoster(text, key) : undefined;
  if (find) return find;
  throw new CommandProblem(
    `The key in ${KEY_VARIABLE} does not fit ${from}, or the file is damaged.
Make both anew: npm run check -- names --help`,
  );
}

function indexRoster(
  text: string,
  { from, classes }: { from: string; classes: readonly LibraryEntry<'classes'>[] },
): (name: string) => NameFacts {
  const { children, problems } = parseRoster(
    text,
    classes.map(({ id, data }) => ({ id, name: data.name })),
  );
  if (problems.length > 0) throw new CommandProblem(formatRosterProblems(from, problems));
  if (children.length === 0) throw new CommandProblem(`${from} names no child.`);
  const names = indexNames(children);
  return (name) => names.get(name) ?? 0;
}

/** Files that come with the site: what content refers to, and what is served as it is. */
function listFiles(): string[] {
  return globSync([`${CONTENT}/**/*.*`, 'public/**/*.*'], { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
