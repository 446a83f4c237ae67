import type { Finding } from '../../checks/finding.ts';
import { listReasons, settleAnswers } from '../../checks/answers.ts';
import type { Passage } from '../../checks/passage.ts';
import type { CheckFinding } from '../../checks/report/report.ts';
import type { CheckContext } from '../../checks/rule.ts';
import { rules } from '../../checks/rules.ts';
import { askOfEntry, askOfLibrary } from '../../checks/run-rules.ts';
import { toPlainDate, type PlainDateTime } from '../../lib/dates/plain.ts';
import type { Fault } from '../../lib/fault.ts';
import { createCheckContext } from '../../loader/check-context.ts';
import { checkLibrary } from '../../loader/check-library.ts';
import { readEntryText, type EntryResult, type TextReader } from '../../loader/read-entry-text.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import type { ContentTree } from '../../schemas/content-tree.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { School } from '../../schemas/school.ts';
import { createDraftAssets } from './draft-assets.ts';
import { toEntryFile } from './entry-path.ts';
import { readOthers, type OtherEntry, type Others } from './read-others.ts';

/** What is known round an entry that is being written. */
export interface DraftPlace {
  collection: CollectionName;
  /** Its id; of an entry that has never been saved, any name that no other entry has. */
  id: string;
  /** Its file, where that has not the id’s own name. */
  file?: string | undefined;
  /** The other entries of the school as they were last saved, the drafts among them. */
  others: readonly OtherEntry[];
  /** Collections whose entries can't be known here: what points to them is believed. */
  unknown?: readonly CollectionName[] | undefined;
  /** Whether the entry has a file of this name beside it. Left out, every file is believed. */
  hasFile?: ((name: string) => boolean) | undefined;
  /** All of its settings are public: they go into the editor's program. */
  school: School;
  now: PlainDateTime;
}

/** An entry that is being written, as the build would read it. */
export interface DraftReading {
  /** The whole entry, where nothing is wrong with it. */
  entry?: LibraryEntry | undefined;
  /** In its place else: the fields that are sound. Missing where not even the header can be read. */
  incomplete?: Partial<LibraryEntry['data']> | undefined;
  /** Its body, as far as it can be read. Pictures are the names that were written. */
  tree: ContentTree;
  /** What families read of it. */
  passages: readonly Passage[];
  /** What keeps the site from being built. */
  faults: readonly Fault[];
  /** Everything that `npm run check` would say of it, the faults first. */
  findings: readonly CheckFinding[];
}

/**
 * Reads the text of an entry's file as the build does, without a file: schema, body, and the rules
 * about it and its neighbours, at the levels of the school and with the entry's own answers.
 */
export async function readDraft(text: string, place: DraftPlace): Promise<DraftReading> {
  const { collection, id, file = toEntryFile(collection, id), school, now, hasFile } = place;
  const reader: TextReader = {
    assets: createDraftAssets(hasFile),
    today: toPlainDate(now),
    identifiable: school.photos.identifiable,
  };
  const result = await readEntryText({ collection, id, file }, text, reader);
  const others = await readOthers(place.others, { ...reader, except: file });
  const { entry, incomplete } = result;
  const { body } = ((entry ?? incomplete)?.data ?? {}) as { body?: ContentTree };
  const between = findBetween(result, { place, file, others });
  const elsewhere = findElsewhere(result, { place, file, others });
  const faults = [...result.faults, ...between.filter(({ isHint }) => !isHint), ...elsewhere];
  const hints = [...result.hints, ...between.filter(({ isHint }) => isHint)];
  return {
    entry: entry && { collection, id, file, data: entry.data },
    incomplete: incomplete?.data,
    tree: body ?? [],
    passages: entry?.passages ?? [],
    faults,
    findings: [
      ...faults.map((fault) => ({ ...fault, level: 'stops' as const })),
      ...hints.map((hint) => ({ ...hint, level: 'look' as const })),
      ...(entry ? askRules({ ...entry, file }, { place, others, passages: entry.passages }) : []),
    ],
  };
}

interface Neighbourhood {
  place: DraftPlace;
  file: string;
  others: Others;
}

/** What the checks between entries say of this one. */
function findBetween(
  result: EntryResult,
  neighbourhood: Neighbourhood,
): (Fault & { isHint?: boolean | undefined })[] {
  const { file } = neighbourhood;
  return checkAll(result, neighbourhood)
    .filter((finding) => finding.file === file)
    .map(({ path, problem, fix, isHint }) => ({ file, path, problem, fix, isHint }));
}

/** What is wrong with other entries and was not before: a promise that they answer has gone. */
function findElsewhere(result: EntryResult, neighbourhood: Neighbourhood): Fault[] {
  const { file, others } = neighbourhood;
  if (others.saved === undefined) return [];
  const library = Object.values(others.library).flatMap((entries): LibraryEntry[] => entries);
  const published = new Map(
    library
      .filter(({ data }) => !('draft' in data && data.draft))
      .map((entry) => [entry.file, 'title' in entry.data ? entry.data.title : entry.data.name]),
  );
  const isElsewhere = (finding: Finding) =>
    finding.file !== file && !finding.isHint && published.has(finding.file);
  const now = checkAll(result, neighbourhood).filter(isElsewhere);
  if (now.length === 0) return [];
  const toKey = (finding: Finding) => `${finding.file} ${finding.problem}`;
  const before = checkAll({ entry: others.saved }, neighbourhood).filter(isElsewhere).map(toKey);
  return now
    .filter((finding) => !before.includes(toKey(finding)))
    .map((finding) => ({
      file,
      problem: `Because of what was changed here, “${published.get(finding.file)!}” can’t be published: ${finding.problem}`,
      fix: 'Take that change back, or change the other entry first.',
    }));
}

/** The checks between all entries, with this one as it was read. */
function checkAll(
  { entry, incomplete }: { entry?: LibraryEntry | undefined } & Pick<EntryResult, 'incomplete'>,
  { place, others }: Neighbourhood,
): Finding[] {
  return checkLibrary(addEntry(others, entry), {
    clock: place.school,
    incomplete: [...others.incomplete, ...(incomplete ? [incomplete] : [])],
    unread: others.unread,
  }).filter(({ sought }) => !sought || !place.unknown?.includes(sought.collection));
}

function askRules(
  entry: LibraryEntry,
  { place, others, passages }: { place: DraftPlace; others: Others; passages: readonly Passage[] },
): CheckFinding[] {
  const library = addEntry(others, entry);
  const context: CheckContext = createCheckContext(
    { library, passages: new Map([...others.passages, [entry.file, passages]]) },
    place,
  );
  const faulty = [...others.incomplete, ...others.unread].map(({ collection }) => collection);
  const unread = new Set([...(place.unknown ?? []), ...faulty]);
  const found = [
    ...askOfEntry(rules, entry, context),
    ...askOfLibrary(rules, context, unread).filter(({ file }) => file === entry.file),
  ];
  return settleAnswers(found, listReasons(library)).open;
}

/** All entries with this one where it stood before, or last where it is new. */
function addEntry(
  { library, place }: Pick<Others, 'library' | 'place'>,
  entry: LibraryEntry | undefined,
): Others['library'] {
  if (entry === undefined) return library;
  return {
    ...library,
    [entry.collection]: (library[entry.collection] as LibraryEntry[]).toSpliced(place, 0, entry),
  };
}
