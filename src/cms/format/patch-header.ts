import { isMap, isNode, isScalar, Pair, parseDocument, Scalar, visit, type YAMLMap } from 'yaml';
import type { FormField } from '../form/form-field.ts';
import { isSame, isUnsaid, type FieldValues } from './field-value.ts';
import { findPair } from './read-node.ts';
import { findEnd, UnpatchableError } from './source-parts.ts';
import { patchFields } from './patch-value.ts';
import { toNode } from './to-node.ts';
import { YAML_STYLE } from './write-yaml.ts';

/** What a header says of a form’s fields, and what it is to say. */
export interface HeaderChange {
  fields: readonly FormField[];
  written: FieldValues;
  wanted: FieldValues;
}

/** A header in which only the lines of what has changed are exchanged, or nothing if that can’t be done. */
export function patchHeader(
  header: string,
  map: YAMLMap,
  { fields, written, wanted }: HeaderChange,
): string | undefined {
  try {
    const text = patchFields(fields, map, { written, wanted, source: header });
    return `${header.slice(0, map.range![0])}${text}${header.slice(findEnd(map, header))}`;
  } catch (error) {
    if (error instanceof UnpatchableError) return undefined;
    throw error;
  }
}

/**
 * The same header set anew, for what can’t be done line by line: fields, their order and remarks stay,
 * only layout is lost. Remarks within a value that is exchanged go above its field.
 */
export function rewriteHeader(
  header: string,
  { fields, written, wanted }: HeaderChange,
): string | undefined {
  const document = parseDocument(header, { schema: 'failsafe' });
  const { contents } = document;
  if (!isMap(contents)) return undefined;
  const map = contents as YAMLMap;
  fields.forEach((field, index) => {
    const value = wanted[field.name];
    if (field.kind === 'body' || isSame(field, written[field.name], value)) return;
    if (value === undefined || (field.kind === 'group' && isUnsaid(field, value))) {
      map.delete(field.name);
      return;
    }
    const node = toNode(field, value);
    // A header is text alone; see `loader/front-matter.ts`.
    visit(node, { Scalar: (_, scalar) => void (scalar.value = String(scalar.value)) });
    const pair = findPair(map, field.name);
    if (pair) {
      keepRemarks(pair);
      pair.value = node;
      return;
    }
    const before = fields.slice(0, index).findLast(({ name }) => findPair(map, name));
    const place = before ? map.items.indexOf(findPair(map, before.name)!) + 1 : 0;
    map.items.splice(place, 0, new Pair(new Scalar(field.name), node));
  });
  return document.toString(YAML_STYLE).replace(/\n$/, '');
}

function keepRemarks({ key, value }: Pair): void {
  if (!isScalar(key) || !isNode(value)) return;
  const remarks = [key.commentBefore];
  visit(value, {
    Node: (_, { commentBefore, comment }) => void remarks.push(commentBefore, comment),
  });
  key.commentBefore = remarks.filter((remark) => remark).join('\n') || null;
}
