import { findNearest, listChoices } from '../lib/nearest.ts';

/** What to write for the name of a rule that there is not. */
export function suggestRule(typed: string, known: readonly string[]): string {
  const near = findNearest(typed, known);
  return near.length > 0
    ? `Did you mean ${listChoices(near)}?`
    : 'Copy the name from the report; docs/checks.md lists them all.';
}
