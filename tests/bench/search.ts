import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { createCorpus } from './corpus.ts';
import { measureBuild } from './measure.ts';
import { writeOurSite } from './our-site.ts';
import { makePictures } from './pictures.ts';
import { findMedian, formatTable } from './report.ts';
import { readWeight } from './weights.ts';
import { openSite, type OpenSite, type Visit } from '../fixtures/chromium.ts';
import { getSampleDist } from '../fixtures/sample-site.ts';

/** A common word, a rarer one, and two together. */
const QUERIES = ['project', 'library', 'paper map'];

/** Files of the search, and of nothing else on its page. */
const OF_SEARCH = /\/pagefind\/|\/stock\/.|\/_astro\/.*\.js$/;

/** Page that shows Pagefind's own interface, over the same index, with as many results. */
const STOCK_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stock</title>
<link href="/stock/pagefind-ui.css" rel="stylesheet"><script src="/stock/pagefind-ui.js"></script>
<div id="search"></div><script>new PagefindUI({ element: '#search', bundlePath: '/pagefind/',
pageSize: 10, showImages: false, debounceTimeoutMs: 150 });</script>`;

const INTERFACES = {
  ours: { path: '/search/', field: '#search-words', result: '.search-results a' },
  stock: {
    path: '/stock/',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  },
} as const;

type Interface = keyof typeof INTERFACES;

interface FirstSearch {
  bytes: number;
  requests: number;
  milliseconds: number;
}

/** A site that is searched: the sample school, or so many generated newsletters. */
export type SearchedSite = number | 'sample';

/**
 * First searches by somebody who has never been here, in a real browser: bytes and requests of
 * the search alone, text as gzip sends it, and time from opening the page to the first result,
 * with the words typed as soon as there is a field.
 */
export async function measureSearches(
  sites: readonly SearchedSite[],
  { project, output, runs }: { project: string; output: string; runs: number },
): Promise<string> {
  const stockFolder = join(output, 'pagefind');
  await writeStockFiles(stockFolder);
  const tables: string[] = [];
  for (const name of sites) {
    const dist =
      name === 'sample' ? await getSampleDist() : await buildSite(name, { project, output });
    tables.push(await measureSite(name, { dist, stockFolder, runs }));
  }
  return tables.join('\n');
}

async function measureSite(
  name: SearchedSite,
  { dist, stockFolder, runs }: { dist: string; stockFolder: string; runs: number },
): Promise<string> {
  const site = await openSite(dist);
  const found: Record<Interface, FirstSearch[]> = { ours: [], stock: [] };
  try {
    for (let run = 0; run < runs; run++) {
      for (const query of QUERIES) {
        for (const each of ['ours', 'stock'] as const)
          found[each].push(await searchFirst(site, each, { query, dist, stockFolder }));
      }
    }
  } finally {
    await site.close();
  }
  return formatSearches(name, found);
}

async function searchFirst(
  site: OpenSite,
  name: Interface,
  { query, dist, stockFolder }: { query: string; dist: string; stockFolder: string },
): Promise<FirstSearch> {
  const { path, field, result } = INTERFACES[name];
  const visit = await site.visit('/about/');
  const { page, requests } = visit;
  page.setDefaultTimeout(60_000);
  if (name === 'stock') await serveStock(visit, stockFolder);
  const start = performance.now();
  await page.goto(site.url + path);
  await page.locator(field).fill(query);
  await page.locator(result).first().waitFor();
  const milliseconds = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const fetched = new Set(requests.map((address) => new URL(address).pathname));
  const paths = [...fetched].filter((each) => OF_SEARCH.test(each));
  const bytes = paths.map((each) => weigh(each, { dist, stockFolder }));
  await page.context().close();
  return {
    bytes: bytes.reduce((sum, each) => sum + each, 0),
    requests: paths.length,
    milliseconds,
  };
}

/** Puts Pagefind's own page, interface and worker into a visit; the site itself has none of them. */
async function serveStock({ page }: Visit, folder: string): Promise<void> {
  await page.route('**/stock/', (route) =>
    route.fulfill({ body: STOCK_PAGE, contentType: 'text/html' }),
  );
  await page.route(/\/stock\/pagefind-ui|pagefind-worker/, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!;
    const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    await route.fulfill({ body: await readFile(join(folder, name)), contentType });
  });
}

function weigh(path: string, { dist, stockFolder }: { dist: string; stockFolder: string }): number {
  const isStock = /\/stock\/|pagefind-worker/.test(path);
  return isStock ? readWeight(stockFolder, `/${path.split('/').at(-1)!}`) : readWeight(dist, path);
}

/** The files that Pagefind writes beside every index. */
async function writeStockFiles(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { index } = await pagefind.createIndex();
  await index!.writeFiles({ outputPath: folder });
  await pagefind.close();
}

async function buildSite(
  count: number,
  { project, output }: { project: string; output: string },
): Promise<string> {
  const root = join(output, `search-${count}`);
  const pictures = join(output, 'pictures');
  await makePictures(pictures);
  await writeOurSite(root, { corpus: createCorpus(count), project, pictures });
  await measureBuild(root);
  return join(root, 'dist');
}

function formatSearches(name: SearchedSite, found: Record<Interface, FirstSearch[]>): string {
  const median = (each: Interface, key: keyof FirstSearch) =>
    findMedian(found[each].map((search) => search[key]));
  const rows = (['ours', 'stock'] as const).map((each) => ({
    name: each,
    cells: [
      (median(each, 'bytes') / 1000).toFixed(1),
      median(each, 'requests').toFixed(0),
      median(each, 'milliseconds').toFixed(0),
    ],
  }));
  const ratios = (['bytes', 'requests', 'milliseconds'] as const).map((key) =>
    (median('ours', key) / median('stock', key)).toFixed(2),
  );
  const title =
    name === 'sample' ? 'First search, sample school' : `First search, ${name} newsletters`;
  return formatTable(
    title,
    [...rows, { name: 'ours / stock', cells: ratios }],
    ['kB', 'requests', 'ms'],
  );
}
