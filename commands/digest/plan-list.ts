import type { DigestFolder } from '../../src/digest/freeze/digest-folder.ts';
import { listCovered, type KnownFile } from '../../src/digest/freeze/record.ts';
import type { DigestList } from '../../src/digest/lists/digest-list.ts';
import { findLastCutoff, findSettled, toIsoWeek } from '../../src/digest/select/cutoff.ts';
import {
  listCandidates,
  listOwnEntries,
  type DigestEntry,
} from '../../src/digest/select/list-candidates.ts';
import { selectDue, type Selection } from '../../src/digest/select/select-due.ts';
import { toPlainDate, type PlainDateTime } from '../../src/lib/dates/plain.ts';
import type { SchoolLists } from './school-lists.ts';

/** What would become of a list’s next digest now. */
export interface ListPlan {
  list: DigestList;
  /** Id that the digest has, or would have. */
  id: string;
  state: 'due' | 'nothing' | 'frozen' | 'not begun';
  cutoff: PlainDateTime;
  /** All entries of the list. */
  own: DigestEntry[];
  selection: Selection;
  known: KnownFile | undefined;
}

interface Planning {
  school: SchoolLists;
  folder: DigestFolder;
  now: PlainDateTime;
  /** As though it were put together at this moment: for a look beforehand. */
  isPreview?: boolean;
  /** Also what was held back as too old. */
  withHeld?: boolean;
}

/** Works out what a list is due, from what it has had. Reads alone. */
export async function planList(
  list: DigestList,
  { school, folder, now, isPreview = false, withHeld = false }: Planning,
): Promise<ListPlan> {
  const own = listListEntries(list, school);
  const records = await folder.readRecords(list.id);
  const known = await folder.readKnown(list.id);
  const covered = known ? listCovered(records, known) : [];
  const select = (cutoff: PlainDateTime): Selection =>
    selectDue(listCandidates(own, now), {
      ...{ covered, cutoff, existing: school.existing },
      maxAgeDays: withHeld ? undefined : school.digest.maxAgeDays,
    });
  const toPlan = (id: string, cutoff: PlainDateTime): ListPlan => {
    const selection = select(cutoff);
    const isFrozen = records.some((record) => record.id === id);
    const isDue = selection.due.length > 0;
    const begun = isFrozen ? 'frozen' : isDue ? 'due' : 'nothing';
    const state = known ? begun : 'not begun';
    return { ...{ list, id, state, cutoff, own, selection, known } };
  };
  if (isPreview) return toPlan(`${list.id}.preview`, now);
  if (list.mode === 'immediate') {
    const settled = findSettled(now);
    const newest = select(settled).due.findLast(
      ({ key, of }) => of === undefined && key.startsWith('newsletters/'),
    );
    // Only a newsletter makes a mail of its own; what else is new goes with it, or once a week.
    if (newest) return toPlan(`${list.id}.post.${newest.key.split('/')[1]}`, settled);
  }
  const cutoff = findLastCutoff(school.digest.cutoff, now);
  return toPlan(`${list.id}.${toIsoWeek(toPlainDate(cutoff))}`, cutoff);
}

/** The published entries that concern a list. */
function listListEntries(
  { class: { id }, lang }: DigestList,
  { entries, published, digest }: SchoolLists,
): DigestEntry[] {
  const { data } = published.library.classes.find((entry) => entry.id === id)!;
  return listOwnEntries(entries, {
    ...{ classId: id, grades: data.grades, lang },
    fallback: digest.fallback,
  });
}
