import { findNearest, listChoices } from '../src/lib/nearest.ts';
import { FaultsError } from '../src/lib/fault.ts';
import { CommandProblem, readOptions } from './options/options.ts';

async function startNew(typed: string[]): Promise<number> {
  // Loaded here, so that a fault of school.config.ts is told like any other.
  const { HELP, KINDS, OPTIONS, run } = await import('./new/run.ts');
  const [first] = typed;
  const kind = first === undefined || first.startsWith('-') ? undefined : first.toLowerCase();
  if (kind !== undefined && !(KINDS as readonly string[]).includes(kind)) {
    const near = findNearest(kind, KINDS);
    const hint =
      near.length > 0 ? `Did you mean ${listChoices(near)}?` : `Begin one of ${KINDS.join(', ')}.`;
    throw new CommandProblem(
      `“${first}” can’t be begun here. ${hint}\nHelp: npm run new -- --help`,
    );
  }
  const options = readOptions(
    kind === undefined ? typed : typed.slice(1),
    { ...OPTIONS, help: 'switch' },
    'npm run new --',
  );
  if (!options['help']) return run(kind, options);
  console.log(HELP);
  return 0;
}

try {
  process.exitCode = await startNew(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandProblem) && !(error instanceof FaultsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
