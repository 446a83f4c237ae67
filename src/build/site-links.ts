import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import {
  findSought,
  readPageLinks,
  type DeadLink,
  type PublishedAt,
  type SoughtPlace,
} from '../lib/site-links.ts';

/** What a finished site says of its own links. */
export interface SiteLinks {
  dead: DeadLink[];
  /** Files that a link can lead to, such as `classes/willow/index.html`. */
  files: ReadonlySet<string>;
  /** Links to other sites, each with a page on which it stands. */
  outside: ReadonlyMap<string, string>;
}

interface Waiting extends SoughtPlace {
  page: string;
  href: string;
}

/** How many pages are open at once. */
const BATCH = 64;

/** Follows every link of a finished site: to its pages, to places on them, and to its files. */
export async function readSiteLinks(folder: string, published: PublishedAt): Promise<SiteLinks> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Set(
    found
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
      .map((path) => path.split(sep).join('/').replace(/^\//, '')),
  );
  const pages = [...files].filter((file) => file.endsWith('.html')).sort();
  const reader = new LinkReader(files, published);
  await inBatches(pages, async (page) =>
    reader.read(page, await readFile(join(folder, page), 'utf8')),
  );
  await inBatches([...reader.waiting.keys()].sort(), async (page) =>
    reader.lookForPlaces(page, await readFile(join(folder, page), 'utf8')),
  );
  return { dead: reader.dead, files, outside: reader.outside };
}

class LinkReader {
  readonly dead: DeadLink[] = [];
  readonly outside = new Map<string, string>();
  /** Links to a place on another page, by that page, which is read once for all of them. */
  readonly waiting = new Map<string, Waiting[]>();
  readonly #files: ReadonlySet<string>;
  readonly #published: PublishedAt;
  /** Every page links to much the same pages, and to read an address takes longer than to find it. */
  readonly #known = new Map<string, SoughtPlace | undefined>();

  constructor(files: ReadonlySet<string>, published: PublishedAt) {
    this.#files = files;
    this.#published = published;
  }

  read(page: string, html: string): void {
    const { hrefs, hasPlace, listPlaces } = readPageLinks(html);
    for (const href of new Set(hrefs)) {
      const link = this.#findSought(page, href);
      if (!link) {
        if (/^https?:/i.test(href) && !this.outside.has(href)) this.outside.set(href, page);
        continue;
      }
      const { files, place, sought } = link;
      const file = files.find((each) => this.#files.has(each));
      if (file === undefined) this.dead.push({ page, href, sought, missing: 'page' });
      else if (place === '') continue;
      else if (file !== page) this.#wait(file, { page, href, ...link });
      else if (!hasPlace(place))
        this.dead.push({ page, href, sought, missing: 'place', places: listPlaces() });
    }
  }

  lookForPlaces(page: string, html: string): void {
    const { hasPlace, listPlaces } = readPageLinks(html);
    for (const { page: from, href, place, sought } of this.waiting.get(page) ?? []) {
      if (!hasPlace(place))
        this.dead.push({ page: from, href, sought, missing: 'place', places: listPlaces() });
    }
  }

  #findSought(page: string, href: string): SoughtPlace | undefined {
    // Only an address from the root means the same on every page.
    if (!href.startsWith('/')) return findSought({ page, href }, this.#published);
    if (!this.#known.has(href)) this.#known.set(href, findSought({ page, href }, this.#published));
    return this.#known.get(href);
  }

  #wait(file: string, link: Waiting): void {
    const waiting = this.waiting.get(file) ?? [];
    waiting.push(link);
    this.waiting.set(file, waiting);
  }
}

async function inBatches(items: readonly string[], work: (item: string) => Promise<void>) {
  for (let start = 0; start < items.length; start += BATCH) {
    await Promise.all(items.slice(start, start + BATCH).map(work));
  }
}
