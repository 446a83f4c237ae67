import { authoringComponents } from '../../mdx/components/index.ts';
import type { AuthoringComponent } from '../../mdx/components/component.ts';
import { photoAttributes } from '../../mdx/components/photo.ts';

/** What an authoring component tells the editor of itself. */
export type Block = Pick<
  AuthoringComponent,
  'name' | 'description' | 'icon' | 'attributes' | 'content' | 'files'
> & {
  /** Attributes that hold the name of a picture beside the entry. */
  pictures?: readonly string[];
};

/** A photo, which is no component of the tree and yet written like one. */
export const photoBlock: Block = {
  name: 'Photo',
  description: 'A photo, with its description and who is in it.',
  icon: 'photo_camera',
  attributes: photoAttributes,
  content: 'nothing',
  pictures: ['src'],
};

/** Every component that can be written into a body, in the order of the editor's menu. */
export function listBlocks(
  components: ReadonlyMap<string, AuthoringComponent> = authoringComponents,
): Block[] {
  return [photoBlock, ...components.values()];
}

/** Whether a component stands within a sentence, and not as a block of its own. */
export function isInline({ content }: Block): boolean {
  return content === 'words';
}
