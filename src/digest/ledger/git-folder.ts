import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LedgerProblem } from './ledger.ts';

/** A clone of the ledger’s repository, in a temporary folder. */
export interface GitFolder {
  folder: string;
  /** Commits everything and pushes it. False when somebody else pushed before. */
  publish: (message: string) => Promise<boolean>;
  /** Throws away what was not pushed, and takes what others have pushed. */
  takeTheirs: () => Promise<void>;
  remove: () => Promise<void>;
}

const BRANCH = 'ledger';
const THEIRS = `refs/remotes/origin/${BRANCH}`;

/** Commits of a program: no name of a person, and no signature that would wait for a password. */
const IDENTITY = ['-c', 'user.name=Homeward', '-c', 'user.email=ledger@homeward.invalid'].concat([
  ...['-c', 'commit.gpgsign=false', '-c', 'core.autocrlf=false', '-c', 'gc.auto=0'],
]);

/** Clones the ledger’s repository; an empty one will do. Throws a {@link LedgerProblem}. */
export async function cloneLedger(url: string): Promise<GitFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'homeward-ledger-'));

  async function git(...args: string[]): Promise<string> {
    const { code, output, errors } = await run(['-C', folder, ...IDENTITY, ...args]);
    if (code !== 0) throw new LedgerProblem(explain(url, errors));
    return output.trim();
  }

  async function readTheirs(): Promise<string> {
    await git('fetch', '--quiet', '--prune', 'origin');
    return git('for-each-ref', '--format=%(objectname)', THEIRS);
  }

  async function takeTheirs(): Promise<void> {
    if ((await readTheirs()) !== '')
      await git('checkout', '--quiet', '--force', '-B', BRANCH, THEIRS);
    else await git('checkout', '--quiet', '--orphan', BRANCH);
    await git('clean', '--quiet', '-fd');
  }

  async function publish(message: string): Promise<boolean> {
    const before = await git('for-each-ref', '--format=%(objectname)', THEIRS);
    await git('add', '--all');
    await git('commit', '--quiet', '--message', message);
    const ours = await git('rev-parse', 'HEAD');
    const pushed = await run(['-C', folder, ...IDENTITY, 'push', '--quiet', 'origin', BRANCH]);
    if (pushed.code === 0) return true;
    // The answer may have got lost on the way, so what counts is what is there now.
    const theirs = await readTheirs();
    if (theirs === ours) return true;
    if (theirs === before) throw new LedgerProblem(explain(url, pushed.errors));
    return false;
  }

  try {
    const { code, errors } = await run(['clone', '--quiet', '--no-checkout', '--', url, folder]);
    if (code !== 0) throw new LedgerProblem(explain(url, errors));
    await takeTheirs();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    folder,
    publish,
    takeTheirs,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

interface Ran {
  code: number | null;
  output: string;
  errors: string;
}

/**
 * Runs git in a session of its own: it can’t ask for a password on a terminal, which would wait for
 * ever, and Ctrl+C reaches the sender alone, which still has outcomes to write down.
 */
function run(args: string[]): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn('git', args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', () => fail(new LedgerProblem('The program git is needed for this ledger.')));
    child.on('close', (code) => done({ code, output, errors }));
  });
}

/** What git said, without the password that an address may hold. */
function explain(url: string, errors: string): string {
  const hide = (text: string) => text.replace(/(\w+:\/\/)[^/@\s]*@/g, '$1');
  return `The ledger ${hide(url)} can’t be read or written:
${hide(errors).trim()}
Check the address, and that this machine may push to it.`;
}
