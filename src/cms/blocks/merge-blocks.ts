import { cutComponent } from './cut-component.ts';
import { mergeList } from './merge-list.ts';
import { joinRow, mergeRow, type NewPart, type OldPart } from './merge-row.ts';
import { mergeTable } from './merge-table.ts';
import { readShape } from './shape.ts';
import { splitBody, type BodyBlock } from './split-body.ts';
import { splitEditorBody, type EditorBlock } from './split-editor-body.ts';
import { toKeptKey, writeEditorBlocks } from './write-editor-blocks.ts';
import { writeFileBlock } from './write-file-block.ts';

/**
 * A body in which the blocks of the editor take the place of the file's: those that say the same
 * stay as the file has them, with the white space round them.
 */
export function mergeBlocks(blocks: readonly EditorBlock[], body: string): string {
  const file = splitBody(body);
  const keys = writeEditorBlocks(file.blocks).map(({ toKey }) => toKey());
  const parts = file.blocks.map((block, index): OldPart => ({
    text: block.text,
    key: keys[index]!,
    kind: findKind(block),
  }));
  const next = blocks.map(toNewPart).filter(({ write }) => write(undefined) !== '');
  if (next.length === 0) return file.gaps.at(-1)!;
  const gaps = parts.length === 0 ? [body || '\n', '\n'] : file.gaps;
  const row = mergeRow(next, { parts, gaps }, '\n\n');
  const merged = joinRow(row);
  // Where blocks that stood close would run into each other, blank lines keep them apart.
  const apart = row.parts.join('\n\n');
  const isApart = merged === body || readShape(merged) === readShape(apart);
  return isApart ? merged : `${gaps[0]}${apart}${gaps.at(-1)}`;
}

function toNewPart(block: EditorBlock): NewPart {
  const text = writeFileBlock(block);
  return {
    key: block.kind === 'kept' ? toKeptKey(block.text) : readShape(text),
    kind: toKind(block, text),
    write: (before) => (before === undefined ? text : replaceBlock(block, text, before)),
  };
}

/** A block that was changed: what was not changed in it stays as the file has it. */
function replaceBlock(block: EditorBlock, text: string, before: OldPart): string {
  if (before.kind === 'list') return mergeList(text, before.text);
  if (before.kind === 'table') return mergeTable(text, before.text);
  if (block.kind !== 'component' || block.component.content !== 'blocks') return text;
  const { name } = block.component;
  const old = cutComponent(before.text, name);
  const { start, end } = cutComponent(text, name);
  const isSame = readShape(`${start}\n\n${end}`) === readShape(`${old.start}\n\n${old.end}`);
  const content = mergeBlocks(splitEditorBody(block.content), old.content);
  const indented = content.replace(/^(?=.*\S)/gm, old.indent);
  return `${isSame ? old.start : start}${indented}${end}`;
}

function toKind(block: EditorBlock, text: string): string {
  if (block.kind === 'component') return block.component.name;
  return block.kind === 'kept' ? 'kept' : findKind(splitBody(text).blocks[0]);
}

function findKind(block: BodyBlock | undefined): string {
  const { node } = block ?? {};
  return node?.type === 'mdxJsxFlowElement' ? (node.name ?? '') : (node?.type ?? 'kept');
}
