import type { ContentTree } from '../schemas/content-tree.ts';
import type { PictureSource } from '../schemas/picture.ts';

/** Every picture of a body, in order. */
export function listPictures(tree: ContentTree): PictureSource[] {
  return tree.flatMap((node) => {
    if (node.type === 'picture') return [node.src];
    return node.type === 'component' ? listPictures(node.children) : [];
  });
}
