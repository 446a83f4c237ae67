import { schemas } from '../../loader/entry-schemas.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import { readForm } from '../form/read-form.ts';
import { createFileFormat } from './create-file-format.ts';
import type { FileFormat } from './file-format.ts';

const known = new Map<CollectionName, FileFormat>();

/** How the files of a collection are read and written. Its form is read from the schema once. */
export function findFileFormat(collection: CollectionName): FileFormat {
  const format =
    known.get(collection) ?? createFileFormat(collection, readForm(schemas[collection]));
  known.set(collection, format);
  return format;
}
