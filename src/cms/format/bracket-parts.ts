import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { UnpatchableError, type Part, type Span } from './source-parts.ts';

/** The places of the items between brackets. */
export function findInlineSpans(list: YAMLSeq): Span[] {
  return list.items.map((item) => {
    const [start, end] = (item as Node).range!;
    return { start, end };
  });
}

/** Cuts neighbours between brackets apart. */
export function cutInline(source: string, spans: readonly Span[]): Part[] {
  return spans.map(({ start, end }) => ({ lead: '', own: source.slice(start, end), tail: '' }));
}

/** A list or group on one line, from bracket to bracket, as far apart as it was written. */
export function joinInline(
  { range }: YAMLMap | YAMLSeq,
  { source, spans, parts }: { source: string; spans: readonly Span[]; parts: readonly Part[] },
): string {
  const [first, second, last] = [spans[0]!, spans[1], spans.at(-1)!];
  const opening = source.slice(range![0], first.start);
  const closing = source.slice(last.end, range![1]);
  const gaps = spans.slice(1).map(({ start }, index) => source.slice(spans[index]!.end, start));
  if ([opening, closing, ...gaps].some((text) => text.includes('#'))) {
    throw new UnpatchableError('There are remarks between the brackets.');
  }
  const gap = second ? source.slice(first.end, second.start) : ', ';
  return `${opening}${parts.map(({ own }) => own).join(gap)}${closing}`;
}
