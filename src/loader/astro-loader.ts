import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { CACHE_FOLDER } from '../lib/cache-folder.ts';
import { FaultsError, formatFaults, formatHints } from '../lib/fault.ts';
import { toPlainDate, type PlainDateTime } from '../lib/dates/plain.ts';
import { isPublished } from '../lib/publishing.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/collection-names.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import { createAssetReader } from './assets.ts';
import { EntryKeeper, type Contexts } from './entry-keeper.ts';
import { postFaults } from './fault-board.ts';
import { readLibrary, type LibraryResult } from './read-library.ts';

export interface ContentLoaderOptions {
  /** The folder of content, from the project's root. */
  content: string;
  now: PlainDateTime;
  /** The school's zone (IANA). */
  timeZone: string;
}

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
  { root, content, now, timeZone }: ContentLoaderOptions & { root: string },
): Promise<LibraryResult> {
  const { watcher } = contexts.get('newsletters')!;
  const cache = join(root, CACHE_FOLDER);
  const today = toPlainDate(now);
  const keeper = new EntryKeeper(contexts, { root, today });
  const result = await readLibrary({
    root,
    content,
    today,
    timeZone,
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
