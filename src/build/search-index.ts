import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import * as pagefind from 'pagefind';
import { compareCodes } from '../lib/ordering.ts';
import { writeSearchRecords } from './search-records.ts';
import { writeSearchWords } from './search-words.ts';

/** Pagefind's own interfaces, which the site has no use for, and a worker that it does without. */
const STOCK_FILES = [
  ...['pagefind-ui', 'pagefind-modular-ui', 'pagefind-component-ui'].flatMap((name) => [
    `${name}.js`,
    `${name}.css`,
  ]),
  'pagefind-highlight.js',
  'pagefind-worker.js',
];

/** The engine's program, of which one copy serves every index. */
const PROGRAM = ['pagefind.js'];

/** Buttons, links to other languages and leaves of calendars, which are no part of the writing. */
const FURNITURE = ['.screen-only', '[aria-hidden="true"]'];

/** A search index of finished pages. */
interface SearchIndex {
  /** Beginning of the paths of its pages, below the site's folder. */
  pages: string;
  /** Folder of the index, below the site's folder. */
  path: string;
  /** Files that it goes without. */
  without: readonly string[];
}

const WHOLE_SITE: SearchIndex = { pages: '', path: 'pagefind', without: STOCK_FILES };

/** Small enough for a phone to keep, so that families can look for tips without a network. */
const HOME_LEARNING: SearchIndex = {
  pages: 'home-learning/',
  path: 'pagefind/home-learning',
  without: [...STOCK_FILES, ...PROGRAM],
};

/**
 * Indexes the finished pages for search, into `pagefind/` inside `folder`: all of them, with the
 * list of their words, and once more the tips alone. `language` (BCP 47 base) is the one whose word endings are known.
 * Throws with Pagefind's words when it can't.
 */
export async function writeSearchIndexes(
  folder: string,
  language: string,
): Promise<{ pages: number }> {
  const pages = await readPages(folder);
  await writeIndex(WHOLE_SITE, pages, { folder, language });
  await writeIndex(HOME_LEARNING, pages, { folder, language });
  await pagefind.close();
  await writeSearchWords(join(folder, WHOLE_SITE.path));
  await writeSearchRecords(join(folder, HOME_LEARNING.path));
  return { pages: pages.length };
}

/** A finished page that can be found. */
interface Page {
  /** Path below the site's folder, with forward slashes. */
  path: string;
  html: string;
  date: string;
}

/** How a page says that it is to be found, and of which day it is. */
const FOUND_PAGE = / data-pagefind-body[\s>][\s\S]*? data-search-date="([^"]*)"/;

/**
 * The pages that can be found, newest first: Pagefind keeps this order where there are no words
 * that say which page is better. Its own sorting costs every first search 3.5 bytes a page.
 */
async function readPages(folder: string): Promise<Page[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages: Page[] = [];
  for (const { name, parentPath } of names) {
    if (!name.endsWith('.html')) continue;
    const file = join(parentPath, name);
    const html = await readFile(file, 'utf8');
    const date = FOUND_PAGE.exec(html)?.[1];
    if (date === undefined) continue;
    pages.push({ path: relative(folder, file).split(sep).join('/'), html, date });
  }
  return pages.sort((a, b) => compareCodes(b.date, a.date) || compareCodes(a.path, b.path));
}

async function writeIndex(
  { pages: start, path, without }: SearchIndex,
  pages: readonly Page[],
  { folder, language }: { folder: string; language: string },
): Promise<void> {
  // One index for all languages: a search finds a newsletter and its translations alike.
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: language,
    rootSelector: '[data-pagefind-body]',
    excludeSelectors: FURNITURE,
  });
  if (!index) throw new Error(`The search index can't be begun: ${errors.join(' ')}`);
  const problems: string[] = [];
  for (const page of pages.filter(({ path: each }) => each.startsWith(start))) {
    const added = await index.addHTMLFile({ sourcePath: page.path, content: page.html });
    problems.push(...added.errors);
  }
  const written = await index.writeFiles({ outputPath: join(folder, path) });
  problems.push(...written.errors);
  await index.deleteIndex();
  await Promise.all(without.map((name) => rm(join(folder, path, name), { force: true })));
  if (problems.length > 0)
    throw new Error(`The search index can't be written: ${problems.join(' ')}`);
}
