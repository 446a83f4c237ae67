import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LibraryEntry } from '../../src/schemas/library.ts';
import { loadPreviewProgram } from '../fixtures/preview-program.ts';
import { getSampleDist } from '../fixtures/sample-site.ts';
import { readSavedEntries } from '../fixtures/saved-entries.ts';

/** What a page is about, without what only a build can make of it: pictures of many sizes, file names. */
function cutMain(page: string): string {
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(page) ?? [];
  return main
    .replace(/<img [^>]*>/g, (picture) => `<img ${/ alt(?:="[^"]*")?/.exec(picture)?.[0] ?? ''}>`)
    .replace(/href="[^"]*\.pdf"/g, 'href="a file"');
}

test('the editor shows every entry of the sample as its page on the site', async () => {
  const dist = await getSampleDist();
  const root = join(dist, '..');
  const program = await loadPreviewProgram('preview-pages', { root, now: '2026-05-14T08:00' });
  const { library } = await readSavedEntries(root);
  let compared = 0;
  for (const entry of Object.values(library).flat() as LibraryEntry[]) {
    const { collection, id } = entry;
    // Their pages are made of what others write.
    if (collection === 'classes' || collection === 'people') continue;
    let page: string;
    try {
      page = readFileSync(join(dist, collection, id, 'index.html'), 'utf8');
    } catch {
      continue; // A draft, or one of a later day.
    }
    const shown = await program.renderPage(entry, library);
    expect({ collection, id, main: cutMain(shown) }).toEqual({
      collection,
      id,
      main: cutMain(page),
    });
    compared++;
  }
  expect(compared).toBeGreaterThan(80);
});
