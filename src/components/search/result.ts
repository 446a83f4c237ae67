import type { ChoiceList } from './choices.ts';
import type { PageRecord } from './engine.ts';

/** A result: title and excerpt in the entry's language, and what it is in the school's. */
export function createResult(
  { url, excerpt, meta, filters }: PageRecord,
  choices: ChoiceList,
): HTMLLIElement {
  const link = create('a', meta.title ?? url);
  link.href = url;
  const title = create('h2', link);
  const words = create('p', ...createExcerpt(excerpt));
  const [language = ''] = filters['language'] ?? [];
  for (const element of [title, words]) {
    element.lang = language;
    element.dir = choices.toDirection(language);
  }
  const facts = create('p', meta.facts ?? '');
  facts.className = 'muted';
  return create('li', title, facts, words);
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

/** The engine marks found words with `<mark>` and writes `<` and `>` of the text as entities. */
function createExcerpt(excerpt: string): (Node | string)[] {
  return excerpt.split(/<\/?mark>/).map((part, index) => {
    const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return index % 2 ? create('mark', text) : text;
  });
}
