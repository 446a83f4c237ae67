import { FaultsError } from '../src/lib/fault.ts';
import { runSubscribers } from './digest/subscribers.ts';
import { CommandProblem } from './options/options.ts';

/** What is wrong with how the command was set up or typed (sysexits.h). */
const EX_CONFIG = 78;

try {
  const [verb, ...typed] = process.argv.slice(2);
  if (verb !== 'subscribers') throw new CommandProblem('npm run digest -- subscribers --help');
  process.exitCode = await runSubscribers(typed);
} catch (error) {
  if (!(error instanceof CommandProblem) && !(error instanceof FaultsError)) throw error;
  console.error(error.message);
  process.exitCode = EX_CONFIG;
}
