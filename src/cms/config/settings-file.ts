import type { CollectionFile } from '@sveltia/cms';
import { SETTINGS_FILE } from '../../lib/settings-file.ts';
import { SOURCE_FIELD } from '../format/file-format.ts';
import { readSettingsForm, SETTINGS_FORMAT } from '../format/settings/create-settings-format.ts';
import { nameFields } from './name-fields.ts';
import { toCmsField } from './to-cms-field.ts';
import type { FieldFacts } from './field-facts.ts';

/** Its name in the CMS, and the name of its form. */
const SCHOOL = 'school';

/** The settings of the school as a file that the CMS edits. */
export function createSettingsFile(facts: FieldFacts): CollectionFile {
  const form = nameFields(readSettingsForm(), { form: SCHOOL, locale: facts.locale });
  return {
    name: SCHOOL,
    label: facts.t('editor.settings'),
    icon: 'settings',
    file: SETTINGS_FILE,
    format: SETTINGS_FORMAT,
    editor: { preview: false },
    fields: [
      { name: SOURCE_FIELD, widget: 'hidden' },
      ...form.flatMap((field) => toCmsField(field, facts)),
    ],
  };
}
