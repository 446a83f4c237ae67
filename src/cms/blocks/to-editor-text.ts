import { readAttributes } from '../../mdx/attributes.ts';
import { CONTENT_FIELD, readAttributeForm } from './block-form.ts';
import { isInline, listBlocks, photoBlock, type Block as Component } from './block.ts';
import { writeBlock, type BlockValues } from './block-values.ts';
import { cutComponent } from './cut-component.ts';
import { CELL_SIGNS, writeRuns } from './editor-words.ts';
import { listRuns } from './list-runs.ts';
import type { Block, FlowTag, Inline, List, Table, TextTag } from './read-markdown.ts';
import { readWrittenAttributes } from './written-attributes.ts';

const COMPONENTS = new Map(listBlocks().map((component) => [component.name, component]));

/** How a component's content becomes text of the editor. */
export type ToEditorContent = (content: string) => string;

/**
 * A block as the rich-text editor of Sveltia 0.221.1 writes it, so that it reads what it would write;
 * undefined where the editor has nothing like it. `text` is the block as it stands in the file.
 */
export function toEditorText(
  node: Block,
  text: string,
  toEditorContent: ToEditorContent,
): string | undefined {
  switch (node.type) {
    case 'paragraph':
      return writeParagraph(node.children);
    case 'heading': {
      const words = writeWords(node.children);
      return words === undefined || words.includes('\n')
        ? undefined
        : `${'#'.repeat(node.depth)} ${words}`;
    }
    case 'list':
      return writeList(node, 0);
    case 'blockquote':
      return writeQuotation(node.children);
    case 'table':
      return writeTable(node);
    case 'thematicBreak':
      return '***';
    case 'mdxJsxFlowElement':
      return writeComponent(node, text, toEditorContent);
    default:
      return undefined;
  }
}

/** What would begin a block of another kind at the start of a line, as the editor reads it. */
const BLOCK_START = /^\s*(?:#{1,6}\s|>|[-*+]\s|\d+\.\s|\||`{3}|(?:---|\*\*\*|___)\s*$)/m;

function writeParagraph(nodes: readonly Inline[]): string | undefined {
  const words = writeWords(nodes);
  return words === undefined || BLOCK_START.test(words) ? undefined : words;
}

function writeWords(nodes: readonly Inline[]): string | undefined {
  return writeRuns(listRuns(nodes), writeTag) || undefined;
}

function writeList(list: List, depth: number): string | undefined {
  const start = list.start ?? 1;
  // A numbered list within another begins with 1 in the editor, whatever the file says.
  if (list.ordered && depth > 0 && start !== 1) return undefined;
  const items = list.children.map((item, index) => {
    const [first, ...rest] = item.children;
    const words = writeItemWords(first);
    if (words === undefined) return undefined;
    const sign = list.ordered ? `${start + index}. ` : '- ';
    const box = item.checked == null ? '' : item.checked ? '[x] ' : '[ ] ';
    const inner = rest.map((node) =>
      node.type === 'list' ? writeList(node, depth + 1) : undefined,
    );
    return joinLines([`${' '.repeat(4 * depth)}${sign}${box}${words}`, ...inner]);
  });
  return joinLines(items);
}

/** The words with which an item of a list begins: a paragraph, or a link that stands alone in it. */
function writeItemWords(node: Block | undefined): string | undefined {
  if (node?.type === 'paragraph') return writeParagraph(node.children);
  return node?.type === 'mdxJsxFlowElement' ? writeLineTag(node) : undefined;
}

function writeQuotation(nodes: readonly Block[]): string | undefined {
  const paragraphs = nodes.map((node) =>
    node.type === 'paragraph' ? writeWords(node.children) : undefined,
  );
  return joinLines(paragraphs, '\n\n')?.replace(/^.*$/gm, (line) => `> ${line}`.trimEnd());
}

function writeTable({ children: [head, ...rows] }: Table): string | undefined {
  if (!head) return undefined;
  const [first, ...others] = [head, ...rows].map((row) => {
    const cells = row.children.map(({ children }) => writeCell(children));
    return cells.includes(undefined) ? undefined : `| ${cells.join(' | ')} |`;
  });
  const rule = `| ${head.children.map(() => '---').join(' | ')} |`;
  return joinLines([first, rule, ...others]);
}

/** Cells have a Markdown of their own: no components, no line ends, no `|`. */
function writeCell(nodes: readonly Inline[]): string | undefined {
  const words = nodes.length === 0 ? '' : writeRuns(listRuns(nodes), () => undefined, CELL_SIGNS);
  return words === undefined || /[|\n\\]/.test(words) ? undefined : words;
}

function writeTag(tag: TextTag): string | undefined {
  const component = COMPONENTS.get(tag.name ?? '');
  if (!component || !isInline(component)) return undefined;
  const values = readValues(component, tag);
  const words = tag.children.map((child) => (child.type === 'text' ? child.value : undefined));
  const content = joinLines(words, '');
  return values && content !== undefined
    ? writeBlock(component, { ...values, [CONTENT_FIELD]: content })
    : undefined;
}

function writeComponent(
  node: FlowTag,
  text: string,
  toEditorContent: ToEditorContent,
): string | undefined {
  const component = COMPONENTS.get(node.name ?? '');
  const values = component && readValues(component, node);
  if (!values) return undefined;
  switch (component.content) {
    case 'nothing':
      return writeBlock(component, values);
    case 'words':
      return writeLineTag(node);
    case 'photos': {
      const photos = node.children.map((child) =>
        child.type === 'mdxJsxFlowElement' && child.name === photoBlock.name
          ? readValues(photoBlock, child)
          : undefined,
      );
      return photos.includes(undefined)
        ? undefined
        : writeBlock(component, { ...values, [CONTENT_FIELD]: photos });
    }
    case 'blocks': {
      const content = toEditorContent(cutComponent(text, component.name).content);
      return writeBlock(component, { ...values, [CONTENT_FIELD]: content });
    }
  }
}

function writeLineTag(node: FlowTag): string | undefined {
  return writeTag({ ...node, type: 'mdxJsxTextElement', children: listLine(node) });
}

/** The words of a link that stands alone on its line. */
function listLine({ children: [only, ...others] }: FlowTag): TextTag['children'] {
  return only?.type === 'paragraph' && others.length === 0 ? only.children : [];
}

/** What the form of a component holds for a tag of a file; undefined where the tag has faults. */
function readValues(component: Component, tag: FlowTag | TextTag): BlockValues | undefined {
  const written = readWrittenAttributes(tag);
  const read = written && readAttributes(component.name, component.attributes, written);
  if (!read || !('props' in read)) return undefined;
  const values = readAttributeForm(component).flatMap(({ name, kind }) => {
    const value = read.props[name];
    if (value === undefined) return [];
    return [[name, kind === 'yes-no' ? value === 'true' : value] as const];
  });
  return Object.fromEntries(values);
}

/** Parts one under the other; undefined where one of them is. */
function joinLines(parts: readonly (string | undefined)[], between = '\n'): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join(between);
}
