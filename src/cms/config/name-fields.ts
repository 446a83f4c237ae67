import { findFieldWords } from '../../i18n/field-words.ts';
import { toDirection } from '../../lib/languages.ts';
import type { FormField, ListField } from '../form/form-field.ts';

/** Which form is named, and for whom. */
export interface NamedForm {
  /** A collection, `school` for its settings, or the name of an authoring component. */
  form: string;
  /** The language of whoever writes (BCP 47). */
  locale: string;
}

/**
 * The fields of a form with their words in the language of whoever writes. English words are those
 * of the schema, and they stay where a language has none of its own.
 */
export function nameFields(fields: readonly FormField[], to: NamedForm, path = ''): FormField[] {
  return fields.map((field) => nameField(field, to, `${path}${field.name}`));
}

function nameField<Field extends FormField>(field: Field, to: NamedForm, path: string): Field {
  const words = findFieldWords(to.locale, { form: to.form, path });
  const isolate = toDirection(to.locale) === 'rtl' ? isolateEnglish : keep;
  return {
    ...field,
    label: words?.label ?? isolate(field.label),
    hint: words?.hint ?? isolate(field.hint),
    ...nameInner(field, to, path),
  };
}

/** English keeps its full stop at its own end, whatever stands round it. */
function isolateEnglish(words: string): string {
  return words === '' ? '' : `\u2068${words}\u2069`;
}

function keep(words: string): string {
  return words;
}

function nameInner(field: FormField, to: NamedForm, path: string): object {
  if (field.kind === 'group') return { fields: nameFields(field.fields, to, `${path}.`) };
  return field.kind === 'list' ? { item: nameItem(field, to, path) } : {};
}

function nameItem({ item }: ListField, to: NamedForm, path: string): ListField['item'] {
  const { item: label = item.label } = findFieldWords(to.locale, { form: to.form, path }) ?? {};
  if (item.kind !== 'group') return { ...item, label };
  return { ...item, label, fields: nameFields(item.fields, to, `${path}.`) };
}
