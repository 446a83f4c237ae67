import {
  CommandProblem,
  readArguments,
  readOptions,
  type KnownOptions,
} from './options/options.ts';
import { FaultsError } from '../src/lib/fault.ts';

/** One thing that can be checked. */
interface Check {
  HELP: string;
  OPTIONS: KnownOptions;
  /** Whether names of files may be typed. */
  takesFiles?: boolean;
  run: (
    options: Readonly<Record<string, string | true>>,
    files: readonly string[],
  ) => Promise<number>;
}

/** Loaded when asked for, so that a fault of school.config.ts is told like any other. */
const CHECKS: Readonly<Record<string, () => Promise<Check>>> = {
  content: () => import('./check/content.ts'),
  fairness: () => import('./check/fairness.ts'),
  links: () => import('./check/links.ts'),
  reading: () => import('./check/reading.ts'),
  translations: () => import('./check/translations.ts'),
  names: () => import('./check/names.ts'),
};

async function check(typed: string[]): Promise<number> {
  const [first] = typed;
  const name = first !== undefined && Object.hasOwn(CHECKS, first) ? first : 'content';
  const { HELP, OPTIONS, takesFiles = false, run } = await CHECKS[name]!();
  const command = name === 'content' ? 'npm run check --' : `npm run check -- ${name}`;
  const own = name === first ? typed.slice(1) : typed;
  const known: KnownOptions = { ...OPTIONS, help: 'switch' };
  const { options, words } = takesFiles
    ? readArguments(own, known, command)
    : { options: readOptions(own, known, command), words: [] };
  if (!options['help']) return run(options, words);
  console.log(HELP);
  return 0;
}

try {
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandProblem) && !(error instanceof FaultsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
