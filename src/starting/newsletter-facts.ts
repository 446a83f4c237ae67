import { toPlainDate, type PlainDate } from '../lib/dates/plain.ts';
import { createClosedDays } from '../lib/events/closed-days.ts';
import { compareCodes } from '../lib/ordering.ts';
import type { LedgerPromise } from '../lib/promises.ts';
import { listReferences } from '../mdx/list-references.ts';
import type { KnownEntry, KnownLibrary } from './known-library.ts';
import { listComingUp } from './suggest/coming-up.ts';
import { suggestNextDate } from './suggest/next-date.ts';
import { listOpenPromises } from './suggest/open-promises.ts';
import { pickTip } from './suggest/pick-tip.ts';

type SchoolClass = KnownEntry<'classes'>;
type Newsletter = KnownEntry<'newsletters'>;

/** What a newsletter of a class on a day can begin with. */
export interface NewsletterFacts {
  openPromises: LedgerPromise[];
  events: KnownEntry<'events'>[];
  tip: KnownEntry<'home-learning'> | undefined;
  /** Name of the grown-up who teaches the class. */
  teacher: string | undefined;
}

/** The day for which the class has no newsletter yet. */
export function findNextNewsletterDay(
  { id, data }: SchoolClass,
  library: KnownLibrary,
  today: PlainDate,
): PlainDate {
  const own = listNewsletters(id, library);
  const listDays = (entries: readonly Newsletter[]) =>
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
  library: KnownLibrary,
  date: PlainDate,
): NewsletterFacts {
  if (!schoolClass) {
    const events = listComingUp(library.events, { classId: 'all', date });
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
function listNewsletters(classId: string, { newsletters }: KnownLibrary): Newsletter[] {
  return newsletters
    .filter(({ data }) => data.class !== 'all' && data.class.some(({ id }) => id === classId))
    .sort((a, b) => compareCodes(a.data.date, b.data.date));
}
