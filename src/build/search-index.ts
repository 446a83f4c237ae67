import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
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
  /** Which pages it holds, as a glob below the site's folder. */
  pages: string;
  /** Folder of the index, below the site's folder. */
  path: string;
  /** Files that it goes without. */
  without: readonly string[];
}

const WHOLE_SITE: SearchIndex = { pages: '**/*.html', path: 'pagefind', without: STOCK_FILES };

/** Small enough for a phone to keep, so that families can look for tips without a network. */
const HOME_LEARNING: SearchIndex = {
  pages: 'home-learning/*/index.html',
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
  const { pages } = await writeIndex(WHOLE_SITE, folder, language);
  await writeIndex(HOME_LEARNING, folder, language);
  await writeSearchWords(join(folder, WHOLE_SITE.path));
  await pagefind.close();
  await writeSearchRecords(join(folder, HOME_LEARNING.path));
  return { pages };
}

async function writeIndex(
  { pages, path, without }: SearchIndex,
  folder: string,
  language: string,
): Promise<{ pages: number }> {
  // One index for all languages: a search finds a newsletter and its translations alike.
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: language,
    rootSelector: '[data-pagefind-body]',
    excludeSelectors: FURNITURE,
  });
  if (!index) throw new Error(`The search index can't be begun: ${errors.join(' ')}`);
  const added = await index.addDirectory({ path: folder, glob: pages });
  const written = await index.writeFiles({ outputPath: join(folder, path) });
  await index.deleteIndex();
  await Promise.all(without.map((name) => rm(join(folder, path, name), { force: true })));
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0)
    throw new Error(`The search index can't be written: ${problems.join(' ')}`);
  return { pages: added.page_count };
}
