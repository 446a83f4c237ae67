import { readAddress, writeAddress, WORDS } from '../../lib/tips/address.ts';
import {
  findNearestSearches,
  isWanted,
  letGo,
  type Answers,
  type Wanted,
} from '../../lib/tips/finding.ts';
import { hasWords } from '../../lib/has-words.ts';
import { Filters } from './filters.ts';
import { FullText } from './full-text.ts';

/** A tip's card with what it answers to. */
interface Card {
  item: HTMLElement;
  id: string;
  facets: Answers;
  text: string;
}

/** How many of the nearest searches are offered. */
const NEAREST = 3;

/**
 * The finder of tips. What is chosen and typed narrows the cards that stand in the page and
 * stands in the address; nothing is fetched before somebody types.
 */
export class TipFinder extends HTMLElement {
  readonly #filters = new Filters(this);
  readonly #fullText = new FullText(this.dataset['base'] ?? '/');
  readonly #cards = this.#readCards();
  #round = 0;
  #lastFacet = '';

  connectedCallback(): void {
    const form = this.#find('form', HTMLFormElement);
    form.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.type === 'radio') this.#choose(target);
      else this.#seek(this.#wanted, { address: 'replace' });
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#focusResults();
    });
    this.#find('.finder-clear', HTMLElement).addEventListener('click', () => this.#goTo({}));
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  get #wanted(): Wanted {
    const words = this.#find('input[type=search]', HTMLInputElement).value.trim();
    return words === '' ? this.#filters.read() : { ...this.#filters.read(), [WORDS]: words };
  }

  /** Each choice can be gone back from; a walk through one group with the arrow keys is one. */
  #choose(input: HTMLInputElement): void {
    const isWalk = input.matches(':focus-visible') && input.name === this.#lastFacet;
    this.#seek(this.#wanted, { address: isWalk ? 'replace' : 'push' });
    this.#lastFacet = input.name;
  }

  #readAddress(): void {
    const { wanted, isUnderstood } = readAddress(location.search, this.#filters.known);
    this.#setControls(wanted);
    this.#seek(wanted, { address: 'keep' });
    this.#find('.finder-strange', HTMLElement).hidden = isUnderstood;
  }

  /** A search that is offered, gone to by a button that is gone afterwards. */
  #goTo(wanted: Wanted): void {
    this.#setControls(wanted);
    this.#seek(wanted, { address: 'push' });
    this.#focusResults();
  }

  #setControls(wanted: Wanted): void {
    this.#filters.choose(wanted);
    this.#find('input[type=search]', HTMLInputElement).value = wanted[WORDS] ?? '';
    this.#lastFacet = '';
  }

  #seek(wanted: Wanted, { address }: { address: 'keep' | 'push' | 'replace' }): void {
    if (address !== 'keep') this.#find('.finder-strange', HTMLElement).hidden = true;
    const written = location.pathname + writeAddress(wanted, this.#filters.known);
    if (address === 'push') history.pushState(null, '', written);
    if (address === 'replace') history.replaceState(null, '', written);
    void this.#findCards(wanted);
  }

  /** Shows what the cards' own words give, until the full text answers or when it can't. */
  async #findCards(wanted: Wanted): Promise<void> {
    const round = ++this.#round;
    const words = wanted[WORDS];
    if (words === undefined) {
      this.#show(wanted, this.#cards);
      this.#offerLists(false);
      return;
    }
    const own = this.#cards.filter(({ text }) => hasWords(text, words));
    if (!this.#fullText.isReady) this.#show(wanted, own, { isFinal: false });
    try {
      const ids = await this.#fullText.find(words);
      const best = ids.flatMap((id) => this.#cards.find((card) => card.id === id) ?? []);
      if (round !== this.#round) return;
      this.#show(wanted, [...new Set([...best, ...own])]);
      this.#offerLists(false);
    } catch {
      if (round !== this.#round) return;
      this.#show(wanted, own);
      this.#offerLists(true);
    }
  }

  /** Shows, of the cards that hold the words, those that are wanted; in the order given. */
  #show(wanted: Wanted, found: readonly Card[], { isFinal = true } = {}): void {
    const words = wanted[WORDS];
    const holding = new Set(found);
    const all = this.#cards.map((card) => ({
      card,
      answers: words && holding.has(card) ? { ...card.facets, [WORDS]: [words] } : card.facets,
    }));
    const shown = new Set(
      all.filter(({ answers }) => isWanted(answers, wanted)).map(({ card }) => card),
    );
    this.#arrange([...found, ...this.#cards.filter((card) => !holding.has(card))], shown);
    const answers = all.map((each) => each.answers);
    this.#filters.showCounts(answers, wanted);
    const isWaiting = !isFinal && shown.size === 0;
    this.#say(isWaiting ? (this.dataset['searching'] ?? '') : this.#count(shown.size));
    this.#offerNearest(wanted, shown.size > 0 || isWaiting ? [] : answers);
    this.#find('.finder-clear', HTMLElement).hidden = Object.keys(wanted).length === 0;
  }

  #arrange(order: readonly Card[], shown: ReadonlySet<Card>): void {
    for (const card of order) card.item.hidden = !shown.has(card);
    const list = this.#find('.finder-cards', HTMLElement);
    const isArranged = order.every(({ item }, index) => list.children[index] === item);
    if (!isArranged) list.append(...order.map(({ item }) => item));
  }

  #count(number: number): string {
    const { none = '', one = '', many = '' } = this.dataset;
    if (number === 0) return none;
    return number === 1 ? one : many.replace('{count}', String(number));
  }

  #say(words: string): void {
    const count = this.#find('.finder-count', HTMLElement);
    if (count.textContent.trim() !== words) count.textContent = words;
  }

  #offerNearest(wanted: Wanted, all: readonly Answers[]): void {
    const nearest = findNearestSearches(all, wanted).slice(0, NEAREST);
    const block = this.#find('.finder-nearest', HTMLElement);
    block.hidden = nearest.length === 0;
    const buttons = nearest.map(({ criterion, count }) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      const name = wanted[criterion] ?? '';
      button.type = 'button';
      button.className = 'button';
      button.textContent = (this.dataset['without'] ?? '')
        .replace('{choice}', () => this.#filters.findLabel(criterion, name))
        .replace('{tips}', () => this.#count(count));
      button.addEventListener('click', () => this.#goTo(letGo(wanted, criterion)));
      item.append(button);
      return item;
    });
    block.querySelector('ul')?.replaceChildren(...buttons);
  }

  /** The plain pages, which need no search: offered when the search could not be loaded. */
  #offerLists(isOffered: boolean): void {
    this.#find('.finder-failed', HTMLElement).hidden = !isOffered;
    const lists = this.#find('.finder-lists', HTMLElement);
    if (isOffered) lists.replaceChildren(...this.#filters.links);
    lists.hidden = !isOffered;
  }

  #focusResults(): void {
    this.#find('[role=status]', HTMLElement).focus();
  }

  #readCards(): Card[] {
    const facets = [...this.#filters.known.keys()];
    return [...this.querySelectorAll<HTMLElement>('.finder-cards > li')].map((item) => ({
      item,
      id: item.dataset['id'] ?? '',
      facets: Object.fromEntries(
        facets.map((facet) => [facet, item.dataset[facet]?.split(' ') ?? []]),
      ),
      text: item.textContent,
    }));
  }

  #find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const found = this.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`The finder has no ${selector}.`);
  }
}
