import { readAttributes } from '../../mdx/attributes.ts';
import { neutralise } from '../../mdx/neutralise.ts';
import { listBlocks } from './block.ts';
import { listRuns, type Run } from './list-runs.ts';
import {
  readMarkdown,
  type FlowTag,
  type Inline,
  type MarkdownNode,
  type TextTag,
} from './read-markdown.ts';
import { readWrittenAttributes } from './written-attributes.ts';

const BLOCKS = new Map(listBlocks().map((block) => [block.name, block]));

/**
 * What a block says, however it is written: two blocks with the same shape look alike on the site.
 * Stars or underscores, bullets, indentation, escapes, width of tables and line ends don't count.
 */
export function toShape(nodes: readonly MarkdownNode[]): string {
  return JSON.stringify(nodes.map(shapeNode));
}

function shapeNode(node: MarkdownNode): unknown {
  switch (node.type) {
    case 'paragraph':
      return ['paragraph', shapeWords(node.children)];
    case 'heading':
      return ['heading', node.depth, shapeWords(node.children)];
    case 'list':
      return ['list', node.ordered ? (node.start ?? 1) : '', node.children.map(shapeNode)];
    case 'listItem':
      return [node.checked ?? '', node.children.map(shapeNode)];
    case 'blockquote':
      return ['blockquote', node.children.map(shapeNode)];
    case 'table':
      return ['table', node.children.map(shapeNode)];
    case 'tableRow':
      return node.children.map(shapeNode);
    case 'tableCell':
      return shapeWords(node.children);
    case 'code':
      return ['code', node.lang ?? '', node.meta ?? '', node.value];
    case 'mdxJsxFlowElement':
      return shapeTag(node, node.children.map(shapeNode));
    default:
      return shapeOther(node);
  }
}

function shapeWords(nodes: readonly Inline[]): unknown[] {
  return listRuns(nodes).map(shapeRun);
}

function shapeRun(run: Run): unknown {
  const setting = [run.marks.join(''), run.link?.url ?? '', run.link?.title ?? ''];
  switch (run.kind) {
    case 'words':
    case 'code':
      return [run.kind, run.text, ...setting];
    case 'break':
      return ['break'];
    case 'tag':
      return [shapeTag(run.tag, run.runs.map(shapeRun)), ...setting];
    case 'other':
      return [shapeOther(run.node), ...setting];
  }
}

/** A component by what its attributes are read as; any other tag by what is written. */
function shapeTag(node: FlowTag | TextTag, content: unknown[]): unknown[] {
  const written = readWrittenAttributes(node) ?? {};
  const block = BLOCKS.get(node.name ?? '');
  const read = block && readAttributes(block.name, block.attributes, written);
  const attributes = read && 'props' in read ? read.props : written;
  return ['tag', node.name, Object.entries(attributes).toSorted(), content];
}

/** Any other node, without its place. */
function shapeOther(node: object): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) => (key === 'position' ? undefined : value)),
  );
}

/** The shape of a text of a file; its words themselves where it can't be read. */
export function readShape(text: string): string {
  try {
    return toShape(readMarkdown(neutralise(text).source).children);
  } catch {
    return text;
  }
}
