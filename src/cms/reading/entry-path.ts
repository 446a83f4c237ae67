import { isFactCollection, type CollectionName } from '../../schemas/collection-names.ts';

/** Where the editor keeps an entry, from the project's root. */
export function toEntryFile(collection: CollectionName, id: string): string {
  const name = isFactCollection(collection) ? `${id}.yaml` : `${id}/index.mdx`;
  return `src/content/${collection}/${name}`;
}
