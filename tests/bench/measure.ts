import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOW } from './corpus.ts';
import type { BuildNotes } from './log-hook.ts';
import { watchMemory } from './memory.ts';
import { sumStages, type Spent, type Stage, type StageSpent } from './stages.ts';

/** What one build took. */
export interface Measured {
  /** All of it. */
  whole: Spent;
  /** Without the index for search. */
  site: Spent;
  stages: Record<Stage, StageSpent>;
  /** Largest resident set of Astro's process, in megabytes. */
  peak: number;
  /** The same of the processes that it starts, such as the one that indexes for search. */
  helperPeak: number;
}

const astro = join(
  dirname(fileURLToPath(import.meta.resolve('astro/package.json'))),
  'bin/astro.mjs',
);

/** Caches of Astro that hold pictures and fonts alone. */
const PICTURE_CACHES = new Set(['assets', 'fonts', 'homeward']);

/**
 * Builds the site in `root`. Throws with the end of the log when that fails.
 */
export async function measureBuild(root: string): Promise<Measured> {
  const files = { log: `${root}.log`, notes: `${root}.notes.json`, times: `${root}.times.txt` };
  const log = openSync(files.log, 'w');
  const start = performance.now();
  // The shell counts the processor seconds of all that it waits for (POSIX `times`).
  const command = spawn(
    'sh',
    ['-c', '"$@"; code=$?; times >"$0"; exit $code', files.times, process.execPath, astro, 'build'],
    {
      cwd: root,
      stdio: ['ignore', log, log],
      env: toEnvironment(files.notes),
    },
  );
  const memory = watchMemory(command.pid!);
  const [code] = (await once(command, 'exit')) as [number | null];
  const wall = (performance.now() - start) / 1000;
  closeSync(log);
  const helperPeak = memory.stop();
  if (code !== 0) {
    const end = (await readFile(files.log, 'utf8')).slice(-2000);
    throw new Error(`The build in ${root} failed:\n${end}`);
  }
  const notes = JSON.parse(await readFile(files.notes, 'utf8')) as BuildNotes;
  const whole = { wall, cpu: sumTimes(await readFile(files.times, 'utf8')) };
  return { ...divide(whole, notes), peak: notes.end.peak, helperPeak };
}

/** Removes the last site and what is known of its content; pictures stay unless `all` goes. */
export async function forgetBuild(root: string, { all = false } = {}): Promise<void> {
  const cache = join(root, 'node_modules/.astro');
  const names = await readdir(cache).catch(() => []);
  const forgotten = names.filter((name) => all || !PICTURE_CACHES.has(name));
  const paths = [...forgotten.map((name) => join(cache, name)), join(root, 'dist')];
  await Promise.all(paths.map((path) => rm(path, { recursive: true, force: true })));
}

/** The helpers of our build do nothing but index for search. */
function divide(whole: Spent, { marks, end, helpers }: BuildNotes) {
  const stages = sumStages(marks, end);
  stages.search.cpu += helpers;
  const { search } = stages;
  return { whole, stages, site: { wall: whole.wall - search.wall, cpu: whole.cpu - search.cpu } };
}

function toEnvironment(notes: string): NodeJS.ProcessEnv {
  const hook = new URL('./log-hook.ts', import.meta.url);
  return {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    HOMEWARD_BENCH_NOTES: notes,
    HOMEWARD_NOW: NOW,
    LC_ALL: 'C',
    NODE_OPTIONS: `--import=${hook.href}`,
  };
}

/** Seconds of user and system on the second line of `times`, such as `1m2.50s 0m0.25s`. */
function sumTimes(written: string): number {
  const [, children = ''] = written.split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
