import type { Passage } from '../../checks/passage.ts';
import {
  readEntryText,
  type EntryResult,
  type IncompleteEntry,
  type TextReader,
} from '../../loader/read-entry-text.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../schemas/collection-names.ts';
import type { Library, LibraryEntry } from '../../schemas/library.ts';
import { toEntryFile } from './entry-path.ts';

/** An entry that was saved before. */
export interface OtherEntry {
  collection: CollectionName;
  id: string;
  /** Its file, where that has not the id’s own name: `Maple.yaml`. */
  file?: string | undefined;
  /** The text of its file. */
  text: string;
}

/** The entries round one that is being written. */
export interface Others {
  library: Library;
  incomplete: readonly IncompleteEntry[];
  /** Entries of which nothing can be read. */
  unread: readonly { collection: CollectionName; id: string }[];
  passages: ReadonlyMap<string, readonly Passage[]>;
  /** How many entries of its collection come before the one that is being written. */
  place: number;
  /** The one that is being written, as it was last saved. */
  saved?: LibraryEntry | undefined;
}

/** What was read of a file, for as long as its text and the day stay as they were. */
const known = new Map<string, { text: string; today: string; result: EntryResult }>();

/** How many entries are read before the browser has a turn to show what somebody types. */
const BATCH = 8;

/** Reads saved entries, each only once, and sets the one apart that is being written. */
export async function readOthers(
  others: readonly OtherEntry[],
  { except, ...reader }: TextReader & { except: string },
): Promise<Others> {
  const library = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, []]),
  ) as unknown as Library;
  const incomplete: IncompleteEntry[] = [];
  const unread: { collection: CollectionName; id: string }[] = [];
  const passages = new Map<string, readonly Passage[]>();
  let place = Infinity;
  let saved: LibraryEntry | undefined;
  let fresh = 0;
  for (const { collection, id, file = toEntryFile(collection, id), text } of others) {
    if (!isKnown(file, text, reader) && ++fresh % BATCH === 0) {
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    const { entry, incomplete: rest } = await readOnce({ collection, id, file, text }, reader);
    if (file === except) {
      place = library[collection].length;
      saved = entry && { collection, id, file, data: entry.data };
    } else if (entry) {
      (library[collection] as LibraryEntry[]).push({ collection, id, file, data: entry.data });
      passages.set(file, entry.passages);
    } else if (rest) incomplete.push(rest);
    else unread.push({ collection, id });
  }
  return { library, incomplete, unread, passages, place, saved };
}

function isKnown(file: string, text: string, { today }: TextReader): boolean {
  const last = known.get(file);
  return last?.text === text && last.today === today;
}

async function readOnce(
  { collection, id, file, text }: OtherEntry & { file: string },
  reader: TextReader,
): Promise<EntryResult> {
  const { today } = reader;
  const last = known.get(file);
  if (last && isKnown(file, text, reader)) return last.result;
  const result = await readEntryText({ collection, id, file }, text, reader);
  known.set(file, { text, today, result });
  return result;
}
