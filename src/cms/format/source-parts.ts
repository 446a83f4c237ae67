import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** Where something stands in a text: offsets of its beginning and of what comes after it. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A field or an item as it stands on lines of its own. Put together again, parts that were not changed
 * are the text they were read from.
 */
export interface Part {
  /** Whole lines above it that say nothing: remarks, empty lines. */
  lead: string;
  own: string;
  /** What follows it on its last line, such as a remark. */
  tail: string;
}

/** Thrown where a change can’t be made by exchanging lines. */
export class UnpatchableError extends Error {}

/** The place of a field, from its name to the end of its value. */
function findPairSpan({ key, value }: Pair, source: string): Span {
  const name = key as Node;
  const start = name.range![0];
  const node = value as Node | null;
  const end =
    node && !isNothing(node) ? findEnd(node, source) : source.indexOf(':', name.range![1]);
  return { start, end: node && !isNothing(node) ? end : end + 1 };
}

/**
 * Where a value ends: behind its last sign, or with the last line of fields and items that stand on lines
 * of their own. A block of text includes its empty lines.
 */
export function findEnd(node: Node, source: string): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last) return findLineEnd(source, findPairSpan(last, source).end);
  }
  if (isSeq(node) && !node.flow) {
    const last = findItemSpans(node, source).at(-1);
    if (last) return findLineEnd(source, last.end);
  }
  const end = node.range?.[1] ?? 0;
  const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  return isBlock && source[end - 1] === '\n' ? end - 1 : end;
}

/** The places of a list’s items, from their dashes on. */
export function findItemSpans(list: YAMLSeq, source: string): Span[] {
  const tokens = list.srcToken?.type === 'block-seq' ? list.srcToken.items : [];
  return list.items.map((item, index) => {
    const dash = tokens[index]?.start.find(({ type }) => type === 'seq-item-ind');
    if (!dash) throw new UnpatchableError('An item has no dash.');
    const node = item as Node | null;
    const end = node && !isNothing(node) ? findEnd(node, source) : dash.offset + 1;
    return { start: dash.offset, end };
  });
}

/** The places of all fields of a group. */
export function findPairSpans(map: YAMLMap, source: string): Span[] {
  return map.items.map((pair) => findPairSpan(pair, source));
}

/** Spaces before what stands at `offset`, as they are needed before its neighbours. */
export function findIndent(source: string, offset: number): string {
  return ' '.repeat(offset - (source.lastIndexOf('\n', offset - 1) + 1));
}

/** Cuts neighbours apart. */
export function cutParts(source: string, spans: readonly Span[]): Part[] {
  let lead = '';
  return spans.map(({ start, end }, index) => {
    const lineEnd = findLineEnd(source, end);
    const part = { lead, own: source.slice(start, end), tail: source.slice(end, lineEnd) };
    const next = spans[index + 1];
    if (!next) return part;
    const nextLine = source.lastIndexOf('\n', next.start - 1) + 1;
    if (nextLine <= lineEnd) throw new UnpatchableError('Two fields share a line.');
    lead = source.slice(lineEnd + 1, nextLine);
    return part;
  });
}

/** A part that says something else. A remark beside what now has several lines goes above them. */
export function changePart<Each extends Part>(part: Each, own: string, indent: string): Each {
  if (own === part.own || part.tail.trim() === '' || !own.includes('\n')) return { ...part, own };
  return { ...part, own, lead: `${part.lead}${indent}${part.tail.trim()}\n`, tail: '' };
}

/** Puts parts together, each on lines of its own. */
export function joinParts(parts: readonly Part[], indent: string): string {
  return parts
    .map(({ lead, own, tail }, index) => {
      if (index > 0) return `\n${lead}${indent}${own}${tail}`;
      const remarks = lead.trim() === '' ? '' : `${lead.trimStart()}${indent}`;
      return `${remarks}${own}${tail}`;
    })
    .join('');
}

/** The same without some of them. Remarks above what is taken out stay, since nobody knows what they are about. */
export function dropParts<Each extends Part>(
  parts: readonly Each[],
  isDropped: (index: number) => boolean,
): Each[] {
  let kept = '';
  const rest = parts.flatMap((part, index): Each[] => {
    if (isDropped(index)) {
      if (part.lead.trim() !== '') kept += part.lead;
      return [];
    }
    const lead = `${kept}${part.lead}`;
    kept = '';
    return [{ ...part, lead }];
  });
  const last = rest.at(-1);
  if (last && kept !== '') last.tail += `\n${kept.trimEnd()}`;
  return rest;
}

function findLineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}

function isNothing(node: Node): boolean {
  return isScalar(node) && !node.source && node.type === 'PLAIN';
}
