import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import type { PlainDate } from '../lib/dates/plain.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/collection-names.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import { computeCodeDigest } from './code-digest.ts';
import type { EntryFile } from './entry-files.ts';
import type { PassageKeeper } from './passage-keeper.ts';
import type { IdentifiablePolicy } from './picture-people.ts';
import type { ReadEntry } from './read-entry-text.ts';
import type { KnownEntry, LibraryResult } from './read-library.ts';

/** Astro's loader contexts, one for each collection. */
export type Contexts = ReadonlyMap<CollectionName, LoaderContext>;

/** What is noted beside a stored entry, to tell later whether it is still as it was. */
interface ReadingNote {
  /** Digest of the code that read it, and that wrote this note, with the school's rule of pictures. */
  code: string;
  sources: string[];
  soundUntil?: PlainDate | undefined;
}

/** Keeps entries in Astro's data store and tells which of them are as they were. */
export class EntryKeeper {
  readonly #contexts: Contexts;
  readonly #root: string;
  readonly #code: string;
  readonly #today: PlainDate;
  readonly #passages: PassageKeeper;

  constructor(
    contexts: Contexts,
    {
      root,
      today,
      identifiable,
      passages,
    }: {
      root: string;
      today: PlainDate;
      identifiable: IdentifiablePolicy;
      passages: PassageKeeper;
    },
  ) {
    this.#contexts = contexts;
    this.#root = root;
    this.#today = today;
    this.#passages = passages;
    this.#code = `${computeCodeDigest(join(root, 'src'))} ${identifiable}`;
  }

  async findUnchanged({ collection, id, file }: EntryFile): Promise<KnownEntry | undefined> {
    const { store, meta } = this.#contexts.get(collection)!;
    const kept = store.get(id);
    const note = this.#findNote(meta.get(id));
    if (kept?.filePath !== file || !note) return undefined;
    const { sources, soundUntil } = note;
    if (soundUntil !== undefined && soundUntil < this.#today) return undefined;
    const digest = await this.#computeDigest(file, sources);
    const passages = this.#passages.find(file, digest);
    if (digest !== kept.digest || !passages) return undefined;
    this.#passages.set(file, { digest, passages });
    return { collection, id, file, data: kept.data as unknown as LibraryEntry['data'], passages };
  }

  /** A note of this code. What another version noted may have another shape. */
  #findNote(written: string | undefined): ReadingNote | undefined {
    const note = written === undefined ? undefined : (JSON.parse(written) as Partial<ReadingNote>);
    return note?.code === this.#code ? (note as ReadingNote) : undefined;
  }

  /**
   * Stores the entries that were read, keeps the others, and forgets those that have gone.
   * While writing, an entry with a fault stays as it last was.
   */
  async keep(
    entries: readonly LibraryEntry[],
    { read, faulty }: Pick<LibraryResult, 'read' | 'faulty'>,
  ): Promise<void> {
    const readById = new Map(read.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
    const present = new Map(COLLECTION_NAMES.map((name) => [name, new Set<string>()]));
    for (const { collection, id } of entries) {
      present.get(collection)!.add(id);
      const entry = readById.get(`${collection}/${id}`);
      if (entry) await this.#store(entry);
      else this.#storeAgain(collection, id);
    }
    for (const { collection, id } of faulty) {
      present.get(collection)!.add(id);
      this.#storeAgain(collection, id);
    }
    for (const [name, ids] of present) {
      const { store, meta } = this.#contexts.get(name)!;
      for (const id of store.keys()) {
        if (ids.has(id)) continue;
        store.delete(id);
        meta.delete(id);
      }
    }
  }

  async #store(entry: ReadEntry): Promise<void> {
    const { collection, id, file, input, sources, soundUntil, hasHints, passages } = entry;
    const context = this.#contexts.get(collection)!;
    const { store, meta } = context;
    const data = await context.parseData({ id, data: input, filePath: join(this.#root, file) });
    store.delete(id);
    const digest = await this.#computeDigest(file, sources);
    store.set({ id, data, filePath: file, digest });
    this.#passages.set(file, { digest, passages });
    // Without a note it is read anew next time, so that its hints are given again.
    const note: ReadingNote = { code: this.#code, sources, soundUntil };
    if (hasHints) meta.delete(id);
    else meta.set(id, JSON.stringify(note));
  }

  /** Stored anew as it was, because Astro gathers the pictures to import from what is set. */
  #storeAgain(collection: CollectionName, id: string): void {
    const { store } = this.#contexts.get(collection)!;
    const kept = store.get(id);
    if (!kept) return;
    store.delete(id);
    store.set(kept);
  }

  /** Changes with the entry's file, with any file that it uses, and with the code that reads it. */
  async #computeDigest(file: string, sources: readonly string[]): Promise<string> {
    const hash = createHash('sha256').update(this.#code);
    hash.update(readFileSync(join(this.#root, file)));
    for (const source of sources) {
      const found = await stat(source).catch(() => undefined);
      hash.update(`${source}:${found?.size}:${found?.mtimeMs}`);
    }
    return hash.digest('hex').slice(0, 24);
  }
}
