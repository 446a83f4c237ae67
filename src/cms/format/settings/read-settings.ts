import { parseExpressionAt, type Expression, type ObjectExpression, type Property } from 'acorn';
import type { FormField } from '../../form/form-field.ts';
import type { FieldValue, FieldValues } from '../field-value.ts';
import { readSimple } from '../read-simple.ts';

/** A setting whose name and value stand in the file as they are. */
export interface PlainProperty extends Property {
  value: Expression;
}

/**
 * The settings in the text of `school.config.ts`, each with its place in it; nothing where the text has
 * no `export default { … }`. What stands round that object is TypeScript and is not looked at.
 */
export function readSettingsText(text: string): ObjectExpression | undefined {
  const start = /^export default[ \t\r\n]*(?=\{)/m.exec(text);
  if (!start) return undefined;
  try {
    const object = parseExpressionAt(text, start.index + start[0].length, { ecmaVersion: 2023 });
    return object.type === 'ObjectExpression' ? object : undefined;
  } catch {
    return undefined;
  }
}

/** The plain settings of an object by name. What is worked out in some way is not among them. */
export function listProperties({ properties }: ObjectExpression): Map<string, PlainProperty> {
  return new Map(
    properties.flatMap((property): [string, PlainProperty][] => {
      if (property.type !== 'Property' || property.kind !== 'init') return [];
      if (property.computed || property.method || property.shorthand) return [];
      const { key } = property;
      const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : '';
      return [[String(name), property]];
    }),
  );
}

/** What an object says of a form’s fields. */
export function readSettings(fields: readonly FormField[], object: ObjectExpression): FieldValues {
  const properties = listProperties(object);
  return Object.fromEntries(
    fields.flatMap((field): [string, FieldValue][] => {
      const property = properties.get(field.name);
      const value = property && readExpression(field, property.value);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

/** What a value says, or nothing where it is no plain one. */
export function readExpression(field: FormField, node: Expression): FieldValue | undefined {
  if (field.kind === 'group') {
    const values = node.type === 'ObjectExpression' ? readSettings(field.fields, node) : {};
    return Object.keys(values).length > 0 ? values : undefined;
  }
  if (field.kind === 'list') {
    if (node.type !== 'ArrayExpression') return undefined;
    const items = node.elements.map((item) =>
      item === null || item.type === 'SpreadElement' ? undefined : readExpression(field.item, item),
    );
    return items.every((item) => item !== undefined) && items.length > 0 ? items : undefined;
  }
  const text = readText(node);
  return text === undefined ? undefined : readSimple(field, text);
}

/** A plain text, number or boolean as text. */
function readText(node: Expression): string | undefined {
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  if (node.type !== 'Literal') return undefined;
  return ['string', 'number', 'boolean'].includes(typeof node.value)
    ? String(node.value)
    : undefined;
}
