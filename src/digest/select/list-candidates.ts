import { toPlainDate, type PlainDateTime } from '../../lib/dates/plain.ts';
import { isForClass, type Entry } from '../../lib/entry.ts';
import { isAhead, listOccurrences } from '../../lib/events/occurrences.ts';
import { doGradesOverlap, type GradeRange } from '../../lib/grades.ts';
import { toBaseLanguage } from '../../lib/languages.ts';
import type { DigestSettings } from '../../schemas/digest-settings.ts';
import { toSlug } from '../../lib/slug.ts';
import { toHash, type Candidate } from './candidate.ts';

/** The collections that a digest brings. */
export const DIGEST_COLLECTIONS = [
  'newsletters',
  'celebrations',
  'home-learning',
  'events',
] as const;

export type DigestEntry = {
  [Name in (typeof DIGEST_COLLECTIONS)[number]]: Entry<Name>;
}[(typeof DIGEST_COLLECTIONS)[number]];

/** For whom a list is. */
export interface Audience {
  classId: string;
  grades: GradeRange;
  /** BCP 47. */
  lang: string;
  fallback: DigestSettings['fallback'];
}

/**
 * The entries that concern a list: of its class or the whole school, tips for its grades, each
 * once, in the list’s language where it is there in it. `entries` are all that are published.
 */
export function listOwnEntries(
  entries: readonly DigestEntry[],
  { classId, grades, lang, fallback }: Audience,
): DigestEntry[] {
  const own = entries.filter(
    (entry) =>
      isForClass(entry, classId) &&
      (entry.collection !== 'home-learning' || doGradesOverlap(entry.data.grades, grades)),
  );
  const isOwnLanguage = (entry: DigestEntry) => toBaseLanguage(entry.lang) === toBaseLanguage(lang);
  const groups = Map.groupBy(own, ({ collection, id, data: { translationOf } }) => {
    const original = translationOf === undefined ? id : toSlug(translationOf);
    return `${collection}/${original}`;
  });
  return [...groups.values()].flatMap((versions) => {
    const inLanguage = versions.filter(isOwnLanguage);
    if (inLanguage.length > 0) return inLanguage;
    const original = versions.find(({ data }) => data.translationOf === undefined) ?? versions[0]!;
    // A day on which school is closed concerns every family, in whatever language it is written.
    return fallback === 'original' || original.collection === 'events' ? [original] : [];
  });
}

/**
 * What can be mailed of entries: each but those that say no and events that are over at `now`,
 * its corrections, its changes.
 */
export function listCandidates(entries: readonly DigestEntry[], now: PlainDateTime): Candidate[] {
  return entries.filter((entry) => entry.data.email && !isOver(entry, now)).flatMap(toCandidates);
}

function isOver(entry: DigestEntry, now: PlainDateTime): boolean {
  return (
    entry.collection === 'events' && !listOccurrences(entry.data).some((each) => isAhead(each, now))
  );
}

function toCandidates(entry: DigestEntry): Candidate[] {
  const { title, date } = entry.data;
  const key = toKey(entry);
  const own: Candidate = { key, title, date, hash: toHash({ title, date }) };
  const parts = listParts(entry).map(({ name, on }) => ({
    ...own,
    ...{ key: `${key}#${name}`, of: key, date: on },
  }));
  return [own, ...parts];
}

/** The key of an entry. */
export function toKey({ collection, id }: Pick<DigestEntry, 'collection' | 'id'>): string {
  return `${collection}/${id}`;
}

/**
 * What was put right in an entry after it was written: corrections by their day and their place
 * among those of that day, and the state of an event that does not take place as planned.
 */
export function listParts(entry: DigestEntry): { name: string; on: string }[] {
  if (entry.collection === 'newsletters') {
    const onDay = new Map<string, number>();
    return (entry.data.corrections ?? []).map(({ date }) => {
      const count = (onDay.get(date) ?? 0) + 1;
      onDay.set(date, count);
      return { name: count === 1 ? date : `${date}.${count}`, on: date };
    });
  }
  if (entry.collection !== 'events' || entry.data.status === 'planned') return [];
  const { status, updated, start, date } = entry.data;
  // A second move is known by its new day.
  const name = status === 'moved' ? `moved-${toPlainDate(start)}` : status;
  return [{ name, on: updated ?? date }];
}
