import type { EditorComponentDefinition } from '@sveltia/cms';
import { listBlocks } from './block.ts';
import { createEditorComponent } from './create-editor-component.ts';
import { keptBlock } from './kept-block.ts';

/** What of the CMS is needed to tell it of blocks. */
interface BlockRegistry {
  registerEditorComponent: (definition: EditorComponentDefinition) => void;
}

/** Tells the CMS of every component that can be written into a body. */
export function registerBlocks(cms: BlockRegistry): void {
  for (const block of listBlocks()) cms.registerEditorComponent(createEditorComponent(block));
  cms.registerEditorComponent(keptBlock);
}
