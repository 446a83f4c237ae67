import type { CelebrationKind } from '../schemas/celebration.ts';
import type { EmblemColour } from '../schemas/class.ts';
import type { Entry } from './entry.ts';

/** The colour of each kind. A sign and a paper of its own tell it too, without colour. */
export const KIND_COLOURS: Readonly<Record<CelebrationKind, EmblemColour>> = {
  effort: 'clay',
  kindness: 'rose',
  milestone: 'sky',
  achievement: 'sun',
  team: 'leaf',
  thanks: 'plum',
};

/**
 * Celebrations to read after one: of its kind and class first, then of its kind, then of its
 * class. `listed` is newest first, and so is what stands equal.
 */
export function findAlike(
  entry: Entry<'celebrations'>,
  listed: readonly Entry<'celebrations'>[],
  count: number,
): Entry<'celebrations'>[] {
  const classes = new Set(entry.classes.map(({ id }) => id));
  const rate = (other: Entry<'celebrations'>) =>
    (other.data.kind === entry.data.kind ? 2 : 0) +
    (other.classes.some(({ id }) => classes.has(id)) ? 1 : 0);
  return listed
    .filter((other) => other.id !== entry.id && rate(other) > 0)
    .sort((a, b) => rate(b) - rate(a))
    .slice(0, count);
}
