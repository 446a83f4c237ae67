import { toTimeName } from '../form/time-name.ts';
import type { FormField } from '../form/form-field.ts';
import { isGroup, toShown, toWords, type FieldValue, type FieldValues } from './field-value.ts';
import type { FormValues } from './file-format.ts';
import { readLine, readSimple } from './read-simple.ts';

/**
 * Values as a form holds them: a day and its time in two fields, what is left out but has a default
 * spelt out, and what can’t be shown empty, so that no form puts the default of a new entry there.
 */
export function toFormValues(fields: readonly FormField[], values: FieldValues): FormValues {
  const held: FormValues = {};
  for (const field of fields) {
    const written = values[field.name];
    // Left out, it would get what a new entry begins with.
    const value = toShown(field, written) ?? (written === undefined ? undefined : '');
    if (value === undefined) continue;
    if (field.kind !== 'date-time') {
      held[field.name] = toFormValue(field, value);
      continue;
    }
    const [, day = value, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/.exec(toWords(value)) ?? [];
    held[field.name] = day;
    if (time !== undefined) held[toTimeName(field.name)] = time;
  }
  return held;
}

function toFormValue(field: FormField, value: FieldValue): unknown {
  if (field.kind === 'group' && isGroup(value)) {
    return toFormValues(field.fields, value);
  }
  if (field.kind !== 'list' || !Array.isArray(value)) return value;
  return value.map((item) => toFormValue(field.item, item));
}

/** The other way round: what a form gives back, with whatever is empty left out. */
export function fromFormValues(fields: readonly FormField[], held: FormValues): FieldValues {
  const values: FieldValues = {};
  for (const field of fields) {
    if (field.kind === 'body') continue;
    const inner = held[field.name];
    const value =
      field.kind === 'date-time'
        ? joinTime(field, inner, held[toTimeName(field.name)])
        : fromFormValue(field, inner);
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

function fromFormValue(field: FormField, held: unknown): FieldValue | undefined {
  switch (field.kind) {
    case 'group': {
      const values = isGroup(held) ? fromFormValues(field.fields, held) : {};
      return Object.keys(values).length > 0 ? values : undefined;
    }
    case 'list': {
      const items = (Array.isArray(held) ? held : [held])
        .map((item) => fromFormValue(field.item, item))
        .filter((item) => item !== undefined);
      return items.length > 0 ? items : undefined;
    }
    case 'record': {
      if (!isGroup(held)) return undefined;
      const pairs = Object.entries(held).flatMap(([name, words]): [string, string][] => {
        const text = readLine(toTyped(words));
        return text === undefined || name.trim() === '' ? [] : [[name.trim(), text]];
      });
      return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
    }
    default:
      return readSimple(field, toTyped(held));
  }
}

/** A time alone says nothing: there is no day that it belongs to. */
function joinTime(field: FormField, day: unknown, time: unknown): FieldValue | undefined {
  const [date, hour] = [toTyped(day).trim(), toTyped(time).trim()];
  return date === '' ? undefined : readSimple(field, hour === '' ? date : `${date} ${hour}`);
}

function toTyped(held: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof held) ? String(held) : '';
}
