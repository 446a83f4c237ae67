import type { FormField } from '../form/form-field.ts';
import { toTimeName } from '../form/time-name.ts';
import { findDefault, isGroup } from './field-value.ts';
import type { FormValues } from './file-format.ts';

/**
 * Values in which every field that is not written is there as an empty one. Sveltia CMS (0.221.1,
 * `draft/create/normalize.js`) puts what a new entry begins with into each field that an old entry
 * lacks, so that opening one would add half a draft to it.
 */
export function spellOut(fields: readonly FormField[], values: FormValues): FormValues {
  const spelt: FormValues = { ...values };
  for (const field of fields) {
    spelt[field.name] = spellOutField(field, values[field.name]);
    if (field.kind === 'date-time') spelt[toTimeName(field.name)] ??= '';
  }
  return spelt;
}

function spellOutField(field: FormField, value: unknown): unknown {
  switch (field.kind) {
    case 'group':
      if (isGroup(value)) return spellOut(field.fields, value);
      // Nothing at all is a group that can be added.
      return field.isNeeded ? spellOut(field.fields, {}) : null;
    case 'list':
      return Array.isArray(value) ? value.map((item) => spellOutField(field.item, item)) : [];
    case 'record':
      return value ?? {};
    case 'number':
      return value ?? findDefault(field) ?? null;
    default:
      return value ?? findDefault(field) ?? '';
  }
}
