type Attributes = { type: string; name?: string; value?: unknown }[];

/** A node of Sätteri's tree, seen through the few fields that are read. */
export interface SourceNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: Attributes;
  children?: SourceNode[];
  position?: { start: { line: number } };
}

/** A property or attribute as text; what is not text is not there. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** All text inside a node, however deep it lies. */
export function toWords(node: SourceNode): string {
  const waiting = [node];
  let words = '';
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    words += next.value ?? '';
    for (const child of (next.children ?? []).toReversed()) waiting.push(child);
  }
  return words;
}

/** Whether a paragraph holds pictures and nothing else. */
export function isOnlyPictures(node: SourceNode): boolean {
  const children = (node.children ?? []).filter(
    ({ type, value }) => !(type === 'text' && !value?.trim()),
  );
  return (
    children.length > 0 &&
    children.every(({ tagName, name }) => tagName === 'img' || name === 'Photo')
  );
}
