import { DigestProblem, EXIT } from './digest/exit.ts';
import { runSubscribers } from './digest/subscribers.ts';
import { CommandProblem, readOptions, type KnownOptions } from './options/options.ts';
import { BrokenDigest } from '../src/digest/freeze/digest-folder.ts';
import { findNearest, listChoices } from '../src/lib/nearest.ts';
import { FaultsError } from '../src/lib/fault.ts';
import { SETTINGS_FILE } from '../src/lib/settings-file.ts';

/** One thing that can be done with digests. */
export interface Verb {
  HELP: string;
  OPTIONS: KnownOptions;
  /** `subject` is what was typed after the verb: a list, or a digest. */
  run: (
    options: Readonly<Record<string, string | true>>,
    subject: string | undefined,
  ) => Promise<number>;
}

/** Loaded when asked for, so that a fault of school.config.ts is told like any other. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  init: () => import('./digest/init.ts'),
  plan: () => import('./digest/plan.ts'),
  freeze: () => import('./digest/freeze.ts'),
  check: () => import('./digest/check.ts'),
  preview: () => import('./digest/preview.ts'),
  correct: () => import('./digest/correct.ts'),
  test: () => import('./digest/test.ts'),
  send: () => import('./digest/send.ts'),
  draft: () => import('./digest/draft.ts'),
  status: () => import('./digest/status.ts'),
  reconcile: () => import('./digest/reconcile.ts'),
  resolve: () => import('./digest/resolve.ts'),
};

const HELP = `npm run digest -- WHAT

News by email: each list gets what is new for its class, in its language.

  init       begin: what is published already is not mailed
  plan       what the next mail would bring; writes nothing
  preview    look at the next mail, on a phone and a computer, light and dark
  freeze     put the mails together that are due; they never change again
  check      look a mail over before it goes out
  correct    put together a mail with a correction that can’t wait

  test       sends a mail to you alone
  send       sends it to its list; again after any trouble
  draft      puts it as a draft at Buttondown or listmonk, in place of sending
  status     who has got it, in numbers
  reconcile  settles mails in doubt by the log of your mail server
  resolve    settles one by what a person knows

  subscribers  the school’s own list of families

Add --help to any of them, such as npm run digest -- plan --help
docs/email.md tells the whole way, from the first try to the weekly routine.
`;

async function digest(typed: string[]): Promise<number> {
  const [name, ...rest] = typed;
  if (name === undefined || name === '--help') {
    console.log(HELP);
    return name === undefined ? EXIT.configuration : EXIT.done;
  }
  if (name === 'subscribers') return runSubscribers(rest);
  if (!Object.hasOwn(VERBS, name)) {
    const near = findNearest(name, Object.keys(VERBS));
    const hint = near.length > 0 ? `Did you mean ${listChoices(near)}?\n\n` : '';
    throw new DigestProblem(EXIT.configuration, `“${name}” is not understood.\n${hint}${HELP}`);
  }
  const verb = await VERBS[name]!();
  const subject = rest[0]?.startsWith('-') === false ? rest[0] : undefined;
  const options = readOptions(
    subject === undefined ? rest : rest.slice(1),
    { ...verb.OPTIONS, help: 'switch' },
    `npm run digest -- ${name}`,
  );
  if (!options['help']) return verb.run(options, subject);
  console.log(verb.HELP);
  return EXIT.done;
}

try {
  process.exitCode = await digest(process.argv.slice(2));
} catch (error) {
  const isTold = [CommandProblem, FaultsError, BrokenDigest].some((kind) => error instanceof kind);
  if (!(error instanceof Error) || !isTold) throw error;
  console.error(error.message);
  process.exitCode = findExitCode(error);
}

function findExitCode(error: Error): number {
  if (error instanceof DigestProblem) return error.exitCode;
  if (error instanceof BrokenDigest) return EXIT.content;
  const isOfContent =
    error instanceof FaultsError && error.faults.some(({ file }) => file !== SETTINGS_FILE);
  return isOfContent ? EXIT.content : EXIT.configuration;
}
