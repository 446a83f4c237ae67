import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { SWITCHED_OFF } from '../reading/to-hast.ts';

/** The whole of a Markdown source, or a part of it: nodes of mdast with their lines. */
export type MarkdownRoot = ReturnType<typeof fromMarkdown>;
export type MarkdownNode = MarkdownRoot['children'][number] | ListItem | TableRow | TableCell;
export type Block = MarkdownRoot['children'][number];
export type Paragraph = Extract<Block, { type: 'paragraph' }>;
export type Inline = Paragraph['children'][number];
export type List = Extract<Block, { type: 'list' }>;
export type Table = Extract<Block, { type: 'table' }>;
export type FlowTag = Extract<Block, { type: 'mdxJsxFlowElement' }>;
export type TextTag = Extract<Inline, { type: 'mdxJsxTextElement' }>;
type ListItem = List['children'][number];
type TableRow = Table['children'][number];
type TableCell = TableRow['children'][number];

/** The grammar of the site's parser, but for quotation marks and dashes, which stay as typed. */
const GRAMMAR = {
  extensions: [gfm(), mdxJsx(), { disable: { null: [...SWITCHED_OFF] } }],
  mdastExtensions: [gfmFromMarkdown(), mdxJsxFromMarkdown()],
};

/** The tree of a neutralised source. Throws when a tag begins in one block and ends in another. */
export function readMarkdown(source: string): MarkdownRoot {
  return fromMarkdown(source, GRAMMAR);
}
