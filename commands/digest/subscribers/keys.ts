import { generateIdentity } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseEnv } from 'node:util';
import { CommandProblem } from '../../options/options.ts';
import { resolveTyped } from '../../project/paths.ts';
import { refuseInRepository } from '../../project/private-path.ts';

/** The two secrets of direct lists. */
export interface Keys {
  /** Makes marks and tokens: `DIGEST_KEY`. */
  key: string;
  /** Opens the list of families: `DIGEST_AGE_KEY`. */
  identity: string;
}

/** A key that somebody made up would be guessed. */
const SHORTEST_KEY = 32;

/**
 * Reads the keys from the environment, or from a file of lines `NAME=value` outside the repository.
 * Throws a {@link CommandProblem} that repeats nothing of them.
 */
export function readKeys(file: string | true | undefined): Keys {
  const { DIGEST_KEY: key = '', DIGEST_AGE_KEY: identity = '' } = readKeyValues(file);
  if (key.length < SHORTEST_KEY || !/^AGE-SECRET-KEY-1[0-9A-Z]+$/.test(identity)) {
    throw new CommandProblem(
      `The keys for the list of families are missing: DIGEST_KEY and DIGEST_AGE_KEY.
Make them once, into a file outside this project, and name the file each time:
  npm run digest -- subscribers keys --to ~/homeward/keys.env
  npm run digest -- subscribers list --keys ~/homeward/keys.env`,
    );
  }
  return { key, identity };
}

/** The key of marks and of names of messages alone: all that sending to groups needs. */
export function readDigestKey(file: string | true | undefined): string {
  const { DIGEST_KEY: key = '' } = readKeyValues(file);
  if (key.length >= SHORTEST_KEY) return key;
  throw new CommandProblem(
    `The key DIGEST_KEY is missing. The ledger knows families by it, so it is made once and kept:
  npm run digest -- subscribers keys --to ~/homeward/keys.env
Then name the file each time: --keys ~/homeward/keys.env`,
  );
}

function readKeyValues(
  file: string | true | undefined,
): Readonly<Record<string, string | undefined>> {
  const path = typeof file === 'string' ? file : process.env['DIGEST_KEYS'];
  return { ...process.env, ...(path === undefined ? {} : readKeyFile(path)) };
}

function readKeyFile(typed: string): Readonly<Record<string, string | undefined>> {
  const path = resolveTyped(typed);
  refuseInRepository(path, typed, 'Keys');
  if (!existsSync(path)) throw new CommandProblem(`There is no file ${path} with the keys.`);
  return parseEnv(readFileSync(path, 'utf8'));
}

export const OPTIONS = { to: 'value' } as const;

export const HELP = `npm run digest -- subscribers keys --to FILE

Makes the two keys of a school's own list, once. Everybody who works with the list
needs the file. Keep a copy on paper or in the school's safe: without it the list
can't be opened again, by nobody.

--to FILE  where to write them: a new file outside the folder of this project`;

export async function run({ to }: Readonly<Record<string, string | true>>): Promise<number> {
  if (typeof to !== 'string') throw new CommandProblem(`Where to?\n\n${HELP}`);
  const path = resolveTyped(to);
  refuseInRepository(path, to, 'Keys');
  if (existsSync(path)) {
    throw new CommandProblem(
      `${path} is there already. It is not written over, because an old key may still be needed.`,
    );
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const lines = [
    '# Secret. Opens the list of families. Keep a copy in the school’s safe.',
    `DIGEST_AGE_KEY=${await generateIdentity()}`,
    '# Secret. Makes the marks by which the ledger knows addresses. Never change it.',
    `DIGEST_KEY=${randomBytes(32).toString('hex')}`,
  ];
  await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
  console.log(`The keys are in ${path}. Put a copy into the school’s safe now.`);
  return 0;
}
