import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FormField, ListField } from '../form/form-field.ts';
import {
  isSame,
  isUnsaid,
  toGroup,
  toItems,
  type FieldValue,
  type FieldValues,
} from './field-value.ts';
import { matchItems } from './match-items.ts';
import { cutInline, findInlineSpans, joinInline } from './bracket-parts.ts';
import { readItems } from './read-node.ts';
import {
  changePart,
  cutParts,
  dropParts,
  findEnd,
  findIndent,
  findItemSpans,
  findPairSpans,
  joinParts,
  type Part,
  type Span,
} from './source-parts.ts';
import { findListText, findShortText, toNode } from './to-node.ts';
import { writeInline, writeInlinePair, writeItem, writeLike, writePair } from './write-yaml.ts';

/** What a value says in the file, and what it is to say. */
interface Change<Value> {
  written: Value;
  wanted: Value;
  /** The header that the nodes were read from. */
  source: string;
}

type ValueChange = Change<FieldValue | undefined>;

/**
 * The fields of a group with what has changed exchanged: the text from its first field to the end of its
 * last one. Throws an `UnpatchableError` where that can’t be done in place.
 */
export function patchFields(
  fields: readonly FormField[],
  map: YAMLMap,
  change: Change<FieldValues>,
): string {
  const { written, wanted, source } = change;
  const isInline = map.flow === true;
  const spans = findPairSpans(map, source);
  const indent = isInline ? '' : findIndent(source, spans[0]!.start);
  const names = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const changed = fields.filter(
    (field) => field.kind !== 'body' && !isSame(field, written[field.name], wanted[field.name]),
  );
  const dropped = changed.filter((field) => isLeftOut(field, wanted[field.name]));
  const cut = isInline ? cutInline(source, spans) : cutParts(source, spans);
  let parts = cut.map((part, index) => {
    const field = changed.find(({ name }) => name === names[index]);
    if (!field || dropped.includes(field)) return { ...part, name: names[index]! };
    const value = { written: written[field.name], wanted: wanted[field.name], source };
    const own = patchPair(field, map.items[index]!, {
      ...value,
      span: spans[index]!,
      isInline,
      indent,
    });
    return { ...changePart(part, own, indent), name: names[index]! };
  });
  parts = dropParts(parts, (index) => dropped.some(({ name }) => name === names[index]));
  for (const field of changed) {
    if (names.includes(field.name) || dropped.includes(field)) continue;
    const node = toNode(field, wanted[field.name]);
    const own = isInline ? writeInlinePair(field.name, node) : writePair(field.name, node, indent);
    const place = findPlace(
      fields,
      parts.map(({ name }) => name),
      field.name,
    );
    parts.splice(place, 0, { lead: '', own, tail: '', name: field.name });
  }
  return isInline ? joinInline(map, { source, spans, parts }) : joinParts(parts, indent);
}

/** Whether a field is taken out: it is empty, or a group that says nothing. */
function isLeftOut(field: FormField, wanted: FieldValue | undefined): boolean {
  return wanted === undefined || (field.kind === 'group' && isUnsaid(field, wanted));
}

/** Where a new field goes: behind the nearest of the fields that come before it in the form. */
function findPlace(fields: readonly FormField[], names: readonly string[], name: string): number {
  const order = fields.map((field) => field.name);
  const before = order.slice(0, order.indexOf(name)).findLast((each) => names.includes(each));
  if (before !== undefined) return names.indexOf(before) + 1;
  const after = order.slice(order.indexOf(name)).find((each) => names.includes(each));
  return after === undefined ? names.length : names.indexOf(after);
}

function patchPair(
  field: FormField,
  pair: Pair,
  change: ValueChange & { span: Span; isInline: boolean; indent: string },
): string {
  const { source, span, isInline, indent } = change;
  const node = pair.value as Node | null;
  const value = node && patchValue(field, node, change);
  if (node && value !== undefined && value !== null) {
    return `${source.slice(span.start, node.range![0])}${value}`;
  }
  const anew = toNode(field, change.wanted);
  return isInline ? writeInlinePair(field.name, anew) : writePair(field.name, anew, indent);
}

/** The text of a value with what has changed exchanged, or nothing where it is to be written anew. */
function patchValue(
  field: FormField,
  node: Node,
  change: ValueChange & { isInline: boolean; indent: string },
): string | undefined {
  const { written, wanted, source } = change;
  if (isSame(field, written, wanted)) return source.slice(node.range![0], findEnd(node, source));
  if (isScalar(node)) {
    const text = findText(field, wanted);
    return text === undefined || node.range![0] === node.range![1]
      ? undefined
      : writeLike(node, text, change);
  }
  if (field.kind === 'group' && isMap(node)) {
    const inner = { written: toGroup(written), wanted: toGroup(wanted), source };
    return patchFields(field.fields, node, inner);
  }
  if (field.kind === 'list' && isSeq(node)) {
    return patchItems(field, node, { written: toItems(written), wanted: toItems(wanted), source });
  }
  return undefined;
}

/** What stands for a value where a file has one text, if one text can say it. */
function findText(field: FormField, value: FieldValue | undefined): FieldValue | undefined {
  if (field.kind === 'group') return findShortText(field, value);
  if (field.kind === 'list') return findListText(field, toItems(value));
  return field.kind === 'record' ? undefined : value;
}

function patchItems(
  field: ListField,
  list: YAMLSeq,
  { written, wanted, source }: Change<readonly FieldValue[]>,
): string {
  const isInline = list.flow === true;
  const spans = isInline ? findInlineSpans(list) : findItemSpans(list, source);
  const indent = isInline ? '' : findIndent(source, spans[0]!.start);
  const nodes = readItems(field, list, source).map(({ node }) => node);
  const places = matchItems(field.item, written, wanted);
  const cut = isInline ? cutInline(source, spans) : cutParts(source, spans);
  const known = dropParts(
    cut.map((part, index) => ({ ...part, node: list.items[index] as Node, span: spans[index]! })),
    (index) => !places.includes(nodes.indexOf(list.items[index] as Node)),
  );
  const parts = wanted.map((value, index): Part => {
    const place = places[index];
    const part = known.find(({ node }) => node === nodes[place ?? -1]);
    if (place === undefined || !part) {
      const node = toNode(field.item, value);
      const own = isInline ? writeInline(node) : writeItem(node, indent);
      return { lead: '', own, tail: '' };
    }
    if (isSame(field.item, written[place], value)) return part;
    const inner = { written: written[place], wanted: value, source, isInline, indent };
    const text = patchValue(field.item, part.node, inner);
    if (text !== undefined) {
      const own = `${source.slice(part.span.start, part.node.range![0])}${text}`;
      return changePart(part, own, indent);
    }
    const anew = toNode(field.item, value);
    return changePart(part, isInline ? writeInline(anew) : writeItem(anew, indent), indent);
  });
  return isInline ? joinInline(list, { source, spans, parts }) : joinParts(parts, indent);
}
