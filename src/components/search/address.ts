/** What a family asks for: words, and a value of each filter that is set. */
export interface Query {
  words: string;
  filters: Readonly<Record<string, string>>;
}

/** Name of the words in the form and in the address. */
const WORDS = 'q';

export function readForm(form: HTMLFormElement, names: readonly string[]): Query {
  const filters: Record<string, string> = {};
  for (const name of names) {
    const { value } = findField(form, name);
    if (value) filters[name] = value;
  }
  return { words: findField(form, WORDS).value.trim(), filters };
}

/**
 * Fills the form from the address. A filter for which there is no such choice is left out;
 * returns whether there was one.
 */
export function fillForm(form: HTMLFormElement, names: readonly string[]): boolean {
  const address = new URLSearchParams(location.search);
  let hasUnknown = false;
  for (const name of [WORDS, ...names]) {
    const field = findField(form, name);
    const value = address.get(name) ?? '';
    field.value = '';
    field.value = value;
    if (field.value !== value) {
      field.value = '';
      hasUnknown = true;
    }
  }
  return hasUnknown;
}

/** Writes a query into the address: as a new step of the history, or in place of the last. */
export function writeAddress({ words, filters }: Query, isStep: boolean): void {
  const address = new URL(location.href);
  address.search = `${new URLSearchParams({ ...(words && { [WORDS]: words }), ...filters })}`;
  if (address.href === location.href) return;
  history[isStep ? 'pushState' : 'replaceState'](null, '', address);
}

/** The words, a select or a group of radio buttons: each takes a value by name. */
function findField(form: HTMLFormElement, name: string) {
  return form.elements.namedItem(name) as RadioNodeList | HTMLSelectElement | HTMLInputElement;
}
