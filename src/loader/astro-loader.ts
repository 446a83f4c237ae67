import { join, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { CACHE_FOLDER } from '../lib/cache-folder.ts';
import { formatFiles } from '../checks/report/format-report.ts';
import {
  countLevels,
  describeCounts,
  stopsBuild,
  type CheckFinding,
  type CheckReport,
} from '../checks/report/report.ts';
import { FaultsError, formatFaults, formatHints, type Fault } from '../lib/fault.ts';
import { toPlainDate, type PlainDateTime } from '../lib/dates/plain.ts';
import { isPublished } from '../lib/publishing.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/collection-names.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import type { School } from '../schemas/school.ts';
import { createAssetReader } from './assets.ts';
import { ContentChecker } from './content-checker.ts';
import { EntryKeeper, type Contexts } from './entry-keeper.ts';
import { postContent } from './content-board.ts';
import { PassageKeeper } from './passage-keeper.ts';
import { readLibrary } from './read-library.ts';

export interface ContentLoaderOptions {
  /** The folder of content, from the project's root. */
  content: string;
  now: PlainDateTime;
  school: School;
}

/** What every reading of the content works with. */
interface ContentReading extends ContentLoaderOptions {
  root: string;
  checker: ContentChecker;
  passages: PassageKeeper;
}

/** Milliseconds after which a save is over: editors empty a file first and then fill it. */
const SETTLED = 50;

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
  const { school, now } = options;
  const checker = new ContentChecker({ root, school, now });
  const passages = new PassageKeeper(join(root, CACHE_FOLDER, 'passages.json'));
  const load = async () => {
    const { report, hints } = await readInto(contexts, { checker, passages, root, ...options });
    // Whoever writes is told of drafts too, which a build leaves out.
    const faults = report.findings.filter(
      (finding) => stopsBuild(finding) || (watcher !== undefined && finding.waits === true),
    );
    // A build shows nobody anything, and what is posted stays in memory.
    if (watcher) postContent({ faults, checkPage: (path) => checker.checkPage(path) });
    return { report, hints, faults };
  };
  const { report, hints, faults } = await load();
  await passages.save();
  if (hints.length > 0) logger.warn(formatHints(hints));
  const others = report.findings.filter((finding) => !stopsBuild(finding));
  const counts = describeCounts(countLevels(others)) || 'nothing to look at';
  logger.info(`${counts}; npm run check tells it all, and hints`);
  if (!watcher && faults.length > 0) throw new FaultsError(faults);
  if (!watcher) return;
  if (faults.length > 0) logger.error(formatFaults(faults));
  const folder = join(root, options.content) + sep;
  let saved = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  const loadSaved = async () => {
    await setTimeout(SETTLED);
    // One reading is enough for all that was saved until it begins.
    if (saved.size === 0) return;
    const files = saved;
    saved = new Set();
    const loaded = await load();
    if (loaded.faults.length > 0) logger.error(formatFaults(loaded.faults));
    for (const file of files) logger.info(describeSaved(file, checker.checkFile(file)));
  };
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    saved.add(relative(root, path).split(sep).join('/'));
    last = last.then(loadSaved, loadSaved);
  });
}

/** What there is to tell of a file that has just been saved, beside what stops a build. */
function describeSaved(file: string, findings: readonly CheckFinding[]): string {
  if (findings.length === 0) return `${file}: nothing to mend`;
  const others = findings.filter((finding) => !stopsBuild(finding));
  const list = formatFiles(others).join('\n\n');
  return `${file}: ${describeCounts(countLevels(findings))}\n\n${list}\n`;
}

/** Reads all content, checks it, and stores what families may see, unless there is a fault. */
async function readInto(
  contexts: Contexts,
  { checker, passages, root, content, now, school }: ContentReading,
): Promise<{ report: CheckReport; hints: readonly Fault[] }> {
  const { watcher } = contexts.get('newsletters')!;
  const cache = join(root, CACHE_FOLDER);
  const today = toPlainDate(now);
  const { identifiable } = school.photos;
  const keeper = new EntryKeeper(contexts, { root, today, identifiable, passages });
  const result = await readLibrary({
    root,
    content,
    today,
    timeZone: school.timeZone,
    identifiable: school.photos.identifiable,
    assets: createAssetReader({ root, content, cache }),
    findUnchanged: (file) => keeper.findUnchanged(file),
  });
  const report = checker.checkWithoutHints(result);
  if (report.findings.some(stopsBuild) && !watcher) return { report, hints: result.hints };
  const isShown = ({ data }: LibraryEntry) =>
    watcher !== undefined || !('draft' in data) || isPublished(data, now);
  const shown = COLLECTION_NAMES.flatMap((name): LibraryEntry[] => result.library[name]).filter(
    isShown,
  );
  // A build shows nothing of a draft with a fault, not even what it was when it was published.
  await keeper.keep(shown, { read: result.read, faulty: watcher ? result.faulty : [] });
  return { report, hints: result.hints };
}
