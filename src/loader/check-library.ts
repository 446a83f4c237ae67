import type { Finding, SchoolClock } from '../checks/finding.ts';
import { libraryChecks } from '../checks/library-checks.ts';
import type { Library } from '../schemas/library.ts';
import type { EntryFile } from './entry-files.ts';
import type { IncompleteEntry } from './read-entry-text.ts';

/**
 * Runs the checks between entries, those with faults of their own included. Where nothing of an
 * entry could be read, what points to it is no fault, so such findings wait until it can be.
 */
export function checkLibrary(
  library: Library,
  {
    clock,
    incomplete,
    unread,
  }: {
    clock: SchoolClock;
    incomplete: readonly IncompleteEntry[];
    unread: readonly Pick<EntryFile, 'collection' | 'id'>[];
  },
): Finding[] {
  const known = Object.fromEntries(
    Object.entries(library).map(([name, entries]) => [
      name,
      [...entries, ...incomplete.filter(({ collection }) => collection === name)],
    ]),
  ) as unknown as Library;
  const waits = ({ sought }: Finding): boolean => {
    if (!sought) return false;
    const isOfIts = ({ collection }: { collection: string }) => collection === sought.collection;
    if ('id' in sought) return unread.some((each) => isOfIts(each) && each.id === sought.id);
    return (
      unread.some(isOfIts) ||
      incomplete.some((entry) => isOfIts(entry) && entry.faulty.includes(sought.field))
    );
  };
  return libraryChecks.flatMap((check) => check(known, clock)).filter((finding) => !waits(finding));
}
