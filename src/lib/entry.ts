import type { EmblemColour, EmblemShape } from '../schemas/class.ts';
import { compareCodes } from './ordering.ts';
import type { WrittenCollection } from '../schemas/collection-names.ts';
import type { CollectionData } from '../schemas/collections.ts';

/** A class as a label shows it. */
export interface ClassBadge {
  id: string;
  name: string;
  href: string;
  colour: EmblemColour;
  shape: EmblemShape;
}

/** A published entry, ready to be shown: its language and addresses are settled. */
export interface Entry<Name extends WrittenCollection = WrittenCollection> {
  collection: Name;
  id: string;
  /** Address of its page, with the site's base. */
  href: string;
  /** BCP 47 language that it is written in. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Locale for dates and numbers in it. */
  locale: string;
  /** The classes it is for; none for the whole school. */
  classes: ClassBadge[];
  data: CollectionData[Name];
}

/** Orders entries newest first, and by id where two have one date. */
export function compareNewest(a: Entry, b: Entry): number {
  return compareCodes(b.data.date, a.data.date) || compareCodes(a.id, b.id);
}

/** Whether an entry concerns a class: its own, or the whole school. */
export function isForClass({ classes }: Pick<Entry, 'classes'>, classId: string): boolean {
  return classes.length === 0 || classes.some(({ id }) => id === classId);
}

/** Whether an entry is written by or for this class alone or with others, not the whole school. */
export function isOfClass({ classes }: Pick<Entry, 'classes'>, classId: string): boolean {
  return classes.some(({ id }) => id === classId);
}

/** Whether an entry is an original, which lists show; translations are linked from it. */
export function isOriginal({ data }: Entry): boolean {
  return data.translationOf === undefined;
}
