import {
  Document,
  Pair,
  Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
  type Node,
  type ToStringOptions,
} from 'yaml';
import { toWords, type FieldValue } from './field-value.ts';
import { toYesNo } from './to-node.ts';

/** Lines are never broken: a line of the file is a line of whoever wrote it. */
export const YAML_STYLE = {
  lineWidth: 0,
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const satisfies ToStringOptions;

/** `name: value`, without the end of its last line, its further lines indented like `indent`. */
export function writePair(name: string, value: Node, indent: string): string {
  const map = new YAMLMap();
  map.items = [new Pair(new Scalar(name), value)];
  return indentRest(stringify(map), indent);
}

/** `- value`, in the same way. */
export function writeItem(value: Node, indent: string): string {
  return indentRest(stringify(toSeq(value)), indent);
}

/** A value between the brackets of a list or group on one line. */
export function writeInline(value: Node): string {
  const list = toSeq(toOneLine(value));
  list.flow = true;
  return stringify(list).slice(1, -1);
}

/** `name: value` between such brackets. */
export function writeInlinePair(name: string, value: Node): string {
  const map = new YAMLMap();
  map.flow = true;
  map.items = [new Pair(new Scalar(name), toOneLine(value))];
  return stringify(map).slice(1, -1);
}

/**
 * A simple value in the place of another, with the quotation marks or the block that the other stood in.
 * Quotation marks that only keep a number from being one are not added: every value is text.
 */
export function writeLike(
  written: Scalar,
  value: FieldValue,
  { isInline, indent }: { isInline: boolean; indent: string },
): string {
  const scalar = new Scalar(toWord(written, value));
  const hasLines = typeof scalar.value === 'string' && scalar.value.includes('\n');
  // Several lines without marks round them are one line to YAML, so they get a block.
  if (written.type && !(written.type === 'PLAIN' && hasLines)) scalar.type = written.type;
  if (isInline) {
    const list = toSeq(toOneLine(scalar));
    list.flow = true;
    return stringify(list, 'failsafe').slice(1, -1);
  }
  const map = new YAMLMap();
  map.items = [new Pair(new Scalar('k'), scalar)];
  return indentRest(stringify(map, 'failsafe'), indent).replace(/^k:\s?/, '');
}

/** `true` where the file said `false`, and `yes` otherwise. */
function toWord(written: Scalar, value: FieldValue): string {
  if (typeof value !== 'boolean') return toWords(value);
  return /^(?:true|false)$/i.test(String(written.value).trim()) ? String(value) : toYesNo(value);
}

/** Between brackets the end of a line is written as a sign. */
function toOneLine(value: Node): Node {
  visit(value, {
    Scalar: (_, scalar) => {
      if (String(scalar.value).includes('\n')) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return value;
}

function toSeq(value: Node): YAMLSeq {
  const list = new YAMLSeq();
  list.items = [value];
  return list;
}

function stringify(contents: Node, schema: 'core' | 'failsafe' = 'core'): string {
  const document = new Document(undefined, { schema });
  document.contents = contents;
  return document.toString(YAML_STYLE).replace(/\n$/, '');
}

function indentRest(text: string, indent: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}
