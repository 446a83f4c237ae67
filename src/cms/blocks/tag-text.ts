/** Signs that would end an attribute or a tag, or that the editor would take for its own. */
const IN_ATTRIBUTE = /["<>\\\r\n]|&(?=#?\w+;)/g;

/** Of words between two tags also those that Markdown gives a meaning. */
const IN_WORDS = /["<>\\\r\n*_~`[\]{}|]|&(?=#?\w+;)/g;

const NAMES: Readonly<Record<string, string>> = { '"': 'quot', '<': 'lt', '>': 'gt', '&': 'amp' };

const SIGNS = new Map(Object.entries(NAMES).map(([sign, name]) => [name, sign]));

/** Words as they stand in an attribute, between straight quotation marks. */
export function encodeAttribute(words: string): string {
  return words.replace(IN_ATTRIBUTE, encodeSign);
}

/** Plain words as they stand between two tags of a component, on one line. */
export function encodeWords(words: string): string {
  return words.replace(IN_WORDS, encodeSign);
}

/** The other way round: what `encodeAttribute` and `encodeWords` wrote. */
export function decodeWords(written: string): string {
  return written.replace(
    /&(?:#(\d{1,7})|(\w+));/g,
    (entity, code: string | undefined, name: string | undefined) =>
      code ? String.fromCodePoint(Number(code)) : (SIGNS.get(name ?? '') ?? entity),
  );
}

function encodeSign(sign: string): string {
  return `&${NAMES[sign] ?? `#${sign.charCodeAt(0)}`};`;
}

/** `<Callout kind="tip"`, without its end; attributes in the order given. */
export function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${encodeAttribute(value)}"`,
  );
  return `<${name}${written.join('')}`;
}

/** Attributes as `openTag` wrote them. */
export function readAttributeText(written: string): Record<string, string> {
  const found = written.matchAll(/([\w.:-]+)="([^"]*)"/g);
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [name, decodeWords(value)] as const),
  );
}
