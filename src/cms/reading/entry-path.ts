import { isFactCollection, type CollectionName } from '../../schemas/collection-names.ts';

/** Where the editor keeps an entry, from the project's root. */
export function toEntryFile(collection: CollectionName, id: string): string {
  const name = isFactCollection(collection) ? `${id}.yaml` : `${id}/index.mdx`;
  return `src/content/${collection}/${name}`;
}

/** The id of an entry by that path, such as `src/content/events/spring-fair/index.mdx`; a new one has none. */
export function findEntryId(path: string | undefined): string | undefined {
  return /^src\/content\/[\w-]+\/(.+?)(?:\/index\.mdx|\.yaml)$/.exec(path ?? '')?.[1];
}
