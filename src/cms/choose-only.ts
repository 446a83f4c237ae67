import { schemas } from '../loader/entry-schemas.ts';
import type { FormField } from './form/form-field.ts';
import { readForm } from './form/read-form.ts';

/**
 * Takes the button that adds another entry away from fields that name what is there already: the
 * original of a translation, the promise that is answered. Sveltia CMS (0.221.1,
 * `relation-editor.svelte`) has no option for that; it leaves the button out of collections alone in
 * which nothing at all can be added.
 */
export function chooseOnly(): void {
  const names = new Set(Object.values(schemas).flatMap((schema) => listNaming(readForm(schema))));
  const fields = [...names].map((name) => `[data-key-path$="${name}"]`).join(', ');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `[data-field-type="relation"]:is(${fields}) button[aria-haspopup="dialog"] { display: none; }`,
  );
  document.adoptedStyleSheets.push(sheet);
}

/** The names of fields that name a thing, also of those within others. */
function listNaming(fields: readonly FormField[]): string[] {
  return fields.flatMap((field) => {
    if (field.kind === 'group') return listNaming(field.fields);
    if (field.kind === 'list') return listNaming([field.item]);
    return 'names' in field && field.names ? [field.name] : [];
  });
}
