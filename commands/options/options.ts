import { parseArgs } from 'node:util';
import { findNearest, listChoices } from '../../src/lib/nearest.ts';

/** What stands in the way of running, in words for the person who typed the command. */
export class CommandProblem extends Error {}

/** The options that a command knows: those that take a value, and those that do not. */
export type KnownOptions = Readonly<Record<string, 'value' | 'switch'>>;

/**
 * Reads options; throws a {@link CommandProblem} that explains what was typed wrong.
 * `command` is how to ask for help, such as `npm run check -- fairness`.
 */
export function readOptions(
  typed: string[],
  known: KnownOptions,
  command: string,
): Readonly<Record<string, string | true>> {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      { type: kind === 'value' ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: typed,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new CommandProblem(`“${token.value}” is not understood here.${askHelp(command)}`);
    }
    if (token.kind !== 'option') continue;
    const kind = known[token.name];
    if (kind === undefined) {
      const near = findNearest(token.name, Object.keys(known)).map((name) => `--${name}`);
      const hint = near.length > 0 ? ` Did you mean ${listChoices(near)}?` : '';
      throw new CommandProblem(`There is no option ${token.rawName}.${hint}${askHelp(command)}`);
    }
    if (kind === 'value' && !token.value) {
      throw new CommandProblem(`After ${token.rawName} something is missing.${askHelp(command)}`);
    }
    values[token.name] = kind === 'value' ? token.value! : true;
  }
  return values;
}

function askHelp(command: string): string {
  return `\nHelp: ${command} --help`;
}
