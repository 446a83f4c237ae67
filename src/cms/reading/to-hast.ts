import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { toHast as treeToHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import type { HastNode } from 'satteri';
import type { SourceNode } from '../../mdx/source-node.ts';
import { smartPunctuation, smartPunctuationFromMarkdown } from './smart-punctuation.ts';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

/** What `src/mdx/to-hast.ts` switches off: footnotes, and what MDX has no use for. */
export const SWITCHED_OFF = [
  ...['gfmFootnoteCall', 'gfmFootnoteDefinition', 'gfmPotentialFootnoteCall'],
  ...['autolink', 'codeIndented', 'htmlFlow', 'htmlText'],
];

/**
 * The tree of a neutralised source, as `toHast` of `src/mdx/` gives it, in a browser: Sätteri is a
 * program of the machine and can’t run there. The editor’s bundle puts this in its place.
 * Throws the parser’s complaint in Sätteri’s form, `line:column: …`.
 *
 * Of 6,000 random bodies made of Markdown’s signs six came out differently, all of them nonsense:
 * tags that begin in a heading or a quotation and end outside it are refused here and mended by
 * Sätteri, and a task without words has its line end elsewhere.
 */
export function toHast(source: string): HastNode {
  const tree = read(source);
  freeTags(tree);
  const hast: HastNode = treeToHast(tree, {
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
  });
  alignCells(hast as SourceNode);
  return hast;
}

function read(source: string): Tree {
  try {
    return fromMarkdown(`${source}\n`, {
      extensions: [gfm(), mdxJsx(), smartPunctuation, { disable: { null: SWITCHED_OFF } }],
      mdastExtensions: [gfmFromMarkdown(), mdxJsxFromMarkdown(), smartPunctuationFromMarkdown],
    });
  } catch (error) {
    const { message, ...place } = error as Error & { line?: number; column?: number };
    const [, line = 1, column = 1] = /\((\d+):(\d+)/.exec(message) ?? [];
    throw new Error(`${place.line ?? line}:${place.column ?? column}: ${message}`, {
      cause: error,
    });
  }
}

/** Takes tags that stand alone in a paragraph out of it, as MDX does. */
function freeTags(node: Node): void {
  if (!('children' in node)) return;
  const children = node.children as Node[];
  for (const child of children) freeTags(child);
  node.children = children.flatMap((child) =>
    isTagsOnly(child) ? child.children.flatMap(freeTag) : [child],
  ) as typeof node.children;
}

type Paragraph = Extract<Node, { type: 'paragraph' }>;

function isTagsOnly(node: Node): node is Paragraph {
  return (
    node.type === 'paragraph' &&
    node.children.some(({ type }) => type === 'mdxJsxTextElement') &&
    node.children.every(
      (child) =>
        child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

function freeTag(node: Paragraph['children'][number]): Node[] {
  if (node.type !== 'mdxJsxTextElement') return [];
  return [{ ...node, type: 'mdxJsxFlowElement' } as Node];
}

/** Says the alignment of a table's cells as Sätteri does. */
function alignCells({ properties = {}, children = [] }: SourceNode): void {
  const { align } = properties;
  if (typeof align === 'string') properties['style'] = `text-align: ${align}`;
  for (const child of children) alignCells(child);
}
