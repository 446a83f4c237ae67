/** How many pages each value of a filter would give. */
export type Counts = Readonly<Record<string, number>>;

/** The choices of all filters, as the server has named them: radio buttons and options. */
export class ChoiceList {
  readonly #choices: (HTMLInputElement | HTMLOptionElement)[];

  constructor(box: ParentNode) {
    this.#choices = [
      ...box.querySelectorAll<HTMLInputElement | HTMLOptionElement>('[type=radio], option'),
    ];
  }

  /** Names of the filters. */
  get filters(): string[] {
    return [...new Set(this.#choices.map(toFilter))];
  }

  /** The direction in which a language is written that can be chosen. */
  toDirection(language: string): string {
    return this.#choices.find(({ lang }) => lang === language)?.dir ?? 'auto';
  }

  /** Puts a number on each choice of the filters that are counted; none on the others. */
  showCounts(counts: Readonly<Record<string, Counts>>): void {
    for (const choice of this.#choices) {
      const counted = choice.value && counts[toFilter(choice)];
      const number = counted ? ` (${counted[choice.value] ?? 0})` : '';
      if ('label' in choice) choice.label = choice.text + number;
      else choice.parentElement!.lastElementChild!.textContent = number;
    }
  }
}

function toFilter(choice: HTMLInputElement | HTMLOptionElement): string {
  return 'name' in choice ? choice.name : choice.closest('select')!.name;
}
