/** The part of Pagefind's JavaScript API that the site's own interfaces use. */
interface Pagefind {
  options(options: { basePath: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(
    words: string,
    options: { filters: Filters },
  ): Promise<{ results: FoundPage[]; filters: FilterCounts }>;
}

/** Chosen values by filter, such as `{ kind: 'events' }`. */
export type Filters = Readonly<Record<string, string>>;

/** How many of the pages found have each value of each filter. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A page that was found; what it says is fetched when it is asked for. */
export interface FoundPage {
  /** Name of the index's record of the page. */
  id: string;
  data(): Promise<PageRecord>;
}

export interface PageRecord {
  url: string;
  /** HTML in which what was sought stands in `<mark>`. */
  excerpt: string;
  meta: { title?: string };
}

/** Folder of the index of all pages. */
const WHOLE_SITE = 'pagefind/';

/**
 * The search engine, fetched from the site itself at the first search and not before. A search
 * rejects when engine or index can't be fetched; the next one tries again.
 */
export class SearchEngine {
  #loading: Promise<Pagefind> | undefined;
  #failures = 0;
  readonly #base: string;
  readonly #index: string;

  /** @param base the site's base path; @param index folder of the index below it */
  constructor(base: string, index = WHOLE_SITE) {
    this.#base = base;
    this.#index = index;
  }

  async search(words: string, filters: Filters) {
    try {
      this.#loading ??= this.#load();
      const engine = await this.#loading;
      return await engine.search(words, { filters });
    } catch (error) {
      this.#loading = undefined;
      this.#failures++;
      throw error;
    }
  }

  async #load(): Promise<Pagefind> {
    // Browsers remember that a module could not be fetched: only another address is tried again.
    const retry = this.#failures > 0 ? `?${this.#failures}` : '';
    const address = `${this.#base}pagefind/pagefind.js${retry}`;
    const engine = (await import(/* @vite-ignore */ address)) as Pagefind;
    // The worker's program lies beside the index of the whole site alone; other indexes are small.
    const noWorker = this.#index !== WHOLE_SITE;
    await engine.options({ basePath: this.#base + this.#index, noWorker });
    await engine.init();
    return engine;
  }
}
