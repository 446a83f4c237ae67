import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openGitLedger } from '../../../src/digest/ledger/git-ledger.ts';
import type { Ledger } from '../../../src/digest/ledger/ledger.ts';
import { openSqliteLedger } from '../../../src/digest/ledger/sqlite-ledger.ts';
import { CommandProblem } from '../../options/options.ts';
import { resolveTyped } from '../../project/paths.ts';
import { refuseInRepository } from '../../project/private-path.ts';

/** What one push to a ledger in git takes: at most as many are in doubt when the machine is lost. */
const BATCH = 25;

export const LEDGER_HELP = `--ledger FILE  where it is written down who got what: a file outside this project,
               or git:ADDRESS, a private git repository (or set DIGEST_LEDGER once)`;

/** Where the ledger is: a file, or a git repository. */
export type LedgerPlace = { path: string } | { url: string };

/** Reads `--ledger` or `DIGEST_LEDGER`; a {@link CommandProblem} when it can't be used. */
export function readLedgerPlace(typed: string | true | undefined): LedgerPlace {
  const written = typeof typed === 'string' ? typed : process.env['DIGEST_LEDGER'];
  if (!written) {
    throw new CommandProblem(
      `Where is it written down who got what? Name a file with --ledger, or set DIGEST_LEDGER once:
  --ledger ~/homeward/ledger.db
It lies outside the folder of this project. If there is none yet, it is made there. Keep it: with
an empty one everybody would get everything again.`,
    );
  }
  if (written.startsWith('git:')) {
    const url = written.slice('git:'.length);
    // A folder on this machine, rather than an address elsewhere.
    if (!/^[\w+]+:\/\/|^[^/]+@[^/]+:/.test(url)) {
      const path = resolveTyped(url);
      refuseInRepository(path, url, 'The ledger');
      return { url: path };
    }
    return { url };
  }
  const path = resolveTyped(written.replace(/^sqlite:/, ''));
  refuseInRepository(path, written, 'The ledger');
  return { path };
}

/** Opens the ledger to send with it; a new one where there is none. */
export async function openLedger(
  place: LedgerPlace,
  { batch = BATCH }: { batch?: number } = {},
): Promise<Ledger> {
  if ('url' in place) return openGitLedger({ url: place.url, batch, run: randomUUID() });
  mkdirSync(dirname(place.path), { recursive: true, mode: 0o700 });
  return openSqliteLedger(place.path);
}

/** The same for a command that only looks: where there is none, it stays so. */
export async function openForReading(place: LedgerPlace): Promise<Ledger> {
  if ('path' in place && !existsSync(place.path)) return openSqliteLedger(':memory:');
  return openLedger(place);
}
