import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { FormField, GroupField, ListField } from '../form/form-field.ts';
import { findShortFields, type FieldValue, type FieldValues } from './field-value.ts';
import { readSimple } from './read-simple.ts';

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
 * that group’s words; lists and groups where text belongs are the text they are written with.
 */
export function readNode(
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

/** The items of a list that say something. */
export function findItems(items: readonly unknown[]): Node[] {
  return (items as (Node | null)[]).filter(
    (node): node is Node => node !== null && !isEmptyNode(node),
  );
}

function readGroup(field: GroupField, node: Node, source: string): FieldValues | undefined {
  if (isMap(node)) {
    const values = readFields(field.fields, node, source);
    return Object.keys(values).length > 0 ? values : undefined;
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
    ? findItems(node.items).map((item) => readNode(field.item, item, source) ?? '')
    : isScalar(node) && field.shortForm === 'commas'
      ? toText(node, source)
          .split(',')
          .map((text) => readSimple(field.item, text))
          .filter((item) => item !== undefined)
      : [readNode(field.item, node, source) ?? ''];
  return items.length > 0 ? items : undefined;
}

function readRecord(map: YAMLMap, source: string): FieldValues | undefined {
  const pairs = map.items.flatMap(({ key, value }): [string, string][] => {
    const text = value ? toText(value as Node, source).trim() : '';
    return text === '' ? [] : [[isScalar(key) ? String(key.value) : String(key), text]];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

function isEmptyNode(node: Node): boolean {
  if (isScalar(node)) return toScalarText(node) === '';
  return (isMap(node) || isSeq(node)) && node.items.length === 0;
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
