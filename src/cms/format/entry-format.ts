import { schemas } from '../../loader/entry-schemas.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import { readForm } from '../form/read-form.ts';
import { createFileFormat } from './create-file-format.ts';
import type { FileFormat } from './file-format.ts';

const known = new Map<CollectionName, FileFormat>();

/** How entries of a collection are read and written, and their form. It is made once. */
export function getEntryFormat(collection: CollectionName): FileFormat {
  const format =
    known.get(collection) ?? createFileFormat(collection, readForm(schemas[collection]));
  known.set(collection, format);
  return format;
}
