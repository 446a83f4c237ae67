import type { Row } from './merge-row.ts';

interface Placed {
  position?: { start: { line: number }; end: { line: number } } | undefined;
}

/** The lines of nodes that follow each other, and what stands before, between and after them. */
export function cutLines(text: string, nodes: readonly Placed[]): Row<string> {
  const lines = text.split('\n');
  const parts = nodes.map(({ position }) =>
    lines.slice(position!.start.line - 1, position!.end.line).join('\n'),
  );
  return { parts, gaps: findGaps(text, parts) };
}

/** What of a text stands before, between and after parts of it, which are in their order. */
export function findGaps(text: string, parts: readonly string[]): string[] {
  let place = 0;
  const gaps = parts.map((part) => {
    const start = text.indexOf(part, place);
    const gap = text.slice(place, start);
    place = start + part.length;
    return gap;
  });
  return [...gaps, text.slice(place)];
}
