import { alignRows } from './align.ts';

/** A part of a text of a file: a block of a body, an item of a list. */
export interface OldPart {
  text: string;
  /** The same for parts that say the same. */
  key: string;
  /** What it is: a part takes the place of one of its own kind. */
  kind: string;
}

/** A part of what the editor holds. */
export interface NewPart {
  key: string;
  kind: string;
  /** Its text, with `before` the part in whose place it comes, if there is one. */
  write: (before: OldPart | undefined) => string;
}

/** Parts of a text, and what stands before, between and after them: one gap more than parts. */
export interface Row<Part> {
  parts: readonly Part[];
  gaps: readonly string[];
}

/** The text that a row is taken from. */
export function joinRow({ parts, gaps }: Row<string>): string {
  return parts.map((part, index) => `${gaps[index]}${part}`).join('') + gaps.at(-1)!;
}

/**
 * A row of a file with new parts in it. Parts that say what they said stay to the letter, and so do
 * the gaps between parts that were neighbours; other gaps are `gap`.
 */
export function mergeRow(
  next: readonly NewPart[],
  { parts, gaps }: Row<OldPart>,
  gap: string,
): Row<string> {
  const same = alignRows(
    next.map(({ key }) => key),
    parts.map(({ key }) => key),
  );
  const places = findPlaces(next, same, parts);
  const texts = next.map((part, index) => {
    const place = places[index];
    const before = place === undefined ? undefined : parts[place];
    return same[index] === undefined ? part.write(before) : before!.text;
  });
  const between = places.slice(1).map((place, index) => {
    const isNeighbour = place !== undefined && places[index] === place - 1;
    return isNeighbour ? gaps[place]! : gap;
  });
  return { parts: texts, gaps: [gaps[0]!, ...between, gaps.at(-1)!] };
}

/** For each new part the place of the one that it is or replaces. */
function findPlaces(
  next: readonly NewPart[],
  same: readonly (number | undefined)[],
  before: readonly OldPart[],
): (number | undefined)[] {
  let free = 0;
  return next.map(({ kind }, index) => {
    const end = same.slice(index).find((place) => place !== undefined) ?? before.length;
    const place =
      same[index] ?? before.findIndex((part, at) => at >= free && at < end && part.kind === kind);
    if (place < 0) return undefined;
    free = place + 1;
    return place;
  });
}
