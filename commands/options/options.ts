import { parseArgs } from 'node:util';
import { findNearest, listChoices } from '../../src/lib/nearest.ts';

/** What stands in the way of running, in words for the person who typed the command. */
export class CommandProblem extends Error {}

/** The options that a command knows: those that take a value, and those that do not. */
export type KnownOptions = Readonly<Record<string, 'value' | 'switch'>>;

/** What was typed after a command. */
export interface TypedArguments {
  options: Readonly<Record<string, string | true>>;
  /** Words without dashes that belong to no option. */
  words: readonly string[];
}

/** Reads options; throws a {@link CommandProblem} that explains what was typed wrong. */
export function readOptions(
  typed: string[],
  known: KnownOptions,
  command: string,
): TypedArguments['options'] {
  const { options, words } = readArguments(typed, known, command);
  const [first] = words;
  if (first === undefined) return options;
  throw new CommandProblem(`“${first}” is not understood here.${askHelp(command)}`);
}

/**
 * Reads options and the words between them; throws as {@link readOptions} does.
 * `command` is how to ask for help, such as `npm run check -- fairness`.
 */
export function readArguments(
  typed: string[],
  known: KnownOptions,
  command: string,
): TypedArguments {
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
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
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
  return { options: values, words };
}

function askHelp(command: string): string {
  return `\nHelp: ${command} --help`;
}
