import type CMS from '@sveltia/cms';
import { schemas } from '../../loader/entry-schemas.ts';
import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import { readForm } from '../form/read-form.ts';
import { createFileFormat } from './create-file-format.ts';

/** Lets the CMS read and write the files of every collection. */
export function registerFormats(cms: Pick<typeof CMS, 'registerCustomFormat'>): void {
  for (const collection of COLLECTION_NAMES) {
    const form = readForm(schemas[collection]);
    const { name, extension, fromFile, toFile } = createFileFormat(collection, form);
    cms.registerCustomFormat(name, extension, { fromFile, toFile });
  }
}
