import { CONTENT_FIELD } from './block-form.ts';
import { isInline, listBlocks, type Block } from './block.ts';
import { readBlock, type BlockValues } from './block-values.ts';
import { toPattern } from './create-editor-component.ts';
import { readKept } from './kept-block.ts';

/** A block of what the rich-text editor holds. */
export type EditorBlock =
  | { kind: 'text'; text: string }
  | { kind: 'kept'; text: string }
  | { kind: 'component'; component: Block; values: BlockValues; content: string };

const PATTERNS = listBlocks()
  .filter((component) => !isInline(component))
  .map((component) => ({ component, pattern: toPattern(component) }));

/** The blocks of a body as the editor writes it: with blank lines between them. */
export function splitEditorBody(body: string): EditorBlock[] {
  const blocks: EditorBlock[] = [];
  let rest = body.replace(/\r\n?/g, '\n');
  while ((rest = rest.replace(/^(?:[ \t]*\n)+/, '')).trim()) {
    const { block, length } = readFirst(rest);
    blocks.push(block);
    rest = rest.slice(length);
  }
  return blocks;
}

function readFirst(text: string): { block: EditorBlock; length: number } {
  const kept = readKept(text);
  if (kept) return { block: { kind: 'kept', text: kept.text }, length: kept.length };
  for (const { component, pattern } of PATTERNS) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) {
      const values = readBlock(component, found);
      const content = values[CONTENT_FIELD];
      return {
        block: {
          kind: 'component',
          component,
          values,
          content: typeof content === 'string' ? content : '',
        },
        length: found.length,
      };
    }
  }
  const end = text.search(/\n[ \t]*(?:\n|$)/);
  const block = end < 0 ? text : text.slice(0, end);
  return { block: { kind: 'text', text: block }, length: block.length };
}
