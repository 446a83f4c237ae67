import { hasPhrase, type Translate } from '../../i18n/translate.ts';
import type { FormField, ListField } from '../form/form-field.ts';

/**
 * The fields of a form with their labels in the language of whoever writes: those that are used most,
 * which have a phrase such as `field.promises.due`. All others keep what the schema calls them.
 */
export function nameFields(fields: readonly FormField[], t: Translate, path = ''): FormField[] {
  return fields.map((field) => nameField(field, t, `${path}${field.name}`));
}

function nameField<Field extends FormField>(field: Field, t: Translate, path: string): Field {
  const key = `field.${path}`;
  const label = hasPhrase(key) ? t(key) : field.label;
  return { ...field, label, ...nameInner(field, t, path) };
}

function nameInner(field: FormField, t: Translate, path: string): object {
  if (field.kind === 'group') return { fields: nameFields(field.fields, t, `${path}.`) };
  if (field.kind === 'list' && field.item.kind === 'group') {
    const item: ListField['item'] = {
      ...field.item,
      fields: nameFields(field.item.fields, t, `${path}.`),
    };
    return { item };
  }
  return {};
}
