import type { Wanted } from './finding.ts';

/** The words that were typed, as a criterion and in the address. */
export const WORDS = 'q';

/** The choices that there are, by facet, as they are named in addresses. */
export type KnownChoices = ReadonlyMap<string, readonly string[]>;

/**
 * What an address asks for, such as `?grade=1&minutes=10&q=moon`. What is no facet or no choice
 * of it, and a facet that comes again, is left out; `isUnderstood` is then false.
 */
export function readAddress(
  query: string,
  known: KnownChoices,
): { wanted: Wanted; isUnderstood: boolean } {
  const wanted: Record<string, string> = {};
  let isUnderstood = true;
  for (const [name, written] of new URLSearchParams(query)) {
    const value = written.trim();
    if (value === '') continue;
    const choice = name === WORDS ? value : value.toLowerCase();
    const isKnown = name === WORDS || (known.get(name)?.includes(choice) ?? false);
    if (isKnown && !Object.hasOwn(wanted, name)) wanted[name] = choice;
    else isUnderstood = false;
  }
  return { wanted, isUnderstood };
}

/** The address of a search, from its question mark; empty when everything is sought. */
export function writeAddress(wanted: Wanted, known: KnownChoices): string {
  const written = [...known.keys(), WORDS].flatMap((name) => {
    const value = wanted[name];
    return value === undefined ? [] : [[name, value]];
  });
  return written.length === 0 ? '' : `?${String(new URLSearchParams(written))}`;
}
