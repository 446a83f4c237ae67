import { findNearest, listChoices } from '../lib/nearest.ts';

/** What to type instead of an attribute that a component doesn't have. */
export function suggestAttribute(name: string, known: readonly string[]): string {
  const near = findNearest(name, known);
  if (near.length > 0) return `Did you mean ${listChoices(near)}?`;
  return known.length > 0 ? `It can have ${known.join(', ')}.` : 'Write it without anything else.';
}
