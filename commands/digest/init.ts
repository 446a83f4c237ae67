import { DigestFolder } from '../../src/digest/freeze/digest-folder.ts';
import { DIGESTS } from '../../src/digest/freeze/record.ts';
import { listParts, toKey, type DigestEntry } from '../../src/digest/select/list-candidates.ts';
import { toHash, type Covered } from '../../src/digest/select/candidate.ts';
import { hasCome, toStart, type PlainDateTime } from '../../src/lib/dates/plain.ts';
import { isForClass } from '../../src/lib/entry.ts';
import { getNow } from '../../src/site/clock.ts';
import { readDay } from '../options/values.ts';
import { ROOT } from '../project/paths.ts';
import { EXIT } from './exit.ts';
import { chooseLists, readSchoolLists } from './school-lists.ts';

export const OPTIONS = { baseline: 'value', 'dry-run': 'switch' } as const;

export const HELP = `npm run digest -- init [LIST]

Begins with mail: writes down, in ${DIGESTS}/, what is published already, so that
the first mail does not bring the whole archive. Lists that have begun stay as
they are; a new class is added by running it again.

--baseline DAY  what is published before this day is not mailed, what comes
                from it on is, such as --baseline 2026-05-11. Left out: now
--dry-run       only says what it would do
`;

/** Begins every list that has not begun. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  const now = getNow();
  const typed = options['baseline'] === 'now' ? undefined : options['baseline'];
  const day = readDay('--baseline', typed);
  const baseline = day === undefined ? now : toStart(day);
  const school = await readSchoolLists(now);
  const folder = new DigestFolder(ROOT);
  for (const list of chooseLists(school.lists, subject)) {
    if (await folder.readKnown(list.id)) {
      console.log(`${list.id}: has begun already and stays as it is.`);
      continue;
    }
    // In every language: what is translated or sent as it was written later is old all the same.
    const own = school.entries.filter((entry) => isForClass(entry, list.class.id));
    const known = own.flatMap((entry) => listKnown(entry, { baseline, isNow: day === undefined }));
    if (options['dry-run'] !== true)
      await folder.writeKnown({ v: 1, list: list.id, baseline, known });
    const count = known.filter(({ key }) => !key.includes('#')).length;
    console.log(`${list.id}: begins. What was published before, and is not mailed: ${count}.`);
  }
  return EXIT.done;
}

/** An entry and its parts, as far as they were out before mail begins. */
function listKnown(
  entry: DigestEntry,
  { baseline, isNow }: { baseline: PlainDateTime; isNow: boolean },
): Covered[] {
  const isBefore = (moment: string) =>
    isNow ? hasCome(moment, baseline) : toStart(moment) < baseline;
  const { title, date } = entry.data;
  if (!isBefore(date)) return [];
  const own = { key: toKey(entry), hash: toHash({ title, date }), cutoff: baseline };
  const parts = listParts(entry).filter(({ on }) => isBefore(on));
  return [own, ...parts.map(({ name }) => ({ ...own, key: `${own.key}#${name}` }))];
}
