import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Its address may never change: browsers look for a newer one where they found the last. */
const WORKER = 'service-worker.js';

/** The page that lists what is kept; its links are the one list of it. */
const FALLBACK = 'offline/';

/** The tips' search index. Its fragments are what the finder never asks for. */
const TIPS_INDEX = 'pagefind/home-learning';
const UNUSED_INDEX_FILES = /^fragment\/|^wasm\.unknown/;

/** The program of the search, without the worker, which the finder does not use. */
const SEARCH_PROGRAM = 'pagefind/pagefind.js';

/** Of a picture's sizes, the one that is kept: wide enough for a phone. In CSS pixels. */
const KEPT_WIDTH = 800;

/** Puts the service worker, or the one that tidies up after it, beside the pages. */
export function createWorkerPlugin({ isOn }: { isOn: boolean }): Plugin {
  const source = isOn ? 'service-worker' : 'retired-worker';
  return {
    name: 'homeward:offline',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      const id = fileURLToPath(new URL(`../offline/${source}.ts`, import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: WORKER });
    },
  };
}

/**
 * Tells the service worker of a finished site what to keep: the pages that `/offline/` links to,
 * what they show, and the tips' search. `base` is the site's folder.
 * Throws when a page that is to be kept is not there.
 */
export async function writeKeptFiles(
  folder: string,
  { base }: { base: string },
): Promise<{ files: number; bytes: number }> {
  const prefix = base.replace(/\/*$/, '/');
  const toPath = (address: string) => address.slice(prefix.length);
  const list = await readPage(folder, FALLBACK);
  const pages = [FALLBACK, ...findLinks(list).map(toPath)];
  const found = await Promise.all(
    pages.map(async (page) => findShown(await readPage(folder, page), prefix)),
  );
  const standIns = Object.assign({}, ...found.map((each) => each.standIns)) as Shown['standIns'];
  const paths = [
    ...pages,
    ...found.flatMap(({ files }) => files),
    SEARCH_PROGRAM,
    ...(await listScripts(folder)),
    ...(await listTipsIndex(folder)),
  ];
  const files = await Promise.all(
    [...new Set(paths)].sort().map(async (path) => {
      const bytes = await readFile(toFile(folder, path));
      return { path, bytes: bytes.length, mark: hash(bytes) };
    }),
  );
  const kept = { files: files.map(({ path, mark }) => [path, mark]), standIns, fallback: FALLBACK };
  const program = await readFile(join(folder, WORKER), 'utf8');
  await writeFile(join(folder, WORKER), `const KEPT=${JSON.stringify(kept)};\n${program}`);
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

interface Shown {
  files: string[];
  standIns: Record<string, string>;
}

/** What a page of the site shows from files of its own, by paths below the site's folder. */
function findShown(page: string, prefix: string): Shown {
  const shown: Shown = { files: [], standIns: {} };
  const isOwn = (address: string) => address.startsWith(prefix) && !address.startsWith('//');
  for (const [, sizes = ''] of page.matchAll(/<img[^>]*?\ssrcset="([^"]+)"/g)) {
    const pictures = readSizes(sizes).filter(({ address }) => isOwn(address));
    const [kept] = pictures.filter(({ width }) => width <= KEPT_WIDTH).slice(-1);
    if (!kept) continue;
    shown.files.push(kept.address.slice(prefix.length));
    for (const { address } of pictures.filter((each) => each !== kept)) {
      shown.standIns[address.slice(prefix.length)] = kept.address.slice(prefix.length);
    }
  }
  const assets = page.matchAll(/<link\b[^>]*?\shref="([^"]+\.(?:css|woff2|svg))"/g);
  for (const [, address = ''] of assets) {
    if (isOwn(address)) shown.files.push(address.slice(prefix.length));
  }
  return shown;
}

/** The sizes of a `srcset`, narrowest first. */
function readSizes(sizes: string): { address: string; width: number }[] {
  return sizes
    .split(', ')
    .map((size) => size.split(' '))
    .map(([address = '', width = '']) => ({ address, width: Number.parseInt(width, 10) }))
    .sort((a, b) => a.width - b.width);
}

/** The addresses that the list of kept pages links to. */
function findLinks(page: string): string[] {
  return [...page.matchAll(/<a\b[^>]*?\shref="([^"]+)"[^>]*?\sdata-kept/g)].map(
    ([, link = '']) => link,
  );
}

/** Every script: they are few and small, and one may fetch another that no page names. */
async function listScripts(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, '_astro'));
  return names.filter((name) => name.endsWith('.js')).map((name) => `_astro/${name}`);
}

async function listTipsIndex(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, TIPS_INDEX), { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !UNUSED_INDEX_FILES.test(path.slice(TIPS_INDEX.length + 1)));
}

function readPage(folder: string, path: string): Promise<string> {
  return readFile(toFile(folder, path), 'utf8');
}

function toFile(folder: string, path: string): string {
  return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}
