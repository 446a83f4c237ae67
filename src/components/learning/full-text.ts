import { SearchEngine } from '../search/engine.ts';

/** Folder of the index of tips, below the site's base. */
const INDEX = 'pagefind/home-learning/';

/** The full text of all tips: engine and index are fetched at the first search. */
export class FullText {
  /** Whether the last search went well, so that the next one is quick. */
  isReady = false;
  readonly #base: string;
  readonly #engine: SearchEngine;
  #tips: Promise<Readonly<Record<string, string>>> | undefined;

  constructor(base: string) {
    this.#base = base;
    this.#engine = new SearchEngine(base, INDEX);
  }

  /** The ids of the tips that hold the words, the best first. Rejects when it can't be fetched. */
  async find(words: string): Promise<string[]> {
    try {
      this.#tips ??= fetchTips(`${this.#base}${INDEX}pages.json`);
      const [{ results }, tips] = await Promise.all([this.#engine.search(words, {}), this.#tips]);
      this.isReady = true;
      return results.flatMap(({ id }) => tips[id] ?? []);
    } catch (error) {
      this.isReady = false;
      this.#tips = undefined;
      throw error;
    }
  }
}

/** The tip of each record of the index, as `src/build/search-records.ts` writes it. */
async function fetchTips(address: string): Promise<Readonly<Record<string, string>>> {
  // Its name stays the same when the index changes.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address} was not found.`);
  return (await response.json()) as Record<string, string>;
}
