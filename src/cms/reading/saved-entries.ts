import type { CmsConfig } from '@sveltia/cms';
import { CONTENT_FOLDER } from '../../loader/content-folder.ts';
import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import { readSavedFiles, type SavedFile } from '../saved-files.ts';
import { findEntryId } from './entry-path.ts';
import type { OtherEntry } from './read-others.ts';

/** Every entry of the school as it was last saved, drafts among them, or undefined where that can't be known. */
export async function readSavedEntries(
  backend: CmsConfig['backend'],
): Promise<OtherEntry[] | undefined> {
  return (await readSavedFiles(backend))?.flatMap(toEntry);
}

/** The entry that a file of the project holds, if it is one. */
function toEntry({ path, text }: SavedFile): OtherEntry[] {
  const collection = COLLECTION_NAMES.find((name) => path.startsWith(`${CONTENT_FOLDER}/${name}/`));
  const id = findEntryId(path);
  return collection && id !== undefined ? [{ collection, id, file: path, text }] : [];
}
