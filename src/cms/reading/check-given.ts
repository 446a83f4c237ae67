import type { CmsConfig } from '@sveltia/cms';
import type { CollectionName } from '../../schemas/collection-names.ts';
import type { EntryCheck } from './check-entry.ts';

/** What is in an entry as the CMS gives it. */
export interface GivenEntry {
  collection: CollectionName;
  /** Empty for an entry that was never saved. */
  path: string;
  data: Record<string, unknown>;
}

/**
 * Checks an entry as the CMS gives it, or says nothing of it where that can't be done: without a
 * connection, or on the day on which the site got another program. The build has the last word, and
 * nobody is kept from saving by what is not about their entry.
 */
export async function checkGiven(
  { collection, path, data }: GivenEntry,
  backend: CmsConfig['backend'],
): Promise<EntryCheck | undefined> {
  try {
    // Rules and the reader of bodies are fetched when the first entry is opened.
    const { checkEntry, readOtherEntries } = await import('./check-entry.ts');
    return await checkEntry({ collection, path, values: data }, await readOtherEntries(backend));
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
