import { foldWords } from './words.ts';

/**
 * The words closest to what somebody typed, nearest first, at most three.
 * Case and accents are ignored; a candidate that differs in more than a third of its letters
 * is not near.
 */
export function findNearest(typed: string, candidates: Iterable<string>): string[] {
  const wanted = foldWords(typed);
  return (
    [...candidates]
      // Far longer words can't be near, and comparing megabytes letter by letter takes minutes.
      .filter((candidate) => wanted.length <= 2 * candidate.length + 1)
      .map((candidate) => ({ candidate, distance: editDistance(wanted, foldWords(candidate)) }))
      .filter(({ candidate, distance }) => distance <= Math.max(1, candidate.length / 3))
      .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate, 'en'))
      .slice(0, 3)
      .map(({ candidate }) => candidate)
  );
}

/** `a`, `b` or `c`, each in double quotes, as English prose. */
export function listChoices(choices: readonly string[]): string {
  const quoted = choices.map((choice) => `"${choice}"`);
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(quoted);
}

/** Damerau–Levenshtein distance (optimal string alignment): swapped neighbours count once. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
