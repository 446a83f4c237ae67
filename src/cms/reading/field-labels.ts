import { schemas } from '../../loader/entry-schemas.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import { nameFields } from '../config/name-fields.ts';
import type { FormField } from '../form/form-field.ts';
import { readForm } from '../form/read-form.ts';

/** What a form calls the fields of a collection. */
export interface FieldLabels {
  /** The way to a field in the words of its form: `Promises, no. 2, Due`. */
  describe: (path: readonly PropertyKey[]) => string;
  /** The label of the field of that name beside `path`, else of the first one in the form. */
  find: (name: string, path?: readonly PropertyKey[]) => string | undefined;
}

const known = new Map<string, FieldLabels>();

/** The labels of a collection, in the language of whoever writes. Its form is read once. */
export function readFieldLabels(collection: CollectionName, language: string): FieldLabels {
  const key = `${collection} ${language}`;
  const labels =
    known.get(key) ??
    createFieldLabels(
      nameFields(readForm(schemas[collection]), { form: collection, locale: language }),
    );
  known.set(key, labels);
  return labels;
}

function createFieldLabels(form: readonly FormField[]): FieldLabels {
  const byName = new Map<string, string>();
  const note = (fields: readonly FormField[]): void => {
    for (const { name, label } of fields) if (!byName.has(name)) byName.set(name, label);
    for (const field of fields) note(listInner(field));
  };
  note(form);
  return {
    describe: (path) => describePath(form, path).join(', '),
    find: (name, path = []) =>
      findFields(form, path.slice(0, -1)).find((field) => field.name === name)?.label ??
      byName.get(name),
  };
}

function describePath(
  fields: readonly FormField[],
  [key, ...rest]: readonly PropertyKey[],
): string[] {
  if (key === undefined) return [];
  if (typeof key === 'number') return [`${key + 1}`, ...describePath(fields, rest)];
  const field = fields.find(({ name }) => name === key);
  // What stands in the body has no field of its own.
  if (field === undefined || field.kind === 'body') return [field?.label ?? String(key)];
  return [field.label, ...describePath(listInner(field), rest)];
}

/** The fields within the one at `path`; those of the form itself for an empty path. */
function findFields(
  fields: readonly FormField[],
  [key, ...rest]: readonly PropertyKey[],
): readonly FormField[] {
  if (key === undefined) return fields;
  if (typeof key === 'number') return findFields(fields, rest);
  const field = fields.find(({ name }) => name === key);
  return field ? findFields(listInner(field), rest) : [];
}

function listInner(field: FormField): readonly FormField[] {
  if (field.kind === 'group') return field.fields;
  return field.kind === 'list' && field.item.kind === 'group' ? field.item.fields : [];
}
