import type { CollectionName } from '../schemas/collection-names.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import { authoringComponents } from './components/index.ts';

/** The ids of all entries of a collection that a body's components point to, in order. */
export function listReferences(tree: ContentTree, collection: CollectionName): string[] {
  return tree.flatMap((node) => {
    if (node.type !== 'component') return [];
    const { references = {} } = authoringComponents.get(node.name) ?? {};
    const own = Object.entries(references).flatMap(([attribute, target]) =>
      target === collection ? (node.props[attribute] ?? []) : [],
    );
    return [...own, ...listReferences(node.children, collection)];
  });
}
