import { composeMail, type Answered } from '../../lib/preferences.ts';

/**
 * Puts what a family chooses into the mail that the page links to, and into words to copy.
 * Everything stays in the page: nothing is kept, and nothing is sent from here.
 */
export class PreferencesForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    // The page says in its own words, and in the family's language, what is missing.
    if (form) form.noValidate = true;
    this.addEventListener('input', (event) => {
      closeMissing((event.target as Element).closest('[data-question]'));
      this.#compose();
    });
    form?.addEventListener('submit', (event) => this.#holdBack(event));
    this.#find('.preferences-mail', HTMLAnchorElement).addEventListener('click', (event) =>
      this.#holdBack(event),
    );
    const print = this.#find('.preferences-print', HTMLButtonElement);
    print.addEventListener('click', () => globalThis.print());
    print.hidden = false;
    this.#find('.preferences-copy', HTMLButtonElement).addEventListener(
      'click',
      () => void this.#copy(),
    );
    this.#find('.preferences-words', HTMLElement).hidden = false;
    // Browsers give back what was chosen when somebody returns to the page.
    this.#compose();
  }

  /** Stops a mail or a posted form that lacks something, and leads to the first such question. */
  #holdBack(event: Event): void {
    const missing = [...this.querySelectorAll('[data-question]')].filter(
      (question) => question.querySelector('.preference-missing') && !isAnswered(question),
    );
    for (const question of missing) openMissing(question);
    if (missing.length === 0) return;
    event.preventDefault();
    missing[0]?.querySelector('input')?.focus();
  }

  #compose(): void {
    const answered = [...this.querySelectorAll('[data-question]')].map(readAnswered);
    if (answered.every(({ answers }) => answers.length === 0)) return;
    const { to = '', subject = '', cut = '' } = this.dataset;
    const { text, href, isWhole } = composeMail({ to, subject, answered, cut });
    this.#find('.preferences-mail', HTMLAnchorElement).href = href;
    this.#find('textarea[readonly]', HTMLTextAreaElement).value = text;
    const long = this.#find('.preferences-long', HTMLElement);
    long.textContent = isWhole ? '' : (long.dataset['words'] ?? '');
    this.#find('.preferences-copied', HTMLElement).textContent = '';
  }

  async #copy(): Promise<void> {
    const words = this.#find('textarea[readonly]', HTMLTextAreaElement);
    const status = this.#find('.preferences-copied', HTMLElement);
    try {
      await navigator.clipboard.writeText(words.value);
      status.textContent = status.dataset['copied'] ?? '';
    } catch {
      words.select();
      status.textContent = status.dataset['marked'] ?? '';
    }
  }

  #find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const found = this.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`The form has no ${selector}.`);
  }
}

function readAnswered(question: Element): Answered {
  const answers = [...question.querySelectorAll('input, textarea')].flatMap((control) => {
    if (control instanceof HTMLTextAreaElement) return control.value.trim() || [];
    if (!(control instanceof HTMLInputElement)) return [];
    const isChoice = control.type === 'checkbox' || control.type === 'radio';
    if (isChoice) return control.checked ? (control.dataset['words'] ?? control.value) : [];
    return control.value.trim() || [];
  });
  return { words: question.getAttribute('data-question') ?? '', answers };
}

function isAnswered(question: Element): boolean {
  return readAnswered(question).answers.length > 0;
}

/** The sentence is read out with the question once the focus is there. */
function openMissing(question: Element): void {
  const sentence = question.querySelector('.preference-missing');
  if (!(sentence instanceof HTMLElement)) return;
  sentence.hidden = false;
  const described = question.matches('fieldset') ? question : question.querySelector('input');
  described?.setAttribute('aria-describedby', sentence.id);
}

function closeMissing(question: Element | null): void {
  const sentence = question?.querySelector('.preference-missing');
  if (!(sentence instanceof HTMLElement)) return;
  sentence.hidden = true;
  for (const each of [question, ...(question?.querySelectorAll('input') ?? [])])
    each?.removeAttribute('aria-describedby');
}
