import { foldName } from './fold-name.ts';

/** How much of a child's name the family agreed to have published. */
export type NameConsent = 'none' | 'first-name' | 'full-name';

/** What a secretary may write for each, folded. An empty cell is no permission. */
const WRITTEN: Readonly<Record<NameConsent, readonly string[]>> = {
  none: ['', 'none', 'no', 'n', 'nothing', 'no name', 'not'],
  'first-name': ['first name', 'firstname', 'first', 'first names', 'first name only'],
  'full-name': ['full name', 'fullname', 'full', 'whole name', 'all'],
};

/** What a cell of the roster says; undefined when it can't be told, as with “yes”. */
export function findConsent(written: string): NameConsent | undefined {
  const folded = foldName(written);
  const all = Object.entries(WRITTEN) as [NameConsent, readonly string[]][];
  return all.find(([, words]) => words.includes(folded))?.[0];
}

/** What to say of a cell that {@link findConsent} can't read. */
export function explainConsent(written: string): { problem: string; fix: string } {
  return {
    problem: `"${written}" does not say how much of the name may be published.`,
    fix: 'Write none, first name or full name.',
  };
}
