import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isRosterKey, writeHashedRoster } from '../../src/checks/names/hashed-roster.ts';
import { indexNames } from '../../src/checks/names/name-index.ts';
import { parseRoster } from '../../src/checks/roster/roster.ts';
import { getNow } from '../../src/site/clock.ts';
import { CommandProblem } from '../options/options.ts';
import { resolveTyped, ROOT } from '../project/paths.ts';
import { readContent } from '../project/read-content.ts';
import { UNOPENED } from '../project/unopened.ts';
import { writeWholeFile } from '../project/write-whole-file.ts';
import { checkBuiltNames } from './built-names.ts';
import { HASHED_FILE, KEY_VARIABLE } from './name-guard.ts';
import { formatRosterProblems, readRosterFile } from './roster-file.ts';

export const OPTIONS = { hash: 'value', out: 'value', built: 'switch', roster: 'value' } as const;

export const HELP = `npm run check -- names --hash FILE [--out FILE]

Turns a list of children into hashes, which may lie in the repository, so that
npm run check looks for children’s names on every machine that has the key.

--hash FILE  the list: a CSV with the columns first name, last name, class and
             consent (none, first name or full name); see docs/authoring.md.
             Keep it outside the folder of this project.
--out FILE   where the hashes go. Left out: ${HASHED_FILE} in this folder

The key is shown once. Keep it where you keep passwords, and give it to
npm run check as ${KEY_VARIABLE}; for GitHub Actions, as a secret of
the repository. If ${KEY_VARIABLE} is set already, that key is used again.
Who has the key can try names until they fit, so it is as private as the list.

npm run check -- names --built [--roster FILE]

Looks at the words of the finished site in dist, whatever brought them there,
after npm run build. npm run check itself looks at the content.
`;

/** Writes a hashed roster, or looks at the finished site. */
export async function run(options: Readonly<Record<string, string | true>>): Promise<number> {
  if (options['built']) return checkBuiltNames(options['roster']);
  const { hash: typed, out = HASHED_FILE } = options;
  if (typeof typed !== 'string' || typeof out !== 'string') {
    throw new CommandProblem(
      'Which list? Give the file with the children’s names:\n  npm run check -- names --hash FILE\nHelp: npm run check -- names --help',
    );
  }
  const text = readRosterFile(typed, {
    command: 'npm run check -- names',
    option: '--hash',
  });
  const { library } = await readContent(getNow(), UNOPENED);
  const classes = library.classes.map(({ id, data }) => ({ id, name: data.name }));
  const { children, problems } = parseRoster(text, classes);
  if (problems.length > 0) throw new CommandProblem(formatRosterProblems(typed, problems));
  if (children.length === 0) throw new CommandProblem(`${typed} names no child.`);
  const given = process.env[KEY_VARIABLE]?.trim();
  if (given && !isRosterKey(given)) {
    throw new CommandProblem(`${KEY_VARIABLE} holds no key: a key has 64 letters and digits.`);
  }
  const key = given ?? randomBytes(32).toString('hex');
  writeWholeFile(
    options['out'] === undefined ? join(ROOT, out) : resolveTyped(out),
    writeHashedRoster(indexNames(children), key),
  );
  console.log(`The names of ${children.length} children are in ${out}, as hashes.`);
  if (!given) {
    console.log(
      `\nTheir key, which is shown only now:\n\n  ${key}\n\nSet ${KEY_VARIABLE} to it where npm run check runs. Keep it out of the repository.`,
    );
  }
  return 0;
}
