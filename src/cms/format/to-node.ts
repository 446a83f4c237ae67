import { Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';
import type { FormField, GroupField, ListField } from '../form/form-field.ts';
import {
  findShortFields,
  isGroup,
  isUnsaid,
  toGroup,
  toItems,
  toWords,
  type FieldValue,
} from './field-value.ts';

/**
 * A value as a new line of a header says it, as `npm run new` would: in short form where there is one
 * and it fits, lists of words on one line, and without what is so anyway.
 */
export function toNode(field: FormField, value: FieldValue | undefined): Node {
  switch (field.kind) {
    case 'group':
      return toGroupNode(field, value);
    case 'list':
      return toListNode(field, toItems(value));
    case 'record':
      return toMap(Object.entries(toGroup(value)).map(([name, words]) => [name, toScalar(words)]));
    default:
      return toScalar(value);
  }
}

/** The one text that may stand for a whole group, if it says all that the group says. */
export function findShortText(
  field: GroupField,
  value: FieldValue | undefined,
): FieldValue | undefined {
  if (!field.shortFor) return undefined;
  const group = toGroup(value);
  const names = findShortFields(field);
  const [first = ''] = names;
  const fits =
    names.every((name) => group[name] === group[first]) &&
    field.fields.every((each) => names.includes(each.name) || isUnsaid(each, group[each.name]));
  return fits ? group[first] : undefined;
}

/** The one text that may stand for a whole list, if it says all that the list says. */
export function findListText(
  field: ListField,
  items: readonly FieldValue[],
): FieldValue | undefined {
  const [first] = items;
  if (items.length === 0 || items.some(isGroup)) return undefined;
  if (field.shortForm === 'one') return items.length === 1 ? first : undefined;
  if (field.shortForm !== 'commas' || items.some((item) => toWords(item).includes(','))) {
    return undefined;
  }
  return items.length === 1 ? first : items.map(toWords).join(', ');
}

function toGroupNode(field: GroupField, value: FieldValue | undefined): Node {
  const short = findShortText(field, value);
  if (short !== undefined) return toScalar(short);
  const group = toGroup(value);
  return toMap(
    field.fields.flatMap((each): [string, Node][] => {
      const inner = group[each.name];
      return isUnsaid(each, inner) ? [] : [[each.name, toNode(each, inner)]];
    }),
  );
}

function toListNode(field: ListField, items: readonly FieldValue[]): Node {
  const isOfWords = field.shortForm === 'commas';
  const short = isOfWords && items.length === 1 ? findListText(field, items) : undefined;
  if (short !== undefined) return toScalar(short);
  const list = new YAMLSeq<Node>();
  list.items = items.map((item) => toNode(field.item, item));
  list.flow = isOfWords;
  return list;
}

function toMap(pairs: readonly [string, Node][]): YAMLMap {
  const map = new YAMLMap();
  map.items = pairs.map(([name, node]) => new Pair(new Scalar(name), node));
  return map;
}

function toScalar(value: FieldValue | undefined): Scalar {
  return new Scalar(typeof value === 'boolean' ? toYesNo(value) : value);
}

/** As headers say it. */
export function toYesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
