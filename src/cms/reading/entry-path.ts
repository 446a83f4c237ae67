import { FACT_COLLECTIONS, type CollectionName } from '../../schemas/collection-names.ts';

/** Where the editor keeps an entry, from the project's root. */
export function toEntryFile(collection: CollectionName, id: string): string {
  const isFacts = (FACT_COLLECTIONS as readonly CollectionName[]).includes(collection);
  return `src/content/${collection}/${isFacts ? `${id}.yaml` : `${id}/index.mdx`}`;
}
