import { SearchEngine, type FoundPage, type PageRecord } from './engine.ts';

/** How many results are shown at a time. */
const PAGE = 10;

/**
 * The search of the site: the engine is fetched when somebody searches, the words stand in the
 * address, and what is found is announced.
 */
export class SearchBox extends HTMLElement {
  readonly #engine = new SearchEngine(this.dataset['base'] ?? '/');
  #results: FoundPage[] = [];
  #round = 0;

  connectedCallback(): void {
    const form = this.#find('form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search({ keepsAddress: true });
    });
    form.addEventListener('input', () => void this.#search({ keepsAddress: true }));
    this.#find('.search-more', HTMLButtonElement).addEventListener(
      'click',
      () => void this.#showMore(),
    );
    const address = new URLSearchParams(location.search);
    this.#find('input', HTMLInputElement).value = address.get('q') ?? '';
    const kind = this.#find('select', HTMLSelectElement);
    kind.value = address.get('kind') ?? '';
    if (kind.selectedIndex < 0) kind.value = '';
    if (address.get('q')) void this.#search({ keepsAddress: false });
  }

  async #search({ keepsAddress }: { keepsAddress: boolean }): Promise<void> {
    const round = ++this.#round;
    const words = this.#find('input', HTMLInputElement).value.trim();
    const kind = this.#find('select', HTMLSelectElement).value;
    if (keepsAddress) replaceAddress({ q: words, kind });
    if (words === '') return this.#show([], '');
    this.#say(this.dataset['loading'] ?? '');
    try {
      const filters: Record<string, string> = kind ? { kind } : {};
      const { results } = await this.#engine.search(words, filters);
      if (round === this.#round) await this.#show(results, this.#count(results.length, words));
    } catch {
      this.#say(this.dataset['failed'] ?? '');
    }
  }

  #count(found: number, words: string): string {
    const { none = '', one = '', many = '' } = this.dataset;
    if (found === 0) return none.replace('{query}', words);
    return found === 1 ? one : many.replace('{count}', String(found));
  }

  async #show(results: FoundPage[], status: string): Promise<void> {
    this.#results = results;
    this.#find('.search-results', HTMLOListElement).replaceChildren();
    this.#say(status);
    await this.#showMore();
  }

  async #showMore(): Promise<void> {
    const round = this.#round;
    const pages = await Promise.all(this.#results.splice(0, PAGE).map((result) => result.data()));
    if (round !== this.#round) return;
    this.#find('.search-results', HTMLOListElement).append(...pages.map(createResult));
    const more = this.#find('.search-more', HTMLButtonElement).parentElement;
    if (more) more.hidden = this.#results.length === 0;
  }

  #say(words: string): void {
    this.#find('.search-status', HTMLElement).textContent = words;
  }

  #find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const found = this.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`The search box has no ${selector}.`);
  }
}

function createResult({ url, excerpt, meta }: PageRecord): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const words = document.createElement('p');
  words.dir = 'auto';
  words.append(...createExcerpt(excerpt));
  item.append(link, words);
  return item;
}

/** The engine marks found words with `<mark>`; everything else in an excerpt is text. */
function createExcerpt(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

function replaceAddress(values: Record<string, string>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, '', address);
}
