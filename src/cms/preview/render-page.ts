import type { Library, LibraryEntry } from '../../schemas/library.ts';
import { getEntries } from '../../site/entries.ts';
import { isFactCollection, type WrittenCollection } from '../../schemas/collection-names.ts';
import { setContent } from './content.ts';
import { pages } from './pages.ts';
import { renderComponent } from './render-component.ts';

/** The page before, which may still be asking for entries. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The page of an entry as the site would show it, as HTML: the site’s own page, made in the browser.
 * `library` are the entries round it. One page is made after the other.
 */
export function renderPage(entry: LibraryEntry, library: Library): Promise<string> {
  const page = last.then(() => draw(entry, library));
  last = page.catch(() => undefined);
  return page;
}

async function draw(entry: LibraryEntry, library: Library): Promise<string> {
  setContent(entry, library);
  const { collection, id } = entry;
  const props = isFactCollection(collection) ? { id } : { entry: await findEntry(collection, id) };
  return renderComponent(pages[collection], props);
}

async function findEntry(collection: WrittenCollection, id: string) {
  return (await getEntries(collection)).find((entry) => entry.id === id);
}
