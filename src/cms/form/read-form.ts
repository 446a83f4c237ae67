import type { z } from 'zod';
import { describeSchema, type DescribedSchema } from '../../schemas/describe-schema.ts';
import type { FormField, ListField, SimpleField } from './form-field.ts';

/** Name of the field that holds the writing, in every schema that has one. */
const BODY = 'body';

/**
 * The form for what a schema takes, field by field in the schema's order. Throws with the path of a
 * field that no form can show, so that a new kind of field is noticed by whoever adds it.
 */
export function readForm(schema: z.ZodObject): FormField[] {
  return readFields(describeSchema(schema), '');
}

function readFields(
  { properties = {}, required = [] }: DescribedSchema,
  path: string,
): FormField[] {
  return Object.entries(properties).map(([name, field]) =>
    readField(field, {
      name,
      path: `${path}${name}`,
      isNeeded: required.includes(name),
    }),
  );
}

interface Place {
  name: string;
  /** Dotted, for messages. */
  path: string;
  isNeeded: boolean;
}

function readField(field: DescribedSchema, { name, path, isNeeded }: Place): FormField {
  const facts = {
    name,
    label: field.label ?? toLabel(name),
    hint: field.description ?? '',
    isNeeded: isNeeded && field.default === undefined,
  };
  if (name === BODY) return { ...facts, kind: 'body' };
  if (field.isKept) return { ...facts, kind: 'kept' };
  if (field.editor === 'reasons') return { ...facts, kind: 'record' };
  const items = field.reads?.items ?? field.items;
  if (items) {
    const { also } = field;
    const item = readItem({ ...items, ...(also ? { also } : {}) }, { name, path, isNeeded: true });
    return { ...facts, kind: 'list', item, shortForm: field.listForm };
  }
  const group = field.reads?.properties ? field.reads : field;
  if (group.properties) {
    const fields = readFields(group, `${path}.`);
    return { ...facts, kind: 'group', fields, shortFor: field.shortFor };
  }
  return { ...facts, ...readSimple(field, path) };
}

function readItem(field: DescribedSchema, place: Place): ListField['item'] {
  const item = readField(field, place);
  if (isSimple(item) || item.kind === 'group') return item;
  throw new Error(
    `No form can show the list "${place.path}": its items are of the kind ${item.kind}.`,
  );
}

function isSimple(field: FormField): field is SimpleField {
  return !['group', 'list', 'record', 'kept', BODY].includes(field.kind);
}

/** What of a simple field depends on its kind. */
type SimpleKind = SimpleField extends infer Field
  ? Field extends SimpleField
    ? Omit<Field, 'name' | 'label' | 'hint' | 'isNeeded'>
    : never
  : never;

function readSimple(field: DescribedSchema, path: string): SimpleKind {
  const { editor, example } = field;
  if (field.format === 'email') return { kind: 'email', example };
  switch (editor) {
    case 'text':
    case 'long-text':
      return {
        kind: editor,
        longest: field.reads?.maxLength ?? field.maxLength,
        example,
        shape: field.shape,
        names: field.names,
      };
    case 'date':
    case 'date-time':
      return { kind: editor };
    case 'time':
    case 'language':
    case 'link':
    case 'picture':
      return { kind: editor, example };
    case 'yes-no':
      return { kind: editor, default: toDefault(field, 'boolean') };
    case 'number':
      if (field.range)
        return { kind: editor, range: field.range, default: toDefault(field, 'number') };
      break;
    case 'choice':
      if (field.choices) {
        const { choices, phrases } = field;
        return { kind: editor, choices, phrases, default: toDefault(field, 'string') };
      }
      break;
    case 'reference':
      if (field.collection) return { kind: editor, collection: field.collection, also: field.also };
  }
  throw new Error(
    `No form can show the field "${path}" (${JSON.stringify({ editor, type: field.type })}): give it one of the kinds in schemas/fields.ts.`,
  );
}

interface Types {
  boolean: boolean;
  number: number;
  string: string;
}

function toDefault<Name extends keyof Types>(
  { default: value }: DescribedSchema,
  type: Name,
): Types[Name] | undefined {
  return typeof value === type ? (value as Types[Name]) : undefined;
}

/** `askAtHome` as people read it: "Ask at home". */
export function toLabel(name: string): string {
  const words = name
    .replace(/[-_]/g, ' ')
    .replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
