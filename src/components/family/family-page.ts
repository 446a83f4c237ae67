import { joinCalendars } from '../../lib/calendars/join-calendars.ts';
import { pickVersions, readFamily, writeFamily, type FamilyChoice } from '../../lib/family.ts';
import { formatOpml } from '../../lib/opml.ts';
import { saveFile } from './save-file.ts';

/** Something on the page that comes in several languages. */
interface Shown {
  key: string;
  lang: string;
  isOriginal: boolean;
  element: HTMLElement;
}

/**
 * The page of a family. What is ticked narrows what stands in the page and stands in the address;
 * nothing is kept, and the calendars are fetched only when their file is asked for.
 */
export class FamilyPage extends HTMLElement {
  connectedCallback(): void {
    const form = this.#find('form', HTMLFormElement);
    const known = { classes: this.#list('classes'), languages: this.#list('lang') };
    const { choice, isUnderstood } = readFamily(location.search, known);
    for (const box of this.#boxes())
      box.checked = [...choice.classes, ...choice.languages].includes(box.value);
    this.#find('.family-strange', HTMLElement).hidden = isUnderstood;
    form.hidden = false;
    this.#find('.family-jump', HTMLElement).hidden = true;
    for (const element of this.querySelectorAll<HTMLElement>('[data-scripted]'))
      element.hidden = false;
    form.addEventListener('change', () => {
      history.replaceState(null, '', location.pathname + writeFamily(this.#choice));
      this.#find('.family-strange', HTMLElement).hidden = true;
      this.#show();
    });
    this.#find('.family-opml', HTMLElement).addEventListener('click', () => this.#saveFeeds());
    this.#find('.family-ics', HTMLElement).addEventListener(
      'click',
      () => void this.#saveCalendar(),
    );
    this.#show();
  }

  get #choice(): FamilyChoice {
    const list = (name: string) =>
      this.#boxes()
        .filter((box) => box.name === name && box.checked)
        .map(({ value }) => value);
    return { classes: list('classes'), languages: list('lang') };
  }

  #show(): void {
    const { classes, languages } = this.#choice;
    for (const element of this.querySelectorAll<HTMLElement>('[data-class]')) {
      const own = element.dataset['class'] ?? '';
      element.hidden = own !== '' && classes.length > 0 && !classes.includes(own);
    }
    for (const part of ['asks', 'news', 'upcoming']) this.#narrow(part, languages);
    for (const block of this.querySelectorAll<HTMLElement>('.family-part'))
      block.hidden = !block.querySelector('[data-key]:not([hidden])');
    const names = this.#boxes()
      .filter(({ name, checked }) => name === 'classes' && checked)
      .map(({ dataset }) => dataset['label'] ?? '');
    const status = this.#find('[role=status]', HTMLElement);
    status.textContent =
      names.length === 0
        ? (status.dataset['all'] ?? '')
        : (status.dataset['some'] ?? '').replace(
            '{classes}',
            new Intl.ListFormat(this.dataset['locale']).format(names),
          );
    const link = this.#find('.family-address', HTMLAnchorElement);
    link.href = location.pathname + writeFamily(this.#choice);
    link.textContent = link.href;
    for (const other of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
      other.search = writeFamily(this.#choice);
    this.#find('.family-failed', HTMLElement).textContent = '';
  }

  /** Leaves of each entry the languages that are wanted, each under the first class it is for. */
  #narrow(part: string, languages: readonly string[]): void {
    const all = [...this.querySelectorAll<HTMLElement>(`[data-part=${part}] [data-key]`)];
    const items = all
      .filter((element) => !element.closest('[data-class][hidden]'))
      .map((element): Shown => {
        const { key = '', lang = '', original } = element.dataset;
        return { key, lang, isOriginal: original !== undefined, element };
      });
    const picked = new Set([...pickVersions(items, languages)].map(({ element }) => element));
    for (const element of all) element.hidden = !picked.has(element);
  }

  #saveFeeds(): void {
    const feeds = [...this.querySelectorAll<HTMLElement>('[data-feed]')]
      .filter((element) => !element.closest('[hidden]'))
      .map(({ dataset }) => ({
        title: dataset['title'] ?? '',
        description: dataset['description'] ?? '',
        language: dataset['language'] ?? '',
        link: dataset['link'] ?? '',
        rss: dataset['rss'] ?? '',
      }));
    const title = this.dataset['title'] ?? '';
    saveFile('family.opml', 'text/x-opml', formatOpml({ title, groups: [{ title, feeds }] }));
  }

  async #saveCalendar(): Promise<void> {
    const failed = this.#find('.family-failed', HTMLElement);
    failed.textContent = '';
    const addresses = [...this.querySelectorAll<HTMLElement>('[data-calendar]')]
      .filter((element) => !element.closest('[hidden]'))
      .map(({ dataset }) => dataset['calendar'] ?? '');
    try {
      const joined = joinCalendars(await Promise.all(addresses.map(fetchText)));
      if (joined === undefined) throw new Error('There is no calendar at these addresses.');
      saveFile('family.ics', 'text/calendar;charset=utf-8', joined);
    } catch {
      failed.textContent = failed.dataset['words'] ?? '';
    }
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('form input')];
  }

  #list(name: string): string[] {
    return this.#boxes()
      .filter((box) => box.name === name)
      .map(({ value }) => value);
  }

  #find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const found = this.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`The family’s page has no ${selector}.`);
  }
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.text();
}
