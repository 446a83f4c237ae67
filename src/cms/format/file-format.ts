import type { CollectionName } from '../../schemas/collection-names.ts';
import type { FormField } from '../form/form-field.ts';

/**
 * What a form holds of an entry: plain data in the shapes that `../form/form-field.ts` names, whatever
 * short form the file has. Lists are arrays, groups are objects, days are `2026-03-05`, times of a
 * `date-time` stand beside it (`../form/time-name.ts`). A field that is not written is
 * absent, unless it has a default, which is then spelt out.
 */
export type FormValues = Record<string, unknown>;

/**
 * The hidden field that carries the file's text through the form, so that whatever was not changed is
 * written back as it was. Empty in a new entry.
 */
export const SOURCE_FIELD = 'source';

/** How the CMS reads and writes the files of a collection. */
export interface FileFormat {
  /** As the configuration names it. */
  name: string;
  extension: 'mdx' | 'yaml' | 'ts';
  /** What it reads and writes. */
  form: readonly FormField[];
  fromFile: (text: string) => FormValues;
  /**
   * The whole file. Unchanged values give the file's own text, to the letter. Throws an
   * `UnwritableFileError` where something would be lost.
   */
  toFile: (values: FormValues) => string;
}

/** The name of a collection's format. */
export function toFormatName(collection: CollectionName): string {
  return `homeward-${collection}`;
}
