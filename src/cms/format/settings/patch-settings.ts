import type { ObjectExpression } from 'acorn';
import type { FormField } from '../../form/form-field.ts';
import { isSame, isUnsaid, toGroup, type FieldValue, type FieldValues } from '../field-value.ts';
import { findIndent, UnpatchableError } from '../source-parts.ts';
import { listProperties, readExpression, type PlainProperty } from './read-settings.ts';
import { writeLiteral, writeSetting } from './write-literal.ts';

/** Text that takes the place of what stands from `start` up to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

interface SettingsChange {
  written: FieldValues;
  wanted: FieldValues;
  source: string;
}

/**
 * What has to be exchanged in a settings file so that an object says what is wanted. Throws an
 * `UnpatchableError` where a setting is worked out by the file and so can’t be exchanged.
 */
export function listEdits(
  fields: readonly FormField[],
  object: ObjectExpression,
  { written, wanted, source }: SettingsChange,
): Edit[] {
  const properties = listProperties(object);
  const changed = fields.filter((field) => !isSame(field, written[field.name], wanted[field.name]));
  if (changed.length > 0 && properties.size < object.properties.length) {
    throw new UnpatchableError('A part of the settings is worked out by the file itself.');
  }
  return changed.flatMap((field) => {
    const value = wanted[field.name];
    const property = properties.get(field.name);
    const isLeftOut = value === undefined || (field.kind === 'group' && isUnsaid(field, value));
    if (!property) return [insert(fields, field, { object, properties, value, source })];
    if (isLeftOut) return [remove(property, { object, source })];
    return exchange(field, property, { before: written[field.name], value, source });
  });
}

/** A text after edits that don’t overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: anew }) => text.slice(0, start) + anew + text.slice(end),
      source,
    );
}

function exchange(
  field: FormField,
  { start, value: node }: PlainProperty,
  { before, value, source }: { before: FieldValue | undefined; value: FieldValue; source: string },
): Edit[] {
  if (field.kind === 'group' && node.type === 'ObjectExpression' && node.properties.length > 0) {
    const change = { written: toGroup(before), wanted: toGroup(value), source };
    return listEdits(field.fields, node, change);
  }
  const isEmpty =
    (node.type === 'ArrayExpression' && node.elements.length === 0) ||
    (node.type === 'ObjectExpression' && node.properties.length === 0) ||
    (node.type === 'Literal' && node.value === '');
  if (readExpression(field, node) === undefined && !isEmpty) {
    throw new UnpatchableError(`“${field.label}” is worked out by the file itself.`);
  }
  const text = writeLiteral(field, value, findIndent(source, start));
  return [{ start: node.start, end: node.end, text }];
}

function insert(
  fields: readonly FormField[],
  field: FormField,
  {
    object,
    properties,
    value,
    source,
  }: {
    object: ObjectExpression;
    properties: Map<string, PlainProperty>;
    value: FieldValue | undefined;
    source: string;
  },
): Edit {
  const earlier = fields
    .slice(0, fields.indexOf(field))
    .findLast(({ name }) => properties.has(name));
  const first = object.properties[0];
  const after = earlier ? properties.get(earlier.name) : undefined;
  if (!first) throw new UnpatchableError('An object without settings has no place for one.');
  const isOneLine = !source.slice(object.start, first.start).includes('\n');
  const indent = isOneLine ? '' : findIndent(source, first.start);
  const setting = writeSetting(field, value, indent);
  if (!after) {
    const gap = isOneLine ? ' ' : `\n${indent}`;
    return { start: first.start, end: first.start, text: `${setting},${gap}` };
  }
  const text = isOneLine ? `, ${setting}` : `,\n${indent}${setting}`;
  return { start: after.end, end: after.end, text };
}

/** A setting goes with its lines; remarks above it stay. */
function remove(
  property: PlainProperty,
  { object, source }: { object: ObjectExpression; source: string },
): Edit {
  const index = object.properties.indexOf(property);
  const next = object.properties[index + 1];
  const before = object.properties[index - 1];
  const lineStart = source.lastIndexOf('\n', property.start - 1) + 1;
  const rest = /^[ \t]*,?[ \t]*\r?\n/.exec(source.slice(property.end));
  if (rest && source.slice(lineStart, property.start).trim() === '') {
    return { start: lineStart, end: property.end + rest[0].length, text: '' };
  }
  if (next) return { start: property.start, end: next.start, text: '' };
  if (before) return { start: before.end, end: property.end, text: '' };
  return { start: property.start, end: property.end, text: '' };
}
