/**
 * Loaded into the process of a build (`node --import`): notes when its log shows that a stage
 * begins, and writes that with the peak of memory to the file of `HOMEWARD_BENCH_NOTES` when
 * the process ends. The sources of the site that is built know nothing of it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { findBeginning, type Mark, type Stage, type StageSpent } from './stages.ts';

/** What a build's process tells of itself. */
export interface BuildNotes {
  marks: Mark[];
  end: StageSpent;
  /** Processor seconds of the processes that it started. */
  helpers: number;
}

/** Clock ticks in a second, in `/proc` of every Linux. */
const TICKS = 100;

const file = process.env['HOMEWARD_BENCH_NOTES'];

if (file !== undefined && isMainThread) {
  // Processes that the build starts are not the build.
  delete process.env['HOMEWARD_BENCH_NOTES'];
  delete process.env['NODE_OPTIONS'];
  watch(file);
}

function watch(path: string): void {
  const marks: Mark[] = [];
  let current: Stage = 'start';
  const write = process.stdout.write.bind(process.stdout) as (...parts: unknown[]) => boolean;
  process.stdout.write = (...parts: unknown[]) => {
    const begins = findBeginning(String(parts[0]), current);
    if (begins) {
      current = begins;
      marks.push({ begins, ...getSpent() });
    }
    return write(...parts);
  };
  process.once('exit', () => {
    const notes: BuildNotes = { marks, end: getSpent(), helpers: readHelpers() };
    writeFileSync(path, JSON.stringify(notes));
  });
}

function getSpent(): StageSpent {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    wall: performance.now() / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    peak: maxRSS / 1024,
  };
}

/** Fields 16 and 17 of proc_pid_stat(5); 0 where there is no `/proc`. */
function readHelpers(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(13, 15);
    return (Number(user) + Number(system)) / TICKS;
  } catch {
    return 0;
  }
}
