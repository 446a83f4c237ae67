import { compareCodes } from './ordering.ts';
import type { SchoolClass } from '../schemas/class.ts';

/** A class with its id. */
interface KnownClass {
  id: string;
  data: Pick<SchoolClass, 'archived' | 'order'>;
}

/** Puts classes in the order that they set; archived ones last. */
export function compareClasses(a: KnownClass, b: KnownClass): number {
  return (
    Number(a.data.archived) - Number(b.data.archived) ||
    a.data.order - b.data.order ||
    compareCodes(a.id, b.id)
  );
}
