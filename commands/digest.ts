import { DigestProblem, EXIT } from './digest/exit.ts';
import { runSubscribers } from './digest/subscribers.ts';
import { CommandProblem, readOptions, type KnownOptions } from './options/options.ts';
import { findNearest, listChoices } from '../src/lib/nearest.ts';
import { FaultsError } from '../src/lib/fault.ts';

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
  test: () => import('./digest/test.ts'),
  send: () => import('./digest/send.ts'),
  status: () => import('./digest/status.ts'),
  reconcile: () => import('./digest/reconcile.ts'),
  resolve: () => import('./digest/resolve.ts'),
};

const HELP = `npm run digest -- WHAT

News by email: each list gets what is new for its class, in its language.

  test       sends a mail to you alone
  send       sends it to its list; again after any trouble
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
  if (!(error instanceof CommandProblem) && !(error instanceof FaultsError)) throw error;
  console.error(error.message);
  process.exitCode = findExitCode(error);
}

function findExitCode(error: CommandProblem | FaultsError): number {
  if (error instanceof DigestProblem) return error.exitCode;
  const isOfContent =
    error instanceof FaultsError && error.faults.some(({ file }) => file !== 'school.config.ts');
  return isOfContent ? EXIT.content : EXIT.configuration;
}
