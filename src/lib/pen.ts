/** Stands before words that only tell a teacher what to write; whoever writes takes it away. */
export const PEN = '✎';

/** A hint to fill in: `✎ One or two sentences`. */
export function toFillIn(hint: string): string {
  return `${PEN} ${hint}`;
}
