import type CMS from '@sveltia/cms';
import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import { UnwritableFileError } from './create-file-format.ts';
import type { FormValues } from './file-format.ts';
import { findFileFormat } from './find-file-format.ts';
import { createSettingsFormat } from './settings/create-settings-format.ts';
import { spellOut } from './spell-out.ts';

/** Lets the CMS read and write the files of every collection, and the settings. */
export function registerFormats(cms: Pick<typeof CMS, 'registerCustomFormat'>): void {
  const formats = [...COLLECTION_NAMES.map(findFileFormat), createSettingsFormat()];
  for (const { name, extension, form, fromFile, toFile } of formats) {
    cms.registerCustomFormat(name, extension, {
      fromFile: (text) => spellOut(form, fromFile(text)),
      toFile: (values: FormValues) => tellRefusal(() => toFile(values)),
    });
  }
}

/**
 * Puts why a file can't be written where Sveltia CMS (0.221.1, `toolbar.svelte`) shows it. Of
 * any other error it says nothing.
 */
function tellRefusal(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof UnwritableFileError)) throw error;
    throw new Error('saving_failed', { cause: error });
  }
}
