import type CMS from '@sveltia/cms';
import type { CmsConfig } from '@sveltia/cms';
import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import { refuseSave } from '../refuse-save.ts';
import { readSavedFiles } from '../saved-files.ts';
import { UnwritableFileError } from './create-file-format.ts';
import { SOURCE_FIELD, type FormValues } from './file-format.ts';
import { findFileFormat } from './find-file-format.ts';
import { createSettingsFormat } from './settings/create-settings-format.ts';
import { spellOut } from './spell-out.ts';
import { createWholeFiles } from './whole-files.ts';

/** Lets the CMS read and write the files of every collection, and the settings. */
export function registerFormats(
  cms: Pick<typeof CMS, 'registerCustomFormat'>,
  { backend }: Pick<CmsConfig, 'backend'>,
): void {
  const findWhole = createWholeFiles(() => readSavedFiles(backend));
  const formats = [...COLLECTION_NAMES.map(findFileFormat), createSettingsFormat()];
  for (const { name, extension, form, fromFile, toFile } of formats) {
    cms.registerCustomFormat(name, extension, {
      fromFile: (text) => spellOut(form, fromFile(text)),
      toFile: async (values: FormValues) => {
        const source = values[SOURCE_FIELD];
        const whole = typeof source === 'string' ? await findWhole(source) : source;
        return keepEnds(tellRefusal(() => toFile({ ...values, [SOURCE_FIELD]: whole })));
      },
    });
  }
}

/** Says why a file can't be written. */
function tellRefusal(write: () => string): string {
  try {
    return write();
  } catch (error) {
    throw error instanceof UnwritableFileError ? refuseSave(error) : error;
  }
}

/**
 * Sveltia CMS (0.221.1, `contents/file/format.js`) writes what is left after `trim()`, and a line end.
 * A text with other ends than that is given as one of which nothing is trimmed. A line end that the
 * file lacks is added all the same.
 */
function keepEnds(text: string): string {
  if (text === `${text.trim()}\n`) return text;
  const whole = text.replace(/\n$/, '');
  return Object.assign(new String(text), { trim: () => whole }) as string;
}
