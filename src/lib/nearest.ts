import { foldWords } from './fold-words.ts';

/**
 * The words closest to what somebody typed, nearest first, at most three; equals stay in the
 * order of the candidates. Case and accents are ignored; a candidate that differs in more than
 * one of `lettersPerSlip` letters is not near.
 */
export function findNearest(
  typed: string,
  candidates: Iterable<string>,
  lettersPerSlip = 3,
): string[] {
  const wanted = foldWords(typed);
  const near = [];
  for (const candidate of candidates) {
    const folded = foldWords(candidate);
    const limit = Math.max(1, Math.floor(folded.length / lettersPerSlip));
    // Lengths tell most of them apart; comparing megabytes letter by letter takes minutes.
    if (Math.abs(folded.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, folded);
    if (distance <= limit) near.push({ candidate, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
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
