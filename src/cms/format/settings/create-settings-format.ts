import type { z } from 'zod';
import { officeSettingsSchema } from '../../../schemas/office-settings.ts';
import type { FormField } from '../../form/form-field.ts';
import { readForm } from '../../form/read-form.ts';
import { UnwritableFileError } from '../create-file-format.ts';
import { areSame, isSame, type FieldValues } from '../field-value.ts';
import { SOURCE_FIELD, type FileFormat } from '../file-format.ts';
import { fromFormValues, toFormValues } from '../form-values.ts';
import { keepLineEnds, toPlainText } from '../line-ends.ts';
import { UnpatchableError } from '../source-parts.ts';
import { applyEdits, listEdits } from './patch-settings.ts';
import { readSettings, readSettingsText } from './read-settings.ts';

/** As the configuration names it. */
export const SETTINGS_FORMAT = 'homeward-settings';

const ASK = 'Please ask whoever looks after the site to change it in the file school.config.ts.';

/** The form for the settings of `school.config.ts` that an office changes. */
export function readSettingsForm(): FormField[] {
  return readForm(officeSettingsSchema);
}

/**
 * How the editor reads and writes `school.config.ts`. The file is never run: only plain values are
 * exchanged where they stand, and everything else of it stays to the letter.
 */
export function createSettingsFormat(): FileFormat {
  const form = readSettingsForm();
  return {
    name: SETTINGS_FORMAT,
    extension: 'ts',
    form,
    fromFile: (text) => {
      const object = readSettingsText(toPlainText(text));
      if (!object)
        return { name: `The settings can’t be changed here. ${ASK}`, [SOURCE_FIELD]: text };
      return { ...toFormValues(form, readSettings(form, object)), [SOURCE_FIELD]: text };
    },
    toFile: (values) => {
      const file = values[SOURCE_FIELD];
      const source = typeof file === 'string' ? toPlainText(file) : '';
      const object = readSettingsText(source);
      if (typeof file !== 'string' || !object) {
        throw new UnwritableFileError(`The settings can’t be changed here. ${ASK}`);
      }
      const written = readSettings(form, object);
      const wanted = fromFormValues(form, values);
      if (areSame(form, written, wanted)) return file;
      refuseWrong(form, { written, wanted });
      const text = patch(source, { form, written, wanted });
      const after = readSettingsText(text);
      if (!after || !areSame(form, readSettings(form, after), wanted)) {
        throw new UnwritableFileError(`This can’t be changed here. Nothing was saved. ${ASK}`);
      }
      return keepLineEnds(text, file);
    },
  };
}

function patch(
  source: string,
  {
    form,
    written,
    wanted,
  }: { form: readonly FormField[]; written: FieldValues; wanted: FieldValues },
): string {
  try {
    const object = readSettingsText(source)!;
    return applyEdits(source, listEdits(form, object, { written, wanted, source }));
  } catch (error) {
    if (!(error instanceof UnpatchableError)) throw error;
    throw new UnwritableFileError(`${error.message} Nothing was saved. ${ASK}`);
  }
}

/** A setting that the site would refuse stops its build, for everybody. */
function refuseWrong(
  form: readonly FormField[],
  { written, wanted }: { written: FieldValues; wanted: FieldValues },
): void {
  const shape: Record<string, z.ZodType> = officeSettingsSchema.shape;
  for (const field of form) {
    if (isSame(field, written[field.name], wanted[field.name])) continue;
    const issue = shape[field.name]?.safeParse(wanted[field.name]).error?.issues[0];
    if (!issue) continue;
    const name = [field.label, ...issue.path].join(', ');
    throw new UnwritableFileError(`${name}: ${issue.message}. Nothing was saved.`);
  }
}
