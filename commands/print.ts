import { CommandProblem, readOptions } from './options/options.ts';
import { FaultsError } from '../src/lib/fault.ts';

async function print(typed: string[]): Promise<number> {
  // Loaded here, so that a fault of school.config.ts is told like any other.
  const { HELP, OPTIONS, run } = await import('./print/print-newsletters.ts');
  const options = readOptions(typed, { ...OPTIONS, help: 'switch' }, 'npm run print --');
  if (!options['help']) return run(options);
  console.log(HELP);
  return 0;
}

try {
  process.exitCode = await print(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandProblem) && !(error instanceof FaultsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
