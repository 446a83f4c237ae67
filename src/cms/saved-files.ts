import type { CmsConfig } from '@sveltia/cms';

/** The store in which the CMS keeps the texts of all files, by their path. */
const STORE = 'file-cache';

/** A file of the project as it was last read or saved. */
export interface SavedFile {
  /** From the project's root. */
  path: string;
  text: string;
  /** In bytes; not every git host says it. */
  size?: number | undefined;
}

/**
 * Every file with a text that the CMS knows, or undefined where that can't be known. No event, no field
 * and no format of Sveltia CMS is given other files than its own, so they are read where it keeps them
 * between visits (0.221.1, `services/backends/git/shared/fetch.js` and `repository.js`).
 */
export async function readSavedFiles({
  name,
  repo = '',
}: CmsConfig['backend'] & { repo?: string }): Promise<SavedFile[] | undefined> {
  const database = await open(`${name}:${repo}`);
  if (!database) return undefined;
  try {
    if (!database.objectStoreNames.contains(STORE)) return undefined;
    const store = database.transaction(STORE).objectStore(STORE);
    const [paths, files] = await Promise.all([
      toPromise(store.getAllKeys()),
      toPromise(store.getAll() as IDBRequest<{ text?: unknown; size?: number }[]>),
    ]);
    return paths.flatMap((path, index) => {
      const { text, size } = files[index] ?? {};
      return typeof text === 'string' ? [{ path: path as string, text, size }] : [];
    });
  } finally {
    database.close();
  }
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
