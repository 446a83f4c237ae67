/**
 * Which items of two rows are the same, in order: for each item of `next` the place of its like in
 * `before`, or undefined. As many as can be are paired (the longest common subsequence).
 */
export function alignRows(
  next: readonly string[],
  before: readonly string[],
): (number | undefined)[] {
  const best = next.map(() => new Uint32Array(before.length + 1));
  best.push(new Uint32Array(before.length + 1));
  for (let i = next.length - 1; i >= 0; i--) {
    for (let j = before.length - 1; j >= 0; j--) {
      best[i]![j] =
        next[i] === before[j]
          ? best[i + 1]![j + 1]! + 1
          : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  let j = 0;
  return next.map((item, i) => {
    while (j < before.length && item !== before[j] && best[i]![j] === best[i]![j + 1]) j++;
    if (j < before.length && item === before[j]) return j++;
    return undefined;
  });
}
