import type CMS from '@sveltia/cms';
import type { CmsConfig } from '@sveltia/cms';
import { createTranslate } from '../../i18n/translate.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../schemas/collection-names.ts';
import type { FormValues } from '../format/file-format.ts';
import { findFileFormat } from '../format/find-file-format.ts';
import { refuseSave } from '../refuse-save.ts';
import { getLanguage } from './get-language.ts';
import { readSavedEntries } from './saved-entries.ts';

/** An entry that the CMS is about to save. */
interface SavingEntry {
  collection: CollectionName;
  /** Whether it is to be a new file. */
  newRecord: boolean;
  data: FormValues;
}

/**
 * Keeps a new entry from being written twice. Where the line is cut after the git host has saved it and
 * before it could say so, Sveltia CMS (0.221.1) takes the save for failed, finds the name taken at the
 * next try and saves once more under another. So what was tried from a form is looked for among what is
 * saved: once it is there, or another entry says the very same, saving is refused in words.
 */
export function refuseTwice(
  cms: Pick<typeof CMS, 'registerEventListener'>,
  { backend }: Pick<CmsConfig, 'backend'>,
): void {
  const tried = new Set<string>();
  // Another form is another entry.
  addEventListener('hashchange', () => tried.clear());
  cms.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => {
      const { collection, newRecord, data } = entry.toJS() as unknown as SavingEntry;
      if (!newRecord || !COLLECTION_NAMES.includes(collection)) return;
      tried.add(findFileFormat(collection).toFile(data).trim());
      const saved = (await readSavedEntries(backend).catch(() => undefined)) ?? [];
      const isThere = ({ collection: its, text }: { collection: CollectionName; text: string }) =>
        its === collection && tried.has(text.trim());
      if (!saved.some(isThere)) return;
      throw refuseSave(new Error(createTranslate(getLanguage())('findings.twice')));
    },
  });
}
