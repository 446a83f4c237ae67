import type { CmsConfig } from '@sveltia/cms';
import type { EntryCheck } from './check-entry.ts';
import { checkGiven, type GivenEntry } from './check-given.ts';
import { getLanguage } from './get-language.ts';
import { FINDINGS_STYLE } from './findings-style.ts';
import { describeRefusal } from './describe-refusal.ts';
import { renderFoldedFindings } from './render-findings.ts';

/** What the CMS gives to a control, of which this one needs the entry alone. */
export interface ControlProps {
  entry?: { toJS: () => object } | undefined;
}

/** How the CMS wants to hear that a field is not valid. */
type Judgement = true | { error: { message: string } };

/** Milliseconds without a change after which an entry is read: between two words of quick typing. */
const PAUSE = 400;

/** What was found in one entry, over its form. */
export class FindingsPane {
  readonly #element: HTMLElement;
  readonly #backend: CmsConfig['backend'];
  #given: GivenEntry | undefined;
  #checked: Promise<EntryCheck | undefined> = Promise.resolve(undefined);
  #cancel: () => void = () => undefined;
  #html = '';

  constructor(element: HTMLElement, { backend }: { backend: CmsConfig['backend'] }) {
    this.#element = element;
    this.#backend = backend;
    element.classList.add('findings-place');
    addStyle(element.ownerDocument);
  }

  /** Takes what stands in the form now. It is read at once when it opens, then in pauses of typing. */
  update({ entry }: ControlProps): void {
    const given = entry?.toJS() as GivenEntry | undefined;
    if (JSON.stringify(given) === JSON.stringify(this.#given)) return;
    const pause = this.#given === undefined ? 0 : PAUSE;
    this.#given = given;
    this.#readAfter(pause);
  }

  /** Whether the entry can be saved as it stands in the form. */
  async judge(): Promise<Judgement> {
    // What was typed last reaches the control a moment after the CMS has asked.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const check = await this.#readToEnd();
    if (!check?.refusal || !this.#given) return true;
    const { collection } = this.#given;
    return { error: { message: describeRefusal(check.refusal, collection, getLanguage()) } };
  }

  #readAfter(pause: number): void {
    this.#cancel();
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(true), pause);
    this.#cancel = () => {
      clearTimeout(timer);
      resolve(false);
    };
    this.#checked = promise.then((isOver) => (isOver ? this.#read() : undefined));
  }

  /** The check of what stands there when it is done, however often it changes meanwhile. */
  async #readToEnd(): Promise<EntryCheck | undefined> {
    for (;;) {
      const asked = this.#checked;
      const check = await asked;
      if (asked === this.#checked) return check;
    }
  }

  async #read(): Promise<EntryCheck | undefined> {
    const given = this.#given;
    if (!given) return undefined;
    const check = await checkGiven(given, this.#backend);
    // What was read before the last change says more than nothing, but never hides what is newer.
    if (given !== this.#given && this.#html !== '') return check;
    const view = { collection: given.collection, language: getLanguage() };
    this.#show(check ? renderFoldedFindings(check.findings, view) : '');
    return check;
  }

  /** What was opened stays open. */
  #show(html: string): void {
    if (html === this.#html) return;
    this.#html = html;
    const listOpen = () => [...this.#element.querySelectorAll('details')];
    const wasOpen = listOpen().map(({ open }) => open);
    this.#element.innerHTML = html;
    for (const [index, details] of listOpen().entries()) details.open = wasOpen[index] ?? false;
  }
}

const styled = new WeakSet<Document>();

function addStyle(document: Document): void {
  if (styled.has(document)) return;
  styled.add(document);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(FINDINGS_STYLE);
  document.adoptedStyleSheets.push(sheet);
}
