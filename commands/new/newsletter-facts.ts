import type { PlainDate } from '../../src/lib/dates/plain.ts';
import { toPlainDate } from '../../src/lib/dates/plain.ts';
import { createClosedDays } from '../../src/lib/events/closed-days.ts';
import { compareCodes } from '../../src/lib/ordering.ts';
import type { LedgerPromise } from '../../src/lib/promises.ts';
import { listReferences } from '../../src/mdx/list-references.ts';
import type { Library, LibraryEntry } from '../../src/schemas/library.ts';
import { ALL_CLASSES } from '../../src/schemas/shared.ts';
import { listComingUp } from '../../src/starting/suggest/coming-up.ts';
import { suggestNextDate } from '../../src/starting/suggest/next-date.ts';
import { listOpenPromises } from '../../src/starting/suggest/open-promises.ts';
import { pickTip } from '../../src/starting/suggest/pick-tip.ts';

type SchoolClass = LibraryEntry<'classes'>;

/** What a newsletter of a class on a day can begin with. */
export interface NewsletterFacts {
  openPromises: LedgerPromise[];
  events: LibraryEntry<'events'>[];
  tip: LibraryEntry<'home-learning'> | undefined;
  /** Name of the grown-up who teaches the class. */
  teacher: string | undefined;
}

/** The day for which the class has no newsletter yet. */
export function findNextNewsletterDay(
  { id, data }: SchoolClass,
  library: Library,
  today: PlainDate,
): PlainDate {
  const own = listNewsletters(id, library);
  const listDays = (entries: readonly LibraryEntry<'newsletters'>[]) =>
    entries.map((entry) => toPlainDate(entry.data.date));
  return suggestNextDate(data.rhythm, {
    today,
    finished: listDays(own.filter((entry) => !entry.data.draft)),
    begun: listDays(own),
    isClosed: createClosedDays(
      library.events.map((event) => event.data),
      id,
    ),
  });
}

/** For a class, or for the whole school, which has neither promises of its own nor a tip. */
export function gatherNewsletterFacts(
  schoolClass: SchoolClass | undefined,
  library: Library,
  date: PlainDate,
): NewsletterFacts {
  if (!schoolClass) {
    const events = listComingUp(library.events, { classId: ALL_CLASSES, date });
    return { openPromises: [], events, tip: undefined, teacher: undefined };
  }
  const { id: classId, data } = schoolClass;
  const own = listNewsletters(classId, library);
  const [teacher] = data.teachers;
  const read = library.newsletters.filter(
    (entry) => !entry.data.draft && toPlainDate(entry.data.date) <= date,
  );
  return {
    openPromises: listOpenPromises(
      read.map((entry) => ({ ...entry.data, id: entry.id, lang: entry.data.lang ?? 'und' })),
      { classId, date },
    ),
    events: listComingUp(library.events, { classId, date }),
    tip: pickTip(library['home-learning'], {
      ...{ classId, grades: data.grades, date },
      shown: own.flatMap((entry) => listReferences(entry.data.body, 'home-learning')),
    }),
    teacher: library.people.find(({ id }) => id === teacher?.id)?.data.name,
  };
}

/** All newsletters of a class, drafts and later ones included, the oldest first. */
function listNewsletters(classId: string, { newsletters }: Library): LibraryEntry<'newsletters'>[] {
  return newsletters
    .filter(({ data }) => data.class !== 'all' && data.class.some(({ id }) => id === classId))
    .sort((a, b) => compareCodes(a.data.date, b.data.date));
}
