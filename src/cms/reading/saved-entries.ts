import type { CmsConfig } from '@sveltia/cms';
import { CONTENT_FOLDER } from '../../loader/content-folder.ts';
import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import { findEntryId } from './entry-path.ts';
import type { OtherEntry } from './read-others.ts';

/** The store in which the CMS keeps the texts of all files, by their path. */
const STORE = 'file-cache';

/**
 * Every entry of the school as it was last saved, drafts among them, or undefined where that can't be
 * known. No event and no field of Sveltia CMS is given other entries, so they are read where it keeps
 * them between visits (0.221.1, `services/backends/git/shared/fetch.js` and `repository.js`).
 */
export async function readSavedEntries({
  name,
  repo = '',
}: CmsConfig['backend'] & { repo?: string }): Promise<OtherEntry[] | undefined> {
  const database = await open(`${name}:${repo}`);
  if (!database) return undefined;
  try {
    if (!database.objectStoreNames.contains(STORE)) return undefined;
    const store = database.transaction(STORE).objectStore(STORE);
    const [paths, files] = await Promise.all([
      toPromise(store.getAllKeys()),
      toPromise(store.getAll() as IDBRequest<{ text?: unknown }[]>),
    ]);
    return paths.flatMap((path, index) => toEntry(path as string, files[index]?.text));
  } finally {
    database.close();
  }
}

/** The entry that a file of the project holds, if it is one. */
function toEntry(path: string, text: unknown): OtherEntry[] {
  const collection = COLLECTION_NAMES.find((name) => path.startsWith(`${CONTENT_FOLDER}/${name}/`));
  const id = findEntryId(path);
  if (!collection || id === undefined || typeof text !== 'string') return [];
  return [{ collection, id, file: path, text }];
}

/** The database, if there is one of that name: opening must not make it. */
function open(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
  });
}

function toPromise<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () =>
      reject(request.error ?? new Error('The browser’s store can’t be read.'));
  });
}
