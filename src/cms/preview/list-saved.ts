import type { CustomPreviewTemplateProps } from '@sveltia/cms';
import { COLLECTION_NAMES, type CollectionName } from '../../schemas/collection-names.ts';
import { SOURCE_FIELD } from '../format/file-format.ts';
import { findEntryId } from '../reading/entry-path.ts';
import type { OtherEntry } from '../reading/read-others.ts';

/** What the CMS has of a saved entry. */
type SavedEntry = CustomPreviewTemplateProps['entry'];

/** All entries as they were last saved; classes and people first, since every page names them. */
export async function listSaved({
  getCollection,
}: Pick<CustomPreviewTemplateProps, 'getCollection'>): Promise<OtherEntry[]> {
  const lists = await Promise.all(
    COLLECTION_NAMES.map(async (collection) => {
      // A page can do without the entries of a collection that the CMS doesn’t know.
      const entries = await getCollection(collection).catch(() => []);
      return (entries as SavedEntry[]).flatMap((entry) => toOther(collection, entry));
    }),
  );
  return lists.flat();
}

function toOther(collection: CollectionName, entry: SavedEntry): OtherEntry[] {
  const file = entry.get('path');
  const id = findEntryId(file);
  const text: unknown = entry.getIn(['data', SOURCE_FIELD]);
  return id === undefined || typeof text !== 'string' ? [] : [{ collection, id, file, text }];
}
