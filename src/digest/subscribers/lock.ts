import { DatabaseSync } from 'node:sqlite';

/**
 * Holds a lock until it is let go, or until the process ends in whatever way: the system itself
 * lets go then, so no lock is ever left over. Returns undefined while somebody else holds it.
 */
export function takeLock(path: string): { release: () => void } | undefined {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return { release: () => database.close() };
}

/** SQLITE_BUSY and SQLITE_LOCKED, without what extends them (sqlite.org/rescode.html). */
function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode ?? 0;
  return [5, 6].includes(code & 0xff);
}
