/**
 * Builds generated newsletters with this repository's sources and with stock Astro, side by
 * side, and tells what both cost. docs/performance.md explains it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureChecks } from './checks.ts';
import { createCorpus, POOL_SIZE, type Corpus } from './corpus.ts';
import { forgetBuild, measureBuild, type Measured } from './measure.ts';
import { toOurFile, writeOurSite } from './our-site.ts';
import { makePictures } from './pictures.ts';
import { measureSearches } from './search.ts';
import { formatPairs, formatStages, type Pairs } from './report.ts';
import { toStockFile, writeStockSite } from './stock-site.ts';
import { formatWeights, weighPages } from './weights.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const output = join(project, 'tests/output/bench');

interface Site {
  name: keyof Pairs;
  root: string;
  /** The newsletter that is changed between builds, from the root. */
  changing: string;
}

async function run(): Promise<void> {
  const options = readOptions();
  if (options.weights !== undefined) {
    console.log(formatWeights(await weighPages(options.weights)));
    return;
  }
  if (options.checks) {
    console.log(await measureChecks(options.count, { project, output, runs: options.runs }));
    return;
  }
  if (options.search) {
    console.log(await measureSearches(options.sites, { project, output, runs: options.runs }));
    return;
  }
  const corpus = createCorpus(options.count);
  console.log(
    `${options.count} newsletters with ${POOL_SIZE} pictures; medians of ${options.runs}; ` +
      `Node ${process.version}, ${availableParallelism()} cores`,
  );
  const sites = await writeSites(corpus, { isAlone: options.stages });
  const show = (title: string, { ours, stock }: Pairs) =>
    console.log(stock.length > 0 ? formatPairs(title, { ours, stock }) : formatStages(title, ours));
  show('Everything new, pictures too (once)', await measureNew(sites));
  show('All content new, pictures cached', await measureCold(sites, options.runs));
  show('One newsletter changed', await measureChange(sites, options.runs));
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '3' },
      stages: { type: 'boolean', default: false },
      weights: { type: 'string' },
      checks: { type: 'boolean', default: false },
      search: { type: 'boolean', default: false },
      sites: { type: 'string', default: 'sample,100,1000' },
    },
  });
  const toCount = (name: string, written: string) => {
    if (/^[1-9]\d{0,4}$/.test(written)) return Number(written);
    throw new Error(`--${name} takes a number from 1 to 99999, not “${written}”.`);
  };
  return {
    ...values,
    count: toCount('count', values.count),
    runs: toCount('runs', values.runs),
    sites: values.sites
      .split(',')
      .map((each) => (each === 'sample' ? each : toCount('sites', each))),
  };
}

/** Generates what is missing; `isAlone` leaves stock Astro out. */
async function writeSites(corpus: Corpus, { isAlone }: { isAlone: boolean }): Promise<Site[]> {
  const pictures = join(output, 'pictures');
  const changed = corpus.newsletters[Math.floor(corpus.newsletters.length / 2)]!;
  await makePictures(pictures);
  const ours: Site = { name: 'ours', root: join(output, 'ours'), changing: toOurFile(changed) };
  await writeOurSite(ours.root, { corpus, project, pictures });
  if (isAlone) return [ours];
  const stock: Site = {
    name: 'stock',
    root: join(output, 'stock'),
    changing: toStockFile(changed),
  };
  await writeStockSite(stock.root, { corpus, pictures });
  return [ours, stock];
}

/** One build of each site without any cache, which fills the caches for what follows. */
async function measureNew(sites: readonly Site[]): Promise<Pairs> {
  return takeTurns(sites, 1, async ({ root }) => {
    await forgetBuild(root, { all: true });
    return measureBuild(root);
  });
}

async function measureCold(sites: readonly Site[], runs: number): Promise<Pairs> {
  return takeTurns(sites, runs, async ({ root }) => {
    await forgetBuild(root);
    return measureBuild(root);
  });
}

/** Builds after a change of one newsletter, which is put right again at the end. */
async function measureChange(sites: readonly Site[], runs: number): Promise<Pairs> {
  return takeTurns(sites, runs, async ({ root, changing }, turn) => {
    const path = join(root, changing);
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text}\nA sentence more, turn ${turn}.\n`);
    try {
      return await measureBuild(root);
    } finally {
      await writeFile(path, text);
    }
  });
}

/** One of each, then again, so that other load on the machine falls on both alike. */
async function takeTurns(
  sites: readonly Site[],
  runs: number,
  measure: (site: Site, turn: number) => Promise<Measured>,
): Promise<Pairs> {
  const pairs: Pairs = { ours: [], stock: [] };
  for (let turn = 1; turn <= runs; turn++) {
    for (const site of sites) pairs[site.name].push(await measure(site, turn));
  }
  return pairs;
}

await run();
