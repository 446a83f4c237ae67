import { fillForm, readForm, writeAddress, type Query } from './address.ts';
import { ChoiceList, type Counts } from './choices.ts';
import { SearchEngine } from './engine.ts';
import { loadPage, lookUp, NOTHING, type Answer } from './look-up.ts';
import { createResult } from './result.ts';

/** Milliseconds after a letter in which another one may follow. */
const PAUSE = 150;

type Values = Readonly<Record<string, string | number>>;

/**
 * The search of the site: the engine is fetched when somebody searches, what is asked stands in
 * the address, and what is found is announced.
 */
export class SearchBox extends HTMLElement {
  readonly #engine = new SearchEngine(this.dataset['base']!);
  readonly #form = this.querySelector('form')!;
  readonly #field = this.querySelector('input')!;
  readonly #status = this.querySelector('[role=status]')!;
  readonly #list = this.querySelector('ol')!;
  readonly #choices = new ChoiceList(this);
  #rest: Answer['rest'] = [];
  #round = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const on = (target: EventTarget, name: string, act: (event: Event) => void) =>
      target.addEventListener(name, act);
    on(this.#form, 'submit', (event) => {
      event.preventDefault();
      this.#ask(true);
    });
    on(this.#form, 'change', ({ target }) => {
      if (target !== this.#field) this.#ask(true);
    });
    on(this.#field, 'focus', () => this.#engine.prepare());
    on(this.#field, 'input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#ask(false), PAUSE);
    });
    on(this.#form, 'reset', () => {
      this.#field.focus();
      // The fields are emptied after this event.
      setTimeout(() => this.#ask(true));
    });
    on(window, 'popstate', () => this.#readAddress());
    on(this.#button('more'), 'click', () => void this.#showMore());
    on(this.#button('instead'), 'click', () => {
      this.#field.focus();
      void this.#answer({ isExact: true });
    });
    on(this.#button('everywhere'), 'click', () => {
      const { value } = this.#field;
      this.#form.reset();
      this.#field.value = value;
    });
    this.#readAddress();
  }

  #readAddress(): void {
    const hasUnknown = fillForm(this.#form, this.#choices.filters);
    void this.#answer({ note: hasUnknown ? 'unknown' : '' });
  }

  /** @param isStep whether Back leads to what was asked before */
  #ask(isStep: boolean): void {
    writeAddress(this.#readQuery(), isStep);
    void this.#answer();
  }

  async #answer({ isExact = false, note = '' } = {}): Promise<void> {
    const round = ++this.#round;
    const query = this.#readQuery();
    const isAsked = query.words !== '' || Object.keys(query.filters).length > 0;
    this.#button('clear').hidden = !isAsked;
    this.#say(isAsked ? ['loading'] : [note]);
    if (!isAsked) this.#choices.showCounts({});
    try {
      const answer = isAsked ? await lookUp(this.#engine, query, isExact) : NOTHING;
      if (round !== this.#round) return;
      this.#show(answer);
      if (!isAsked) return;
      this.#tell(answer, query, note);
      await this.#count(answer, query, round);
    } catch {
      if (round !== this.#round) return;
      this.#show(NOTHING);
      this.#say(['failed']);
    }
  }

  /** Says how a search went. */
  #tell({ words, count }: Answer, query: Query, note: string): void {
    const isMended = words !== query.words;
    const found = ['none', 'one'][count] ?? 'many';
    const isNarrow = count === 0 && Object.keys(query.filters).length > 0;
    const values = { count, words, query: query.words };
    this.#say([note, isMended ? 'corrected' : '', isNarrow ? 'filtered' : found], values);
    this.#offer('instead', isMended, values);
  }

  /** Counts what each choice would give, and all of them together where nothing was found. */
  async #count({ words, count }: Answer, { filters }: Query, round: number): Promise<void> {
    const counts: Record<string, Counts> = {};
    for (const filter of this.dataset['counts'] ? this.#choices.filters : []) {
      await this.#engine.loadFilters();
      const others = { ...filters, [filter]: undefined };
      counts[filter] = (await this.#engine.search(words, others)).filters[filter] ?? {};
    }
    const everywhere = count === 0 ? (await this.#engine.search(words, {})).results.length : 0;
    if (round !== this.#round) return;
    this.#choices.showCounts(counts);
    this.#offer('everywhere', everywhere > 0, { count: everywhere });
  }

  #show({ records, rest }: Answer): void {
    this.#rest = [...rest];
    this.#list.replaceChildren();
    this.#offer('instead', false);
    this.#offer('everywhere', false);
    this.#append(records);
  }

  /** Adds the next results, and leads on to the first of them. */
  async #showMore(): Promise<void> {
    const round = this.#round;
    const records = await loadPage(this.#rest);
    if (round !== this.#round) return;
    const shown = this.#list.children.length;
    this.#append(records);
    this.#list.children[shown]?.querySelector('a')?.focus();
  }

  #append(records: Answer['records']): void {
    this.#list.append(...records.map((record) => createResult(record, this.#choices)));
    this.#button('more').hidden = this.#rest.length === 0;
  }

  #readQuery(): Query {
    return readForm(this.#form, this.#choices.filters);
  }

  #say(phrases: readonly string[], values: Values = {}): void {
    const said = phrases.map((name) => this.#phrase(name, values));
    this.#status.textContent = said.join(' ').trim();
  }

  #offer(name: string, isOffered: boolean, values: Values = {}): void {
    const button = this.#button(name);
    button.hidden = !isOffered;
    button.textContent = this.#phrase(name, values);
  }

  /** A phrase that the server has given, with its values put in. */
  #phrase(name: string, values: Values): string {
    return (this.dataset[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => `${values[key]}`);
  }

  #button(name: string): HTMLButtonElement {
    return this.querySelector(`.search-${name}`)!;
  }
}
