import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { CACHE_FOLDER } from '../lib/cache-folder.ts';
import { FaultsError, formatFaults, formatHints } from '../lib/fault.ts';
import { toPlainDate, type PlainDate, type PlainDateTime } from '../lib/dates/plain.ts';
import { isPublished } from '../lib/publishing.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/collection-names.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import { createAssetReader } from './assets.ts';
import { computeCodeDigest } from './code-digest.ts';
import type { EntryFile } from './entry-files.ts';
import { postFaults } from './fault-board.ts';
import type { ReadEntry } from './read-entry.ts';
import { readLibrary, type LibraryResult } from './read-library.ts';

export interface ContentLoaderOptions {
  /** The folder of content, from the project's root. */
  content: string;
  now: PlainDateTime;
}

type Contexts = ReadonlyMap<CollectionName, LoaderContext>;

/**
 * Loaders for all collections, which read the content together: a fault in one is told along
 * with those of the others, and ids are checked across them.
 *
 * Astro calls every loader of one name in a round at the same time. Each waits here until the
 * last has come, then one of them does the work for all.
 */
export function createContentLoaders(
  options: ContentLoaderOptions,
): (name: CollectionName) => Loader {
  let waiting = new Map<CollectionName, LoaderContext>();
  let round = Promise.withResolvers<unknown>();
  const join = async (name: CollectionName, context: LoaderContext): Promise<void> => {
    const { promise, resolve, reject } = round;
    waiting.set(name, context);
    if (waiting.size === COLLECTION_NAMES.length) {
      const contexts = waiting;
      waiting = new Map();
      round = Promise.withResolvers<unknown>();
      loadAll(contexts, options).then(resolve, reject);
    }
    await promise;
  };
  return (name) => ({ name: 'homeward', load: (context) => join(name, context) });
}

async function loadAll(contexts: Contexts, options: ContentLoaderOptions): Promise<void> {
  const { config, watcher, logger } = contexts.get('newsletters')!;
  const root = fileURLToPath(config.root);
  const isWatching = watcher !== undefined;
  const load = async () => {
    const result = await readInto(contexts, { ...options, root });
    if (result.hints.length > 0) logger.warn(formatHints(result.hints));
    postFaults(result.faults);
    if (result.faults.length === 0) return;
    if (!isWatching) throw new FaultsError(result.faults);
    logger.error(formatFaults(result.faults));
  };
  await load();
  if (!isWatching) return;
  const folder = join(root, options.content) + sep;
  let last: Promise<void> = Promise.resolve();
  watcher.on('all', (_event, path) => {
    if (path.startsWith(folder)) last = last.then(load, load);
  });
}

/** Reads all content and stores what families may see, unless there is a fault. */
async function readInto(
  contexts: Contexts,
  { root, content, now }: ContentLoaderOptions & { root: string },
): Promise<LibraryResult> {
  const { watcher } = contexts.get('newsletters')!;
  const cache = join(root, CACHE_FOLDER);
  const today = toPlainDate(now);
  const keeper = new EntryKeeper(contexts, { root, today });
  const result = await readLibrary({
    root,
    content,
    today,
    assets: createAssetReader({ root, content, cache }),
    findUnchanged: (file) => keeper.findUnchanged(file),
  });
  if (result.faults.length > 0 && !watcher) return result;
  const isShown = ({ data }: LibraryEntry) =>
    watcher !== undefined || !('draft' in data) || isPublished(data, now);
  const shown = COLLECTION_NAMES.flatMap((name): LibraryEntry[] => result.library[name]).filter(
    isShown,
  );
  await keeper.keep(shown, result);
  return result;
}

/** What is noted beside a stored entry, to tell later whether it is still as it was. */
interface ReadingNote {
  sources: string[];
  soundUntil?: PlainDate | undefined;
}

/** Keeps entries in Astro's data store and tells which of them are as they were. */
class EntryKeeper {
  readonly #contexts: Contexts;
  readonly #root: string;
  readonly #code: string;
  readonly #today: PlainDate;

  constructor(contexts: Contexts, { root, today }: { root: string; today: PlainDate }) {
    this.#contexts = contexts;
    this.#root = root;
    this.#today = today;
    this.#code = computeCodeDigest(join(root, 'src'));
  }

  async findUnchanged({ collection, id, file }: EntryFile): Promise<LibraryEntry | undefined> {
    const { store, meta } = this.#contexts.get(collection)!;
    const kept = store.get(id);
    const note = meta.get(id);
    if (kept?.filePath !== file || !note) return undefined;
    const { sources, soundUntil } = JSON.parse(note) as ReadingNote;
    if (soundUntil !== undefined && soundUntil < this.#today) return undefined;
    if ((await this.#computeDigest(file, sources)) !== kept.digest) return undefined;
    return { collection, id, file, data: kept.data as unknown as LibraryEntry['data'] };
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
    const { collection, id, file, input, sources, soundUntil, hasHints } = entry;
    const context = this.#contexts.get(collection)!;
    const { store, meta } = context;
    const data = await context.parseData({ id, data: input, filePath: join(this.#root, file) });
    store.delete(id);
    store.set({ id, data, filePath: file, digest: await this.#computeDigest(file, sources) });
    // Without a note it is read anew next time, so that its hints are given again.
    if (hasHints) meta.delete(id);
    else meta.set(id, JSON.stringify({ sources, soundUntil } satisfies ReadingNote));
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
    hash.update(await readFile(join(this.#root, file)));
    for (const source of sources) {
      const found = await stat(source).catch(() => undefined);
      hash.update(`${source}:${found?.size}:${found?.mtimeMs}`);
    }
    return hash.digest('hex').slice(0, 24);
  }
}
