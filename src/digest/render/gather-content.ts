import { addDays } from '../../lib/dates/calendar.ts';
import { toPlainDate, type PlainDateTime } from '../../lib/dates/plain.ts';
import { compareNewest, type Entry } from '../../lib/entry.ts';
import { compareSoonest, type DatedEvent } from '../../lib/events/dated-event.ts';
import { isAhead, listOccurrences } from '../../lib/events/occurrences.ts';
import { compareCodes } from '../../lib/ordering.ts';
import { pickOfWeek } from '../../lib/pick-of-week.ts';
import type { Candidate } from '../select/candidate.ts';
import { listParts, toKey, type DigestEntry } from '../select/list-candidates.ts';
import type { BroughtCorrection, DigestContent } from './digest-content.ts';

/** Days ahead whose events stand in every digest: until after the next weekly one. */
const DAYS_AHEAD = 10;

/** What of a list’s entries goes into a digest, sorted as it is read. */
export type GatheredContent = Pick<
  DigestContent,
  'dates' | 'celebrations' | 'tips' | 'tipOfWeek' | 'corrections' | 'changes'
> & { newsletters: Entry<'newsletters'>[] };

/**
 * Sorts what is due into the parts of a digest, with the events of the days ahead. `own` are all
 * entries of the list; `due` are the candidates that go.
 */
export function gatherContent(
  own: readonly DigestEntry[],
  { due, now }: { due: readonly Candidate[]; now: PlainDateTime },
): GatheredContent {
  const going = new Set(due.filter(({ of }) => of === undefined).map(({ key }) => key));
  const isGoing = (entry: DigestEntry) => going.has(toKey(entry));
  // What is kept out of mail does not come in as a date of the week or its tip, either.
  const mailed = own.filter(({ data }) => data.email);
  const pick = <Name extends DigestEntry['collection']>(name: Name) =>
    mailed.filter((entry) => entry.collection === name).sort(compareNewest) as Entry<Name>[];
  const byKey = new Map(own.map((entry) => [toKey(entry), entry]));
  const parts = due.filter(({ of }) => of !== undefined && !going.has(of));
  const changed = new Set(parts.map(({ of }) => of!));
  const events = pick('events').flatMap((event) => toNextTime(event, now));
  const changes = events.filter(({ event }) => changed.has(toKey(event)));
  const tips = pick('home-learning');
  return {
    newsletters: pick('newsletters').filter(isGoing),
    celebrations: pick('celebrations').filter(isGoing),
    tips: tips.filter(isGoing),
    tipOfWeek: pickOfWeek(
      tips.sort((a, b) => compareCodes(a.id, b.id)),
      1,
      toPlainDate(now),
    )[0],
    dates: events
      .filter((each) => !changes.includes(each))
      .filter(({ event, occurrence }) => isGoing(event) || isSoon(occurrence.start, now))
      .sort(compareSoonest),
    corrections: parts.flatMap((part) => findCorrection(byKey.get(part.of!), part)),
    changes: changes.sort(compareSoonest),
  };
}

function isSoon(start: string, now: PlainDateTime): boolean {
  return toPlainDate(start) <= addDays(toPlainDate(now), DAYS_AHEAD);
}

function toNextTime(event: Entry<'events'>, now: PlainDateTime): DatedEvent[] {
  const occurrence = listOccurrences(event.data).find((each) => isAhead(each, now));
  return occurrence ? [{ event, occurrence }] : [];
}

/** The words of a correction by its name, which is the part of the key behind `#`. */
function findCorrection(entry: DigestEntry | undefined, { key }: Candidate): BroughtCorrection[] {
  if (entry?.collection !== 'newsletters') return [];
  const index = listParts(entry).findIndex(({ name }) => key.endsWith(`#${name}`));
  const correction = entry.data.corrections?.[index];
  return correction ? [{ entry, text: correction.text }] : [];
}
