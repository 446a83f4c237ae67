import { FaultsError } from '../src/lib/fault.ts';
import { CommandProblem, readOptions } from './options/options.ts';

/** Loaded when needed, so that a fault of school.config.ts is told like any other. */
async function photos(typed: string[]): Promise<number> {
  const { HELP, OPTIONS, run } = await import('./photos/photos.ts');
  const options = readOptions(typed, { ...OPTIONS, help: 'switch' }, 'npm run photos --');
  if (!options['help']) return run(options);
  console.log(HELP);
  return 0;
}

try {
  process.exitCode = await photos(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandProblem) && !(error instanceof FaultsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
