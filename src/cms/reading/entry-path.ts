import { CONTENT_FOLDER } from '../../loader/content-folder.ts';
import { isFactCollection, type CollectionName } from '../../schemas/collection-names.ts';
import { toEntryId } from '../../schemas/reference.ts';

/** Where the editor keeps an entry, from the project's root. */
export function toEntryFile(collection: CollectionName, id: string): string {
  const name = isFactCollection(collection) ? `${id}.yaml` : `${id}/index.mdx`;
  return `${CONTENT_FOLDER}/${collection}/${name}`;
}

/** Such a place. Names that begin with a dot or a line are private. */
const ENTRY = /^[\w-]+\/(?![._])([^/]+?)(?:\/index\.mdx|\.yaml)$/;

/**
 * The id of the entry in a file, such as `src/content/events/Spring Fair/index.mdx`, as the site has
 * it: `spring-fair`. A new entry has no file yet, and so no id.
 */
export function findEntryId(path: string | undefined): string | undefined {
  if (!path?.startsWith(`${CONTENT_FOLDER}/`)) return undefined;
  const [, name = ''] = ENTRY.exec(path.slice(CONTENT_FOLDER.length + 1)) ?? [];
  return toEntryId(name) || undefined;
}
