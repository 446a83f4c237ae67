import { toPlainDate, type PlainDate, type PlainDateTime } from '../../lib/dates/plain.ts';
import { findNearest } from '../../lib/nearest.ts';
import { isPublished } from '../../lib/publishing.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import { foldName, splitArabicNames, splitNames } from '../roster/fold-name.ts';
import type { Child } from '../roster/roster.ts';

type Celebration = LibraryEntry<'celebrations'>;

/** Children whom a celebration may mean, when it names one of them and does not say which. */
export interface Alike {
  /** The name as it is written, or as the children share it. */
  name: string;
  children: Child[];
  /** Celebrations of one of them. */
  count: number;
}

interface Uncounted {
  who: string;
  files: string[];
  /** Children who may be meant by a slip of the pen. */
  near: string[];
}

export interface Fairness {
  /** How many celebrations name each child, and no other. */
  counts: ReadonlyMap<Child, number>;
  alike: Alike[];
  /** Who is named in a draft, or in a celebration whose day has not come. */
  waiting: { child: Child; file: string }[];
  /** Groups, and names that no child on the roster has, each once with the files that say it. */
  uncounted: Uncounted[];
}

export interface FairnessQuestion {
  children: readonly Child[];
  celebrations: readonly Celebration[];
  since: PlainDate;
  now: PlainDateTime;
}

/**
 * Counts how often each child has been celebrated by name since a day. A celebration of a class
 * can mean only children of that class; its translations say the same again and are not counted.
 */
export function countCelebrations({
  children,
  celebrations,
  since,
  now,
}: FairnessQuestion): Fairness {
  const counts = new Map(children.map((child) => [child, 0]));
  const alike = new Map<string, Alike>();
  const waiting: Fairness['waiting'] = [];
  const uncounted = new Map<string, Uncounted>();
  for (const shared of findSharedNames(children)) alike.set(toKey(shared), { ...shared, count: 0 });
  for (const { data, file } of celebrations) {
    const isShown = isPublished(data, now);
    if (data.translationOf !== undefined) continue;
    if (isShown && toPlainDate(data.date) < since) continue;
    const candidates = children.filter((child) => canMean(data, child));
    if (candidates.length === 0) continue;
    const named = new Set<Child>();
    for (const { who, found } of data.who.flatMap((who) => findNamed(who, candidates))) {
      if (found.length === 1) named.add(found[0]!);
      else if (found.length === 0 && isShown) {
        const known = uncounted.get(foldName(who)) ?? {
          who,
          files: [],
          near: suggest(who, candidates),
        };
        uncounted.set(foldName(who), { ...known, files: [...known.files, file] });
      } else if (isShown) {
        const group = { name: who, children: found };
        const known = alike.get(toKey(group)) ?? { ...group, count: 0 };
        alike.set(toKey(group), { ...known, count: known.count + 1 });
      }
    }
    for (const child of named) {
      if (isShown) counts.set(child, counts.get(child)! + 1);
      else waiting.push({ child, file });
    }
  }
  return { counts, alike: [...alike.values()], waiting, uncounted: [...uncounted.values()] };
}

/** Children of one class who are called alike. */
function findSharedNames(children: readonly Child[]): Omit<Alike, 'count'>[] {
  const groups = Map.groupBy(children, ({ classId = '', short }) => `${classId} ${short}`);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ name: group[0]!.called.split(' ')[0]!, children: group }));
}

function toKey({ name, children }: Omit<Alike, 'count'>): string {
  return [foldName(name), ...children.map(({ classId = '' }) => classId)].join(' ');
}

function canMean({ class: classes }: Celebration['data'], { classId }: Child): boolean {
  return classId === undefined || classes === 'all' || classes.some(({ id }) => id === classId);
}

interface Named {
  who: string;
  found: Child[];
}

/** Whom the words of a celebration name: one name, or several in one line. */
function findNamed(who: string, children: readonly Child[]): Named[] {
  const whole = { who, found: findByName(who, children) };
  if (whole.found.length > 0) return [whole];
  const toNamed = (part: string): Named => ({ who: part, found: findByName(part, children) });
  const parts = splitNames(who).flatMap((part) => {
    const split = splitArabicNames(part).map(toNamed);
    return split.every(({ found }) => found.length > 0) ? split : [toNamed(part)];
  });
  return parts.some(({ found }) => found.length > 0) ? parts : [whole];
}

function findByName(name: string, children: readonly Child[]): Child[] {
  const folded = foldName(name);
  const sure = children.filter((child) => child.sure.includes(folded));
  return sure.length > 0 ? sure : children.filter((child) => child.likely.includes(folded));
}

function suggest(who: string, children: readonly Child[]): string[] {
  return findNearest(who, new Set(children.map(({ called }) => called)));
}
