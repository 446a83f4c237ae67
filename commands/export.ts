import { FaultsError } from '../src/lib/fault.ts';
import { CommandProblem, readOptions } from './options/options.ts';

/** Loaded when needed, so that a fault of school.config.ts is told like any other. */
async function exportYear(typed: string[]): Promise<void> {
  const { HELP, OPTIONS, run } = await import('./export/export-year.ts');
  const options = readOptions(typed, { ...OPTIONS, help: 'switch' }, 'npm run export --');
  if (options['help']) console.log(HELP);
  else await run(options);
}

try {
  await exportYear(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandProblem) && !(error instanceof FaultsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
