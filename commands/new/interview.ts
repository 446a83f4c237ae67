import { findNearest, listChoices } from '../../src/lib/nearest.ts';
import { toSlug } from '../../src/lib/slug.ts';
import { CommandProblem } from '../options/options.ts';
import type { Question } from './prompts.ts';

export interface InterviewSetup {
  options: Readonly<Record<string, string | true>>;
  /** Asks a person; missing where nobody is there to answer. */
  ask?: ((question: Question) => Promise<string>) | undefined;
}

/**
 * Gathers answers from what was typed behind the command, then from the person at the terminal,
 * then, with `--yes`, from what is suggested. Where nobody can be asked it never waits.
 */
export class Interview {
  readonly #options: InterviewSetup['options'];
  readonly #ask: InterviewSetup['ask'];
  readonly #missing: Question[] = [];

  constructor({ options, ask }: InterviewSetup) {
    this.#options = options;
    this.#ask = options['yes'] === true ? undefined : ask;
  }

  /** The name that was typed for the file. */
  get name(): string | undefined {
    const { name } = this.#options;
    return typeof name === 'string' ? name : undefined;
  }

  /** Whether an option was typed that takes a value. */
  has(flag: string): boolean {
    return typeof this.#options[flag] === 'string';
  }

  /** The answer. A missing one is noted for {@link finish}, and stood in for until then. */
  async answer(question: Question): Promise<string> {
    const typed = this.#options[question.flag];
    if (typeof typed === 'string') return readTyped(typed, question);
    if (this.#ask) return this.#ask(question);
    const { suggestion, choices } = question;
    if (suggestion === '' || (suggestion !== undefined && this.#options['yes'] === true))
      return suggestion;
    this.#missing.push(question);
    return suggestion ?? choices?.[0]?.value ?? '';
  }

  /** Throws a {@link CommandProblem} that names everything that is missing. */
  finish(): void {
    if (this.#missing.length === 0) return;
    const lines = this.#missing.map(({ flag, message, choices, suggestion }) => {
      const words = choices ? choices.map(({ value }) => value).join(', ') : message;
      return `  --${flag}  ${words}${suggestion ? ` (suggested: ${suggestion})` : ''}`;
    });
    const canAgree = this.#missing.some(({ suggestion }) => suggestion !== undefined);
    throw new CommandProblem(
      [
        'Nobody can be asked here, and this is missing:',
        ...lines,
        ...(canAgree ? ['With --yes, what is suggested is taken.'] : []),
        'Nothing was written.',
      ].join('\n'),
    );
  }
}

function readTyped(typed: string, { flag, choices, read }: Question): string {
  if (!choices) {
    try {
      return read?.(typed) ?? typed;
    } catch (error) {
      throw new CommandProblem(`--${flag}: ${error instanceof Error ? error.message : ''}`);
    }
  }
  const slug = toSlug(typed);
  const found = choices.find((each) =>
    [each.value, each.label].some((word) => toSlug(word) === slug),
  );
  if (found) return found.value;
  const values = choices.map(({ value }) => value);
  const near = findNearest(typed, values);
  const hint =
    near.length > 0 ? `Did you mean ${listChoices(near)}?` : `Choose one of ${values.join(', ')}.`;
  throw new CommandProblem(`--${flag}: there is no “${typed}”. ${hint}`);
}
