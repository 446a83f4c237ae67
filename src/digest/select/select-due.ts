import { addDays } from '../../lib/dates/calendar.ts';
import { hasCome, toPlainDate, type PlainDateTime } from '../../lib/dates/plain.ts';
import { compareCodes } from '../../lib/ordering.ts';
import type { Candidate, Covered } from './candidate.ts';

export interface SelectionRules {
  covered: readonly Covered[];
  /** Keys of all entries that have a file, drafts included. */
  existing: ReadonlySet<string>;
  /** What is dated later waits for the next digest. */
  cutoff: PlainDateTime;
  /** What is older in days when it first appears is held back; left out, nothing is. */
  maxAgeDays: number | undefined;
}

/** A file that was renamed after it was mailed. */
export interface Moved {
  candidate: Candidate;
  /** The key that it had. */
  from: string;
  /** The key under which it was covered first. */
  first: string;
}

/** What becomes of what is published: everything uncovered is in exactly one of these. */
export interface Selection {
  due: Candidate[];
  /** Too old to be news; listed until somebody decides. */
  held: Candidate[];
  /** Known under another name, and not mailed again. */
  moved: Moved[];
  /** Mailed before, with another title or day since: its new mark is to be kept, for a rename to come. */
  edited: Candidate[];
  /** A file that was mailed and now holds something else, with a later day: a new file was meant. */
  reused: Candidate[];
}

/**
 * Chooses by what is covered, never by a window of time: whatever is published and has not been
 * mailed is due, however late it came. Corrections of what is due go with it, under keys that
 * are covered with it.
 */
export function selectDue(
  candidates: readonly Candidate[],
  { covered, existing, cutoff, maxAgeDays }: SelectionRules,
): Selection {
  const known = Map.groupBy(covered, ({ key }) => key);
  const lost = new Map<string, Covered[]>();
  for (const each of covered) {
    if (each.key.includes('#') || existing.has(each.key)) continue;
    lost.set(each.hash, [...(lost.get(each.hash) ?? []), each]);
  }
  const oldest = maxAgeDays === undefined ? '' : addDays(toPlainDate(cutoff), -maxAgeDays);
  const selection: Selection = { due: [], held: [], moved: [], edited: [], reused: [] };
  /** Where the parts of an entry are looked up: its first key, or nothing while it is not out. */
  const firstKeys = new Map<string, string>();
  const published = candidates
    .filter(({ date }) => hasCome(date, cutoff))
    .sort((a, b) => compareCodes(a.date, b.date) || compareCodes(a.key, b.key));
  const going = new Set<string>();
  for (const entry of published.filter(({ of }) => of === undefined)) {
    const own = known.get(entry.key);
    if (own) {
      firstKeys.set(entry.key, toFirst(own[0]!));
      if (own.some(({ hash }) => hash === entry.hash)) continue;
      const isLater = own.every(({ cutoff: then }) => !hasCome(entry.date, then));
      (isLater ? selection.reused : selection.edited).push(entry);
      continue;
    }
    const former = takeLost(lost, entry.hash);
    if (former) {
      const first = toFirst(former);
      firstKeys.set(entry.key, first);
      selection.moved.push({ candidate: entry, from: former.key, first });
      continue;
    }
    const isOld = toPlainDate(entry.date) < oldest;
    (isOld ? selection.held : selection.due).push(entry);
    if (!isOld) going.add(entry.key);
  }
  for (const part of published) {
    if (part.of === undefined) continue;
    const key = (firstKeys.get(part.of) ?? part.of) + part.key.slice(part.of.length);
    if (known.has(key)) continue;
    // However old, it is news to a family that has read the slip.
    if (going.has(part.of)) selection.due.push(part);
    else if (firstKeys.has(part.of)) selection.due.push({ ...part, key });
  }
  return selection;
}

/** One lost entry answers for one new one; a rename of a rename has several keys with one first. */
function takeLost(lost: Map<string, Covered[]>, hash: string): Covered | undefined {
  const found = lost.get(hash)?.at(-1);
  if (!found) return undefined;
  const rest = lost.get(hash)!.filter((each) => toFirst(each) !== toFirst(found));
  lost.set(hash, rest);
  return found;
}

function toFirst({ key, first = key }: Covered): string {
  return first;
}
