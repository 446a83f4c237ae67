import type { ContentTree, PictureNode } from '../schemas/content-tree.ts';
import type { PictureSource } from '../schemas/picture.ts';

/** Every picture of a body, in order. */
export function listPictures(tree: ContentTree): PictureSource[] {
  return listPictureNodes(tree).map(({ src }) => src);
}

/** The same with what is said of each picture. */
export function listPictureNodes(tree: ContentTree): PictureNode[] {
  return tree.flatMap((node) => {
    if (node.type === 'picture') return [node];
    return node.type === 'component' ? listPictureNodes(node.children) : [];
  });
}
