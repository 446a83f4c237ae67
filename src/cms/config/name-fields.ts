import { hasPhrase, type Translate } from '../../i18n/translate.ts';
import { toDirection } from '../../lib/languages.ts';
import type { FormField } from '../form/form-field.ts';

/**
 * The fields of a form with their words in the language of whoever writes: those that are used most,
 * which have phrases such as `field.promises.due` and `fieldHint.promises`. All others keep what the
 * schema says of them, in English.
 */
export function nameFields(fields: readonly FormField[], speech: Speech, path = ''): FormField[] {
  return fields.map((field) => nameField(field, speech, `${path}${field.name}`));
}

export interface Speech {
  locale: string;
  t: Translate;
}

function nameField<Field extends FormField>(field: Field, speech: Speech, path: string): Field {
  return {
    ...field,
    label: say(`field.${path}`, field.label, speech),
    hint: say(`fieldHint.${path}`, field.hint, speech),
    ...nameInner(field, speech, `${path}.`),
  };
}

/** English keeps its full stop at its own end, whatever stands round it. */
function say(key: string, english: string, { locale, t }: Speech): string {
  if (hasPhrase(key)) return t(key);
  return toDirection(locale) === 'rtl' && english !== '' ? `\u2068${english}\u2069` : english;
}

function nameInner(field: FormField, speech: Speech, path: string): object {
  if (field.kind === 'group') return { fields: nameFields(field.fields, speech, path) };
  if (field.kind !== 'list' || field.item.kind !== 'group') return {};
  return { item: { ...field.item, fields: nameFields(field.item.fields, speech, path) } };
}
