import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** Pagefind's own interfaces, which the site has no use for. */
const STOCK_FILES = [
  ...['pagefind-ui', 'pagefind-modular-ui', 'pagefind-component-ui'].flatMap((name) => [
    `${name}.js`,
    `${name}.css`,
  ]),
  'pagefind-highlight.js',
];

/**
 * Indexes the finished pages for search, into `pagefind/` inside `folder`. `language` (BCP 47
 * base) is the one whose word endings are known.
 * Throws with Pagefind's words when it can't.
 */
export async function writeSearchIndex(
  folder: string,
  language: string,
): Promise<{ pages: number }> {
  // One index for all languages: a search finds a newsletter and its translations alike.
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: language,
    rootSelector: '[data-pagefind-body]',
  });
  if (!index) throw new Error(`The search index can't be begun: ${errors.join(' ')}`);
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  await Promise.all(STOCK_FILES.map((name) => rm(join(folder, 'pagefind', name), { force: true })));
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0)
    throw new Error(`The search index can't be written: ${problems.join(' ')}`);
  return { pages: added.page_count };
}
