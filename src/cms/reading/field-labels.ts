import { schemas } from '../../loader/entry-schemas.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import type { FormField } from '../form/form-field.ts';
import { readForm } from '../form/read-form.ts';

/** What a form calls the fields of a collection. */
export interface FieldLabels {
  /** The way to a field in the words of its form: `Promises, no. 2, Due`. */
  describe: (path: readonly PropertyKey[]) => string;
  /** The label of the first field of that name, wherever it stands in the form. */
  find: (name: string) => string | undefined;
}

const known = new Map<CollectionName, FieldLabels>();

/** The labels of a collection. Its form is read once. */
export function readFieldLabels(collection: CollectionName): FieldLabels {
  const labels = known.get(collection) ?? createFieldLabels(readForm(schemas[collection]));
  known.set(collection, labels);
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
    find: (name) => byName.get(name),
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

function listInner(field: FormField): readonly FormField[] {
  if (field.kind === 'group') return field.fields;
  return field.kind === 'list' && field.item.kind === 'group' ? field.item.fields : [];
}
