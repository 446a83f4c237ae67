import type { FormField } from '../../form/form-field.ts';
import { isUnsaid, toGroup, toItems, toWords, type FieldValue } from '../field-value.ts';

/** A value as a settings file says it, its further lines indented like `indent`. */
export function writeLiteral(
  field: FormField,
  value: FieldValue | undefined,
  indent: string,
): string {
  if (field.kind === 'group') {
    const group = toGroup(value);
    const lines = field.fields
      .filter((inner) => !isUnsaid(inner, group[inner.name]))
      .map((inner) => `${indent}  ${writeSetting(inner, group[inner.name], `${indent}  `)},\n`);
    return `{\n${lines.join('')}${indent}}`;
  }
  if (field.kind === 'list') {
    return `[${toItems(value)
      .map((item) => writeLiteral(field.item, item, indent))
      .join(', ')}]`;
  }
  return typeof value === 'string' ? quote(value) : toWords(value);
}

/** `name: value`. */
export function writeSetting(
  field: FormField,
  value: FieldValue | undefined,
  indent: string,
): string {
  return `${field.name}: ${writeLiteral(field, value, indent)}`;
}

/** In the quotation marks that need fewer escapes, single ones where it makes no difference. */
function quote(text: string): string {
  const [singles, doubles] = [text.split("'").length, text.split('"').length];
  const mark = singles > doubles ? '"' : "'";
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return `${mark}${escaped.replaceAll(mark, `\\${mark}`)}${mark}`;
}
