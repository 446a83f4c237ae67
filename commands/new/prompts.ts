import type { Readable, Writable } from 'node:stream';
import { isCancel, select, text } from '@clack/prompts';

/** One word to choose, and what it is called. */
export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

/** A question of a form. */
export interface Question {
  /** The option that answers it, without its hyphens. */
  flag: string;
  message: string;
  /** What is taken when nothing is typed; without it an answer is needed, with '' it can stay open. */
  suggestion?: string | undefined;
  choices?: readonly Choice[] | undefined;
  /** The answer as it is kept; throws an error with a message for whoever typed it. */
  read?: ((typed: string) => string) | undefined;
}

/** Somebody has stopped answering, so nothing is to be done. */
export class Cancelled extends Error {}

/** The terminal, or what stands in for it in a test. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** Asks in the terminal. Throws {@link Cancelled} after Ctrl-C or Escape. */
export async function askInTerminal(
  { message, suggestion, choices, read }: Question,
  terminal: Terminal,
): Promise<string> {
  const answer = choices
    ? await select<string>({
        message,
        options: choices.map(({ value, label, hint }) => ({
          value,
          label,
          ...(hint === undefined ? {} : { hint }),
        })),
        ...(suggestion === undefined ? {} : { initialValue: suggestion }),
        ...terminal,
      })
    : await text({
        message,
        placeholder: suggestion ?? '',
        defaultValue: suggestion ?? '',
        validate: (typed) => findProblem(typed ?? '', { suggestion, read }),
        ...terminal,
      });
  if (isCancel(answer)) throw new Cancelled();
  return choices || answer === '' || answer === suggestion ? answer : (read?.(answer) ?? answer);
}

function findProblem(
  typed: string,
  { suggestion, read }: Pick<Question, 'suggestion' | 'read'>,
): string | undefined {
  if (typed.trim() === '') return suggestion === undefined ? 'Please write something.' : undefined;
  try {
    read?.(typed);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
