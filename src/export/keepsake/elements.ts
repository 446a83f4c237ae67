/** The rest of a tag: a quoted value may hold a bare `>`, as in `alt="2 > 1"`. */
const REST = '(?:"[^"]*"|[^">])*>';

/** Tags whose beginning is of this pattern, such as `<img\\b`, whole. */
export function matchTags(beginning: string): RegExp {
  return new RegExp(beginning + REST, 'g');
}

/**
 * The same page without the elements of one name whose opening tag `isWanted` turns down, with all
 * that stands in them. Pages are written by Astro, so every element is closed.
 */
export function cutElements(
  html: string,
  name: string,
  isWanted: (openingTag: string) => boolean = () => false,
): string {
  let kept = '';
  let from = 0;
  let depth = 0;
  for (const { 0: tag, index } of html.matchAll(matchTags(`</?${name}\\b`))) {
    const isClosing = tag.startsWith('</');
    if (depth === 0) {
      if (isClosing || isWanted(tag)) continue;
      kept += html.slice(from, index);
      depth = 1;
    } else {
      depth += isClosing ? -1 : 1;
      if (depth === 0) from = index + tag.length;
    }
  }
  return depth === 0 ? kept + html.slice(from) : html;
}

/** The value of an attribute in an opening tag as it is written there, entities included. */
export function findAttribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** An opening tag without some of its attributes. */
export function dropAttributes(tag: string, names: readonly string[]): string {
  return tag.replace(new RegExp(`\\s(?:${names.join('|')})(?:="[^"]*"|(?=[\\s>]))`, 'g'), '');
}
