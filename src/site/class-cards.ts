import type { ClassBadge } from '../lib/entry.ts';
import type { SchoolClass } from '../schemas/class.ts';
import { getSchoolClasses, toClassBadge } from './classes.ts';
import { listGradeLinks } from './tips.ts';

/** A class as lists of classes show it. */
export interface ClassCardFacts {
  badge: ClassBadge;
  data: SchoolClass;
  /** The pages of tips for its grades. */
  tipLinks: { label: string; href: string }[];
}

/** Every class in the order of the school, as its card shows it. */
export async function getClassCards(): Promise<ClassCardFacts[]> {
  const classes = await getSchoolClasses();
  return Promise.all(
    classes.map(async (entry) => ({
      badge: toClassBadge(entry),
      data: entry.data,
      tipLinks: await listGradeLinks(entry.data.grades),
    })),
  );
}
