import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { takeLock } from './lock.ts';
import { createRegistry, formatRegistry, parseRegistry } from './registry.ts';
import type { SubscriberState } from './subscribe.ts';
import { formatSuppressions, parseSuppressions } from './suppressions.ts';

/** Where the registry lies, and the age identity that opens it (`AGE-SECRET-KEY-1…`). */
export interface RegistryPlace {
  /** Such as `/srv/homeward/subscribers.jsonl.age`; the suppressions lie beside it. */
  path: string;
  identity: string;
}

/** Why the registry can’t be used, for the person who typed the command. */
export class RegistryProblem extends Error {
  /** 75 when trying again later helps, 78 when something has to be set right (sysexits.h). */
  readonly code: 75 | 78;

  constructor(message: string, code: 75 | 78) {
    super(message);
    this.code = code;
  }
}

/** Reads who gets what; an empty state where there is no registry yet. */
export async function readState({ path, identity }: RegistryPlace): Promise<SubscriberState> {
  return {
    registry: existsSync(path) ? parseRegistry(await decrypt(path, identity)) : createRegistry(),
    suppressions: parseSuppressions(
      await readFile(toSuppressionsPath(path), 'utf8').catch(emptyIfMissing),
    ),
  };
}

/** What a change leaves: a new state, or nothing when there is nothing to write. */
export interface Change<T> {
  state?: SubscriberState;
  result: T;
}

/**
 * Changes the registry while nobody else can. Both files are written anew beside the old ones and
 * take their places at the end, suppressions first: whatever kills it in between, nobody gets mail
 * who asked for none, and the same command can be run again.
 */
export async function changeState<T>(
  place: RegistryPlace,
  change: (
    state: SubscriberState,
    save: (state: SubscriberState) => Promise<void>,
  ) => Change<T> | Promise<Change<T>>,
): Promise<T> {
  const { path, identity } = place;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const lock = takeLock(`${path}.lock`);
  if (!lock) {
    throw new RegistryProblem(
      'Another command is changing the list of families just now. Wait until it has ended, then try again.',
      75,
    );
  }
  try {
    const save = async ({ registry, suppressions }: SubscriberState) => {
      await replaceFile(toSuppressionsPath(path), Buffer.from(formatSuppressions(suppressions)));
      await replaceFile(path, await encrypt(formatRegistry(registry), identity));
    };
    const { state, result } = await change(await readState(place), save);
    if (state) await save(state);
    return result;
  } finally {
    lock.release();
  }
}

function toSuppressionsPath(path: string): string {
  return join(dirname(path), 'suppressions.jsonl');
}

function emptyIfMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}

async function decrypt(path: string, identity: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return await decrypter.decrypt(bytes, 'text');
  } catch {
    throw new RegistryProblem(
      `The list of families, ${path}, does not open with this key, or the file is damaged.
Use the key with which it was made (DIGEST_AGE_KEY), or a copy of the file from your backup.`,
      78,
    );
  }
}

async function encrypt(text: string, identity: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  return encrypter.encrypt(text);
}

/** Writes a file beside the old one, safely onto the disk, and puts it in its place. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.new`;
  try {
    const file = await open(fresh, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
    throw new RegistryProblem(
      `There is no room left on the disk of ${path}. The file is as it was before. Make room and run the same command again.`,
      75,
    );
  }
}
