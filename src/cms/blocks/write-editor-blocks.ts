import { writeKept } from './kept-block.ts';
import { readShape, toShape } from './shape.ts';
import { splitBody, type BodyBlock } from './split-body.ts';
import { splitEditorBody } from './split-editor-body.ts';
import { toEditorText } from './to-editor-text.ts';
import { writeFileBlock } from './write-file-block.ts';

/** A body of a file, with plain line ends, as the editor takes it. */
export function writeEditorBody(body: string): string {
  return writeEditorBlocks(splitBody(body).blocks)
    .map(({ text }) => text)
    .join('\n\n');
}

/** A block of a file as the editor takes it. */
interface WrittenBlock {
  text: string;
  /** Gives the same for blocks that say the same, in the file and in the editor. */
  toKey: () => string;
}

/** The blocks of a file's body as the editor takes them, one for one. */
export function writeEditorBlocks(blocks: readonly BodyBlock[]): WrittenBlock[] {
  return blocks.map((block, index) => {
    const text = joinsList(block, blocks[index - 1]) ? undefined : writeEditorBlock(block);
    return text === undefined
      ? { text: writeKept(block.text), toKey: () => toKeptKey(block.text) }
      : { text, toKey: () => toShape([block.node!]) };
  });
}

/** The key of a block that is kept as its text. */
export function toKeptKey(text: string): string {
  return `kept:${text.trim()}`;
}

/** The editor makes one list of two that follow each other. */
function joinsList({ node }: BodyBlock, before: BodyBlock | undefined): boolean {
  return (
    node?.type === 'list' &&
    before?.node?.type === 'list' &&
    Boolean(node.ordered) === Boolean(before.node.ordered)
  );
}

/** Words of a sentence, in which nothing has a meaning to anybody. Most paragraphs are such. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} .,;:!?'"()–—…’“”«»%-]*$/u;

/** Undefined for a block that would not come back from the editor as it went in. */
function writeEditorBlock({ node, text }: BodyBlock): string | undefined {
  // A note is nothing to the parser, so nothing would be written.
  if (!node || text.includes('<!--')) return undefined;
  if (node.type === 'paragraph' && PLAIN.test(text)) return text;
  const written = toEditorText(node, text, writeEditorBody);
  if (written === undefined) return undefined;
  const [block, ...others] = splitEditorBody(written);
  if (!block || others.length > 0) return undefined;
  return readShape(writeFileBlock(block)) === toShape([node]) ? written : undefined;
}
