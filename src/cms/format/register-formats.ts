import type CMS from '@sveltia/cms';
import { schemas } from '../../loader/entry-schemas.ts';
import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import { readForm } from '../form/read-form.ts';
import { createFileFormat } from './create-file-format.ts';
import { createSettingsFormat } from './settings/create-settings-format.ts';
import { spellOut } from './spell-out.ts';

/** Lets the CMS read and write the files of every collection, and the settings. */
export function registerFormats(cms: Pick<typeof CMS, 'registerCustomFormat'>): void {
  const formats = [
    ...COLLECTION_NAMES.map((name) => createFileFormat(name, readForm(schemas[name]))),
    createSettingsFormat(),
  ];
  for (const { name, extension, form, fromFile, toFile } of formats) {
    cms.registerCustomFormat(name, extension, {
      fromFile: (text) => spellOut(form, fromFile(text)),
      toFile,
    });
  }
}
