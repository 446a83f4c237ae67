import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { FormField, GroupField, ListField } from '../form/form-field.ts';
import { findShortFields, type FieldValue, type FieldValues } from './field-value.ts';
import { readLine, readSimple } from './read-simple.ts';

/** The field of a header that has this name. */
export function findPair(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
}

/**
 * What a header says of a form’s fields. `source` is the text that the nodes were read from, every
 * value of it as text (`loader/front-matter.ts`).
 */
export function readFields(
  fields: readonly FormField[],
  map: YAMLMap,
  source: string,
): FieldValues {
  const values: FieldValues = {};
  for (const field of fields) {
    if (field.kind === 'body') continue;
    const value = readNode(field, findPair(map, field.name)?.value as Node | null, source);
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

/**
 * What a value says. One thing where a list belongs is a list of one; text where a group belongs is
 * that group’s words; whatever else is written is the text it is written with.
 */
function readNode(
  field: FormField,
  node: Node | null | undefined,
  source: string,
): FieldValue | undefined {
  if (!node || isEmptyNode(node)) return undefined;
  switch (field.kind) {
    case 'group':
      return readGroup(field, node, source);
    case 'list':
      return readList(field, node, source);
    case 'record':
      return isMap(node) ? readRecord(node, source) : undefined;
    default:
      return readSimple(field, toText(node, source));
  }
}

/** The items of a list that say something, with what they say. */
export function readItems(
  field: ListField,
  list: YAMLSeq,
  source: string,
): { node: Node; value: FieldValue }[] {
  return (list.items as (Node | null)[]).flatMap((node) => {
    const value = readNode(field.item, node, source);
    return node === null || value === undefined ? [] : [{ node, value }];
  });
}

function readGroup(field: GroupField, node: Node, source: string): FieldValues | undefined {
  if (isMap(node)) {
    const values = readFields(field.fields, node, source);
    if (Object.keys(values).length > 0) return values;
  }
  const text = toText(node, source);
  return Object.fromEntries(
    findShortFields(field).map((name) => {
      const inner = field.fields.find((each) => each.name === name);
      return [name, inner && readSimple(inner, text)];
    }),
  );
}

function readList(field: ListField, node: Node, source: string): FieldValue[] | undefined {
  const items = isSeq(node)
    ? readItems(field, node, source).map(({ value }) => value)
    : isScalar(node) && field.shortForm === 'commas'
      ? toText(node, source)
          .split(',')
          .map((text) => readSimple(field.item, text))
          .filter((item) => item !== undefined)
      : [readNode(field.item, node, source)].filter((item) => item !== undefined);
  return items.length > 0 ? items : undefined;
}

function readRecord(map: YAMLMap, source: string): FieldValues | undefined {
  const pairs = map.items.flatMap(({ key, value }): [string, string][] => {
    const text = value ? readLine(toText(value as Node, source)) : undefined;
    return text === undefined ? [] : [[isScalar(key) ? String(key.value) : String(key), text]];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

function isEmptyNode(node: Node): boolean {
  if (isScalar(node)) return toScalarText(node) === '';
  if (isSeq(node))
    return (node.items as (Node | null)[]).every((item) => !item || isEmptyNode(item));
  if (!isMap(node)) return false;
  return node.items.every(({ value }) => !value || isEmptyNode(value as Node));
}

function toText(node: Node, source: string): string {
  if (isScalar(node)) return toScalarText(node);
  const [start, end] = node.range ?? [0, 0];
  return source.slice(start, end);
}

/** In a header every scalar is text (`loader/front-matter.ts`). */
function toScalarText({ value }: Scalar): string {
  return typeof value === 'string' ? value.trim() : '';
}
