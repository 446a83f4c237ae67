import type { FormField, GroupField } from '../form/form-field.ts';

/**
 * What a field says, whatever form the file has it in: a simple field is text, a number or a boolean, a
 * day with a time is `2026-03-05 18:30`, a list is an array and a group an object. What can’t be read as
 * the field’s kind is the text as it was typed.
 */
export type FieldValue = string | number | boolean | FieldValue[] | FieldValues;

/** Fields by name. What is not written, or written empty, is absent. */
export interface FieldValues {
  [name: string]: FieldValue | undefined;
}

/** Whether a value is an object of fields. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether a file that says `written` needs no change to say `wanted`. A field that is left out means its
 * default. Text that no form can show, such as a date that is none, is not taken out because the form
 * showed nothing.
 */
export function isSame(
  field: FormField,
  written: FieldValue | undefined,
  wanted: FieldValue | undefined,
): boolean {
  switch (field.kind) {
    case 'group':
      return areSame(field.fields, toGroup(written), toGroup(wanted));
    case 'list': {
      const [before, after] = [toItems(written), toItems(wanted)];
      return (
        before.length === after.length &&
        before.every((item, index) => isSame(field.item, item, after[index]))
      );
    }
    case 'record': {
      const [before, after] = [toGroup(written), toGroup(wanted)];
      return [...new Set([...Object.keys(before), ...Object.keys(after)])].every(
        (name) => before[name] === after[name],
      );
    }
    case 'kept':
    case 'body':
      return written === wanted;
    default:
      if (isUnreadable(field, written) && wanted === findDefault(field)) return true;
      return (written ?? findDefault(field)) === (wanted ?? findDefault(field));
  }
}

/** The same of several fields. */
export function areSame(
  fields: readonly FormField[],
  written: FieldValues,
  wanted: FieldValues,
): boolean {
  return fields.every((field) => isSame(field, written[field.name], wanted[field.name]));
}

/** Whether a new line would say nothing: the field is empty, or as it is without the line. */
export function isUnsaid(field: FormField, value: FieldValue | undefined): boolean {
  return isSame(field, undefined, value);
}

/** What a simple field means when it is left out. */
export function findDefault(field: FormField): string | number | boolean | undefined {
  if (field.kind === 'yes-no') return field.default ?? false;
  return 'default' in field ? field.default : undefined;
}

/** A group’s fields; none where it is not written. */
export function toGroup(value: FieldValue | undefined): FieldValues {
  return isGroup(value) ? value : {};
}

/** A list’s items; none where it is not written. */
export function toItems(value: FieldValue | undefined): FieldValue[] {
  return Array.isArray(value) ? value : [];
}

/** A simple value as text; nothing where it is not simple. */
export function toWords(value: FieldValue | undefined): string {
  return value === undefined || typeof value === 'object' ? '' : String(value);
}

/** Kinds that take any words. */
const WORDY: ReadonlySet<FormField['kind']> = new Set(['text', 'long-text', 'picture', 'link']);

/** The fields of a group that all take a text which stands in the place of the group. */
export function findShortFields({ shortFor, fields }: GroupField): readonly string[] {
  if (shortFor) return shortFor;
  const words = fields.find(({ kind }) => WORDY.has(kind)) ?? fields[0];
  return words ? [words.name] : [];
}

/** What a form shows of a field: what holds without it, where it has no place for what is written. */
export function toShown(field: FormField, written: FieldValue | undefined): FieldValue | undefined {
  return written === undefined || isUnreadable(field, written) ? findDefault(field) : written;
}

/** Whether a form of this kind has no place for what is written. */
function isUnreadable(field: FormField, written: FieldValue | undefined): boolean {
  if (written === undefined) return false;
  switch (field.kind) {
    case 'number':
    case 'yes-no':
      return typeof written === 'string';
    case 'date':
    case 'date-time':
      return !/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/.test(toWords(written));
    case 'time':
      return !/^\d{2}:\d{2}$/.test(toWords(written));
    case 'choice':
      return !field.choices.includes(toWords(written));
    default:
      return false;
  }
}
