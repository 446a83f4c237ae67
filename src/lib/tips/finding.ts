/**
 * What something answers to, by criterion: a facet with the names of its choices, or the words
 * that were typed, where they were found.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** What is sought, by criterion. A criterion that is not there may be anything. */
export type Wanted = Readonly<Record<string, string>>;

/** Whether something answers to everything that is sought. */
export function isWanted(answers: Answers, wanted: Wanted): boolean {
  return Object.entries(wanted).every(([criterion, name]) => answers[criterion]?.includes(name));
}

/** How many answer to everything that is sought. */
export function countWanted(all: readonly Answers[], wanted: Wanted): number {
  return all.filter((answers) => isWanted(answers, wanted)).length;
}

/** The same search with one criterion let go. */
export function letGo(wanted: Wanted, criterion: string): Wanted {
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => name !== criterion));
}

/**
 * The nearest searches that find something: which single criterion, let go, gives how many; the
 * most first, and none that gives nothing.
 */
export function findNearestSearches(
  all: readonly Answers[],
  wanted: Wanted,
): { criterion: string; count: number }[] {
  return Object.keys(wanted)
    .map((criterion) => ({ criterion, count: countWanted(all, letGo(wanted, criterion)) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
