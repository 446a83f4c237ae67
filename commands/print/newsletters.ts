import { compareCodes } from '../../src/lib/ordering.ts';
import { isPublished } from '../../src/lib/publishing.ts';
import type { PlainDate, PlainDateTime } from '../../src/lib/dates/plain.ts';
import type { LibraryEntry } from '../../src/schemas/library.ts';

/** Which newsletters are meant. */
export interface Choice {
  now: PlainDateTime;
  /** The earliest publishing day. */
  since: PlainDate | undefined;
  /** Id of the only class. */
  classId: string | undefined;
}

/** The published newsletters that are meant, oldest first. */
export function chooseNewsletters(
  newsletters: readonly LibraryEntry<'newsletters'>[],
  { now, since, classId }: Choice,
): LibraryEntry<'newsletters'>[] {
  return newsletters
    .filter(({ data }) => isPublished(data, now))
    .filter(({ data }) => since === undefined || data.date >= since)
    .filter(
      ({ data }) =>
        classId === undefined ||
        data.class === 'all' ||
        data.class.some(({ id }) => id === classId),
    )
    .sort((a, b) => compareCodes(a.data.date, b.data.date) || compareCodes(a.id, b.id));
}
