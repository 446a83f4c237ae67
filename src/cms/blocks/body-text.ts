import { mergeBlocks } from './merge-blocks.ts';
import { splitEditorBody } from './split-editor-body.ts';
import { writeEditorBody } from './write-editor-blocks.ts';
import { writeFileBlocks } from './write-file-block.ts';

/**
 * The body of a file as the rich-text editor takes it. Blocks that the editor would spoil come as
 * `Kept` blocks, which show their text and keep it.
 */
export function toEditorBody(fileBody: string): string {
  return writeEditorBody(fileBody.replaceAll('\r\n', '\n'));
}

/**
 * What the editor holds as the body of a file. Blocks that were not changed, and the white space
 * between them, stay as they are in `fileBody`, to the letter; it is undefined in a new entry.
 */
export function toFileBody(editorBody: string, fileBody: string | undefined): string {
  const blocks = splitEditorBody(editorBody);
  if (fileBody === undefined) {
    const body = writeFileBlocks(blocks);
    return body && `${body}\n`;
  }
  const plain = fileBody.replaceAll('\r\n', '\n');
  const body = mergeBlocks(blocks, plain);
  if (body === plain) return fileBody;
  return fileBody.includes('\r\n') ? body.replaceAll('\n', '\r\n') : body;
}
