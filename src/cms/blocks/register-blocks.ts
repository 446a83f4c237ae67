import type { EditorComponentDefinition } from '@sveltia/cms';
import { createTranslate } from '../../i18n/translate.ts';
import { listBlocks } from './block.ts';
import { createEditorComponent } from './create-editor-component.ts';
import { createKeptBlock } from './kept-block.ts';

/** What of the CMS is needed to tell it of blocks. */
interface BlockRegistry {
  registerEditorComponent: (definition: EditorComponentDefinition) => void;
}

/** Tells the CMS of every component that can be written into a body, in a teacher's language. */
export function registerBlocks(cms: BlockRegistry, language: string): void {
  const speech = { locale: language, t: createTranslate(language) };
  for (const block of listBlocks()) {
    cms.registerEditorComponent(createEditorComponent(block, speech));
  }
  cms.registerEditorComponent(createKeptBlock(speech.t));
}
