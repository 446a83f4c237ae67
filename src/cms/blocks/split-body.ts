import { findGaps } from './cut-lines.ts';
import { neutralise } from '../../mdx/neutralise.ts';
import { readMarkdown, type Block } from './read-markdown.ts';

/** A block of a body: text that stands by itself, from the start of a line to the end of one. */
export interface BodyBlock {
  text: string;
  /** Undefined where the text has no meaning of its own, such as a note, or can't be read. */
  node?: Block | undefined;
}

/** A body in its blocks, and what stands before, between and after them. */
export interface SplitBody {
  blocks: BodyBlock[];
  /** White space: one more than there are blocks. */
  gaps: string[];
}

/** The blocks of a body of a file. All gaps and texts in their order give the body again. */
export function splitBody(body: string): SplitBody {
  const lines = body.split('\n');
  const blocks: BodyBlock[] = [];
  let next = 0;

  /** Takes lines up to and without `end`, which are a block with blank lines round it. */
  const take = (end: number, node?: Block): void => {
    let first = next;
    while (first < end && isBlank(lines[first])) first++;
    let last = end;
    while (last > first && isBlank(lines[last - 1])) last--;
    if (first === last) return;
    blocks.push({ text: lines.slice(first, last).join('\n'), node });
    next = last;
  };

  for (const { node, start, end } of findBlocks(body)) {
    take(start);
    take(end, node);
  }
  take(lines.length);
  const texts = blocks.map(({ text }) => text);
  return { blocks, gaps: findGaps(body, texts) };
}

interface Place {
  node: Block | undefined;
  /** Lines from 0; `end` is the first that is not of the block. */
  start: number;
  end: number;
}

/** Where the blocks of a body lie; none where the body as a whole can't be read. */
function findBlocks(body: string): Place[] {
  const { source, faults } = neutralise(body);
  const nodes = readNodes(source);
  const places = nodes.map((node): Place => {
    const start = node.position!.start.line - 1;
    const end = node.position!.end.line;
    const isWhole = faults.every(({ line }) => line <= start || line > end);
    return { node: isWhole ? node : undefined, start, end };
  });
  return joinOverlaps(places);
}

function readNodes(source: string): Block[] {
  try {
    return readMarkdown(source).children;
  } catch {
    return [];
  }
}

/** Blocks that share a line are one, which can't be read. */
function joinOverlaps(places: readonly Place[]): Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (last && place.start < last.end) {
      joined[joined.length - 1] = { node: undefined, start: last.start, end: place.end };
    } else {
      joined.push(place);
    }
  }
  return joined;
}

function isBlank(line: string | undefined): boolean {
  return (line ?? '').trim() === '';
}
