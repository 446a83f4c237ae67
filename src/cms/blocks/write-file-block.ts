import { CONTENT_FIELD } from './block-form.ts';
import { writeBlock } from './block-values.ts';
import { splitEditorBody, type EditorBlock } from './split-editor-body.ts';
import { toFileText } from './to-file-text.ts';

/** A block of the editor as it stands in a file. */
export function writeFileBlock(block: EditorBlock): string {
  switch (block.kind) {
    case 'text':
      return toFileText(block.text);
    case 'kept':
      return block.text.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
    case 'component': {
      const { component, values } = block;
      if (component.content !== 'blocks') return writeBlock(component, values);
      const content = writeFileBlocks(splitEditorBody(block.content));
      return writeBlock(component, { ...values, [CONTENT_FIELD]: content });
    }
  }
}

/** Blocks one under the other, with a blank line between them. */
export function writeFileBlocks(blocks: readonly EditorBlock[]): string {
  return blocks.map(writeFileBlock).join('\n\n');
}
