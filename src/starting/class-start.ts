import type { PlainDate } from '../lib/dates/plain.ts';
import type { GradeRange } from '../lib/grades.ts';
import type { LedgerPromise } from '../lib/promises.ts';
import type { Rhythm } from '../lib/rhythm.ts';
import type { School } from '../schemas/school.ts';
import type { KnownEntry, KnownLibrary } from './known-library.ts';
import type { NewsletterStart } from './newsletter.ts';
import { findNextNewsletterDay, gatherNewsletterFacts } from './newsletter-facts.ts';

/**
 * What the desk begins the next newsletter of a class with, or of the whole school. It is plain data,
 * and public: nothing may stand in it that no page shows.
 */
export interface ClassStart {
  /** Id of the class, or `all`. */
  classId: string;
  /** BCP 47. */
  lang: string;
  /** The next day without a newsletter, on the day of the build. */
  date: PlainDate;
  /** Missing for the whole school, which has none. */
  rhythm?: Rhythm | undefined;
  grades: GradeRange;
  promises: Pick<LedgerPromise, 'id' | 'text' | 'due'>[];
  eventIds: string[];
  tipId?: string | undefined;
  teacher?: string | undefined;
}

/** Everything that the editor in the browser needs to begin entries as `npm run new` does. */
export interface Starts extends Pick<School, 'timeZone'> {
  /** The day that stands for today, where the school's clock stands still. */
  today?: PlainDate | undefined;
  /** Classes in their order, then the whole school. */
  classes: ClassStart[];
}

/** The start of a class that is written for. `today` is the school's. */
export function createClassStart(
  schoolClass: KnownEntry<'classes'>,
  library: KnownLibrary,
  today: PlainDate,
): ClassStart {
  const { id: classId, data } = schoolClass;
  const date = findNextNewsletterDay(schoolClass, library, today);
  const facts = gatherNewsletterFacts(schoolClass, library, date);
  return {
    ...{ classId, lang: data.languages[0]!, date, rhythm: data.rhythm, grades: data.grades },
    ...toPlainFacts(facts),
  };
}

/** The start of what is written for the whole school. */
export function createSchoolStart(
  { lang, grades }: Pick<ClassStart, 'lang' | 'grades'>,
  library: KnownLibrary,
  today: PlainDate,
): ClassStart {
  const facts = gatherNewsletterFacts(undefined, library, today);
  return { classId: 'all', lang, date: today, grades, ...toPlainFacts(facts) };
}

/** The same facts as {@link NewsletterStart} names them. */
export function toNewsletterFacts({
  promises,
  eventIds,
  tipId,
  teacher,
}: ClassStart): Pick<NewsletterStart, 'openPromises' | 'eventIds' | 'tipId' | 'teacher'> {
  return { openPromises: promises, eventIds, tipId, teacher };
}

function toPlainFacts({
  openPromises,
  events,
  tip,
  teacher,
}: ReturnType<typeof gatherNewsletterFacts>): Pick<
  ClassStart,
  'promises' | 'eventIds' | 'tipId' | 'teacher'
> {
  return {
    promises: openPromises.map(({ id, text, due }) => ({ id, text, due })),
    eventIds: events.map(({ id }) => id),
    tipId: tip?.id,
    teacher,
  };
}
