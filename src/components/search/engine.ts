/** The part of Pagefind's JavaScript API that the site's own interfaces use. */
interface Pagefind {
  search(words: string | null, options: { filters: Filters }): Promise<Found>;
  filters(): Promise<unknown>;
}

interface PagefindModule {
  createInstance(options: object): Pagefind;
}

/** Chosen values by filter, such as `{ kind: 'events' }`. */
export type Filters = Readonly<Record<string, string | undefined>>;

/** How many of the pages found have each value of each filter. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a search has found, the best page first. */
export interface Found {
  results: FoundPage[];
  /** Counts of the filters that have been loaded. */
  filters: FilterCounts;
}

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
  /** All words of the page, and which of them (counted from 0) were found. */
  content: string;
  locations: readonly number[];
  meta: { title?: string; about?: string; facts?: string };
  filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * What weighs in the order of results besides the text: a title most (Pagefind's own weight is 5);
 * class, kind and day, and what a picture shows, a little; the rest is there to be shown only.
 */
const META_WEIGHTS = { title: 20, about: 1, image_alt: 0.5, image: 0, facts: 0 };

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
  constructor(base: string, index = 'pagefind/') {
    this.#base = base;
    this.#index = index;
  }

  /** Begins to fetch the engine, ahead of the first search. */
  prepare(): void {
    this.#loading ??= this.#load();
    // The search that needs it will say so.
    this.#loading.catch(() => {});
  }

  /** Without words, all pages that have what the filters ask for, the newest first. */
  async search(words: string, filters: Filters): Promise<Found> {
    return this.#use((engine) => engine.search(words || null, { filters }));
  }

  /** Fetches the lists of which page has what, so that searches count them. */
  async loadFilters(): Promise<void> {
    await this.#use((engine) => engine.filters());
  }

  /** The words that slips are looked up in: those of the site, the commonest first. */
  async loadWords(): Promise<readonly string[]> {
    const response = await fetch(`${this.#base}${this.#index}words.txt`);
    if (!response.ok) throw new Error();
    return (await response.text()).split('\n');
  }

  async #use<Result>(work: (engine: Pagefind) => Promise<Result>): Promise<Result> {
    try {
      this.#loading ??= this.#load();
      return await work(await this.#loading);
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
    const engine = (await import(/* @vite-ignore */ address)) as PagefindModule;
    return engine.createInstance({
      basePath: this.#base + this.#index,
      // A search takes a few milliseconds; the worker is 12 kB more.
      noWorker: true,
      excerptEllipsis: '…',
      ranking: { metaWeights: META_WEIGHTS },
    });
  }
}
