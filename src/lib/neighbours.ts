/** The entries before and after one in a list that is ordered newest first. */
export interface Neighbours<Item> {
  newer?: Item | undefined;
  older?: Item | undefined;
}

/** Finds the neighbours of `item` in `ordered`; none when it is not in the list. */
export function findNeighbours<Item extends { id: string }>(
  ordered: readonly Item[],
  item: Item,
): Neighbours<Item> {
  const index = ordered.findIndex(({ id }) => id === item.id);
  if (index < 0) return {};
  return { newer: ordered[index - 1], older: ordered[index + 1] };
}
