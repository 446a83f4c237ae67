import type { CollectionFile } from '@sveltia/cms';
import { SOURCE_FIELD } from '../format/file-format.ts';
import { readSettingsForm, SETTINGS_FORMAT } from '../format/settings/create-settings-format.ts';
import { toCmsField } from './to-cms-field.ts';
import type { FieldFacts } from './field-facts.ts';

/** Where the settings of a school stand, in its repository. */
const SETTINGS_FILE = 'school.config.ts';

/** The settings of the school as a file that the CMS edits. */
export function createSettingsFile(facts: FieldFacts): CollectionFile {
  return {
    name: 'school',
    label: facts.t('editor.settings'),
    icon: 'settings',
    file: SETTINGS_FILE,
    format: SETTINGS_FORMAT,
    fields: [
      { name: SOURCE_FIELD, widget: 'hidden' },
      ...readSettingsForm().flatMap((field) => toCmsField(field, facts)),
    ],
  };
}
