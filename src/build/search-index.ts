import { join } from 'node:path';
import * as pagefind from 'pagefind';

/**
 * Indexes the finished pages for search, into `pagefind/` inside `folder`.
 * Throws with Pagefind's words when it can't.
 */
export async function writeSearchIndex(folder: string): Promise<{ pages: number }> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`The search index can't be begun: ${errors.join(' ')}`);
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`The search index can't be written: ${problems.join(' ')}`);
  return { pages: added.page_count };
}
