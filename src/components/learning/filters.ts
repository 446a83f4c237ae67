import { groupBy } from '../../lib/group-by.ts';
import type { KnownChoices } from '../../lib/tips/address.ts';
import { countWanted, type Answers, type Wanted } from '../../lib/tips/finding.ts';

/** One choice: its button, and what can be told of it. */
interface Choice {
  facet: string;
  /** Empty for “any”. */
  name: string;
  label: string;
  input: HTMLInputElement;
  count: Element | null;
}

/**
 * The facets of the finder. What stands there is lists of links to plain pages; each becomes a
 * group of radio buttons in its place, with the same words.
 */
export class Filters {
  /** The lists of links as they stood there, each after the name of its facet. */
  readonly links: Node[] = [];
  readonly #choices: Choice[] = [];

  constructor(root: HTMLElement) {
    for (const fieldset of root.querySelectorAll<HTMLElement>('[data-facet]')) {
      const list = fieldset.querySelector('ul');
      if (!list) continue;
      const buttons = list.cloneNode(true) as HTMLElement;
      for (const link of buttons.querySelectorAll('a')) {
        this.#choices.push(replaceWithButton(link, fieldset.dataset['facet'] ?? ''));
      }
      list.replaceWith(buttons);
      list.firstElementChild?.remove();
      const name = document.createElement('p');
      name.textContent = fieldset.querySelector('legend')?.textContent ?? '';
      this.links.push(name, list);
      // Browsers leave what has the focus where it is, even if a part of it is out of sight. What
      // a finger has touched must stay under the finger.
      buttons.addEventListener('focusin', ({ target }) => {
        if (target instanceof HTMLInputElement && target.matches(':focus-visible'))
          bringIntoSight(target);
      });
    }
  }

  /** The names of the choices that there are, by facet. */
  get known(): KnownChoices {
    const groups = groupBy(this.#choices, ({ facet }) => facet);
    return new Map([...groups].map(([facet, all]) => [facet, all.map(({ name }) => name)]));
  }

  /** What is chosen now. */
  read(): Wanted {
    const chosen = this.#choices.filter(({ input, name }) => input.checked && name !== '');
    return Object.fromEntries(chosen.map(({ facet, name }) => [facet, name]));
  }

  choose(wanted: Wanted): void {
    for (const { facet, name, input } of this.#choices) {
      input.checked = (wanted[facet] ?? '') === name;
      if (input.checked && name !== '') bringIntoSight(input);
    }
  }

  /** Writes beside each choice how many it would give, the other criteria being as they are. */
  showCounts(all: readonly Answers[], wanted: Wanted): void {
    for (const { facet, name, input, count } of this.#choices) {
      if (!count) continue;
      const number = countWanted(all, { ...wanted, [facet]: name });
      count.textContent = `(${number})`;
      input.parentElement?.toggleAttribute('data-empty', number === 0);
    }
  }

  /** How a choice is called on the page. */
  findLabel(facet: string, name: string): string {
    return this.#choices.find((each) => each.facet === facet && each.name === name)?.label ?? name;
  }
}

function replaceWithButton(link: HTMLAnchorElement, facet: string): Choice {
  const label = document.createElement('label');
  label.className = link.className;
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = facet;
  input.value = link.dataset['choice'] ?? '';
  input.checked = input.value === '';
  label.append(...link.childNodes, input);
  link.replaceWith(label);
  return {
    facet,
    name: input.value,
    label: label.querySelector('.pill-label')?.textContent ?? '',
    input,
    count: label.querySelector('.pill-count'),
  };
}

/** Opens what a chosen button is folded into, and pushes its strip so far that it is seen. */
function bringIntoSight(input: HTMLInputElement): void {
  const folded = input.closest('details');
  if (folded) folded.open = true;
  const strip = input.closest('ul');
  if (!strip) return;
  const [own, whole] = [input, strip].map((element) => element.getBoundingClientRect());
  if (own && whole)
    strip.scrollBy({ left: own.left + own.width / 2 - whole.left - whole.width / 2 });
}
