import type { HastNode } from 'satteri';
import { listPassages, type BodyPassage } from './list-passages.ts';
import { neutralise, type BodyFault } from './neutralise.ts';
import { toHast } from './to-hast.ts';
import { toTree } from './to-tree.ts';
import type { ParsedTree } from './written-tree.ts';

/** A body as data, with everything that has to be mended in it. */
export interface ParsedBody extends ParsedTree {
  /** What families read of it, for rules about words. */
  passages: BodyPassage[];
  faults: BodyFault[];
}

/**
 * Parses the body of an entry: Markdown (GFM), the listed components with literal attributes,
 * and a few safe tags. Nothing in it is ever executed. Lines of faults and references count
 * from the body's first line.
 */
export function parseBody(body: string): ParsedBody {
  const { source, faults } = neutralise(body);
  const parsed = findHast(source);
  if ('fault' in parsed) {
    return {
      tree: [],
      passages: [],
      references: [],
      files: [],
      hints: [],
      faults: faults.length > 0 ? faults : [parsed.fault],
    };
  }
  const result = toTree(parsed.hast);
  const all = [...faults, ...result.faults];
  // Nobody reads what can't be published, and it may be too deep to walk.
  return { ...result, passages: all.length > 0 ? [] : listPassages(parsed.hast), faults: all };
}

/** The parser's tree, or its complaint as a fault. */
function findHast(source: string): { hast: HastNode } | { fault: BodyFault } {
  try {
    return { hast: toHast(source) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /^(\d+):\d+: /.exec(message)?.[1];
    const tag = /a closing tag for `<([^`>]+)>`/.exec(message)?.[1];
    return {
      fault: {
        line: Number(line ?? 1),
        problem: tag
          ? `<${tag}> begins in one paragraph and ends in another.`
          : 'This part can’t be read: signs of different components, lists or code are mixed up in it.',
        fix: 'Put the start and the end of a component on lines of their own, with blank lines round what is inside.',
      },
    };
  }
}
