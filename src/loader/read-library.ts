import type { Passage } from '../checks/passage.ts';
import type { Finding, SchoolClock } from '../checks/finding.ts';
import type { Fault } from '../lib/fault.ts';
import { COLLECTION_NAMES } from '../schemas/collection-names.ts';
import type { Library, LibraryEntry } from '../schemas/library.ts';
import type { Reference } from '../schemas/reference.ts';
import type { EntryFile } from './entry-files.ts';
import { findEntryFiles } from './entry-files.ts';
import { locateFinding } from './locate-finding.ts';
import { checkLibrary } from './check-library.ts';
import { readEntry, type EntryReader } from './read-entry.ts';
import type { IncompleteEntry, ReadEntry } from './read-entry-text.ts';

export interface LibraryReader extends EntryReader, SchoolClock {
  /** The folder of content, from the root. */
  content: string;
  /** An entry as it was last read, if it has not changed since. */
  findUnchanged?: ((file: EntryFile) => Promise<KnownEntry | undefined>) | undefined;
}

/** An entry with what families read of it, which is kept apart from its data. */
export interface KnownEntry extends LibraryEntry {
  passages: readonly Passage[];
}

export interface LibraryResult {
  library: Library;
  /** What families read of each entry, by its file. */
  passages: ReadonlyMap<string, readonly Passage[]>;
  /** Entries that were read in this run, not found unchanged. */
  read: ReadEntry[];
  faults: Fault[];
  /** Faults of drafts, which count from the day on which they are published. */
  draftFaults: Fault[];
  hints: Fault[];
  /** The entries that a fault keeps from being read. */
  faulty: FaultyEntry[];
}

interface FaultyEntry extends Reference {
  file: string;
  isDraft: boolean;
}

/** How many files are open at once. */
const BATCH = 64;

/** Reads all content and gathers every fault in it, those between entries included. */
export async function readLibrary(reader: LibraryReader): Promise<LibraryResult> {
  const found = await findEntryFiles(reader.root, reader.content);
  const faults = [...found.faults];
  const hints: Fault[] = [];
  const read: ReadEntry[] = [];
  const incomplete: IncompleteEntry[] = [];
  const unread: EntryFile[] = [];
  const drafts = new Set<string>();
  const draftFaults: Fault[] = [];
  const passages = new Map<string, readonly Passage[]>();
  const library = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, []]),
  ) as unknown as Library;
  for (let start = 0; start < found.files.length; start += BATCH) {
    const batch = found.files.slice(start, start + BATCH);
    await Promise.all(
      batch.map(async (file) => {
        const unchanged = await reader.findUnchanged?.(file);
        const result = unchanged ? undefined : await readEntry(file, reader);
        const entry = unchanged ?? result?.entry;
        if (isDraft(entry ?? result?.incomplete)) drafts.add(file.file);
        (drafts.has(file.file) ? draftFaults : faults).push(...(result?.faults ?? []));
        hints.push(...(result?.hints ?? []));
        if (result?.entry) read.push(result.entry);
        if (entry) {
          add(library, entry);
          passages.set(entry.file, entry.passages);
        } else if (result?.incomplete) incomplete.push(result.incomplete);
        else unread.push(file);
      }),
    );
  }
  const findings = checkLibrary(library, { clock: reader, incomplete, unread });
  const locate = (isIts: (finding: Finding) => boolean) =>
    findings.filter(isIts).map((finding) => locateFinding(reader.root, finding));
  return {
    library,
    passages,
    read,
    hints: [...hints, ...locate(({ isHint }) => isHint === true)],
    faulty: [...incomplete, ...unread].map(({ collection, id, file }) => ({
      ...{ collection, id, file },
      isDraft: drafts.has(file),
    })),
    faults: [...faults, ...locate(({ file, isHint }) => !isHint && !drafts.has(file))],
    draftFaults: [...draftFaults, ...locate(({ file, isHint }) => !isHint && drafts.has(file))],
  };
}

/** Whether an entry says that nobody is to see it yet. */
function isDraft(entry: Pick<LibraryEntry, 'data'> | undefined): boolean {
  return entry !== undefined && 'draft' in entry.data && entry.data.draft;
}

function add(library: Library, { collection, id, file, data }: LibraryEntry): void {
  (library[collection] as LibraryEntry[]).push({ collection, id, file, data });
}
