import { describe, expect, test } from 'vitest';
import { listConfigFiles, toConfigFile } from '../../../../src/cms/config/config-file.ts';
import { listLanguages } from '../../../../src/cms/config/list-languages.ts';
import { listBlocks } from '../../../../src/cms/blocks/block.ts';
import { readAttributeForm } from '../../../../src/cms/blocks/block-form.ts';
import { nameFields } from '../../../../src/cms/config/name-fields.ts';
import type { FormField, GroupField, ListField } from '../../../../src/cms/form/form-field.ts';
import { readForm } from '../../../../src/cms/form/read-form.ts';
import { readSettingsForm } from '../../../../src/cms/format/settings/create-settings-format.ts';
import { listFieldWords, toFieldKeys } from '../../../../src/i18n/field-words.ts';
import { INTERFACE_LANGUAGES } from '../../../../src/i18n/translate.ts';
import { schemas } from '../../../../src/loader/entry-schemas.ts';
import { COLLECTION_NAMES } from '../../../../src/schemas/collection-names.ts';

/** Every form of the editor, with its fields. */
const FORMS: readonly (readonly [string, readonly FormField[]])[] = [
  ...COLLECTION_NAMES.map((name) => [name, readForm(schemas[name])] as const),
  ['school', readSettingsForm()],
  ...listBlocks().map((block) => [block.name, readAttributeForm(block)] as const),
];

/** The fields that a form shows, also those within others, each with its path. */
function listShown(fields: readonly FormField[], before = ''): [string, FormField][] {
  return fields
    .filter(({ kind }) => kind !== 'kept')
    .flatMap((field): [string, FormField][] => {
      const path = `${before}${field.name}`;
      if (field.kind === 'group') return [[path, field], ...listShown(field.fields, `${path}.`)];
      const isOfForms = field.kind === 'list' && field.item.kind === 'group';
      const inner = isOfForms ? listShown((field.item as GroupField).fields, `${path}.`) : [];
      return [[path, field], ...inner];
    });
}

describe('the labels of the editor', () => {
  test.each(FORMS)('are in English those of the schema of %s', (form, fields) => {
    expect(nameFields(fields, { form, locale: 'en-CA' })).toEqual(fields);
  });

  test('are in the language of whoever writes, also within a field', () => {
    const form = readForm(schemas.newsletters);
    const named = nameFields(form, { form: 'newsletters', locale: 'es-MX' });
    const promises = named.find(({ name }) => name === 'promises');
    expect(promises).toMatchObject({
      label: 'Promesas',
      item: { label: 'Promesa', fields: [{ label: 'Nombre corto' }, { label: 'Promesa' }, {}] },
    });
  });

  describe.each(INTERFACE_LANGUAGES.filter((language) => language !== 'en'))('in %s', (locale) => {
    const words = listFieldWords(locale) ?? {};

    test.each(FORMS)('are there for every field of %s, its hint and its parts', (form, fields) => {
      const missing = listShown(fields).filter(([path, field]) => {
        const own = toFieldKeys(form, path)
          .map((key) => words[key])
          .find(Boolean);
        const needsItem = field.kind === 'list' && isWritten(field);
        return !own?.label || (field.hint && !own.hint) || (needsItem && !own.item);
      });
      expect(missing.map(([path]) => path)).toEqual([]);
    });

    test('are there for nothing that no form has', () => {
      const asked = FORMS.flatMap(([form, fields]) =>
        listShown(fields).flatMap(([path]) => toFieldKeys(form, path)),
      );
      expect(Object.keys(words).filter((key) => !asked.includes(key))).toEqual([]);
    });
  });
});

/** Whether a list has a button that adds one more: those to choose from have none. */
function isWritten({ item }: ListField): boolean {
  return ['text', 'long-text', 'group', 'date', 'link'].includes(item.kind);
}

describe('the configuration that a browser asks for', () => {
  test('is the usual one in the language of the school, in whatever country', () => {
    expect(toConfigFile('en-GB', 'en-CA')).toBe('config.json');
  });

  test('is another where the site speaks the language of the browser', () => {
    expect(toConfigFile('es-MX', 'en-CA')).toBe('config.es.json');
    expect(toConfigFile('en', 'ar')).toBe('config.en.json');
    expect(toConfigFile('fr-CA', 'en-CA')).toBe('config.json');
  });

  test.each(['en-CA', 'es', 'fr-CA'])('is there, for a school that writes in %s', (school) => {
    const files = listConfigFiles(school);
    expect(files.get('config.json')).toBe(school === 'es' ? 'es' : 'en');
    for (const language of ['en', 'es', 'ar', 'fr', 'uk'])
      expect(files.has(toConfigFile(language, school))).toBe(true);
    expect(files.get(toConfigFile('ar', school))).toBe('ar');
  });
});

test('languages to choose from begin with those of the school, and none comes twice', () => {
  const languages = listLanguages('mi', [{ languages: ['mi', 'sm'] }, { languages: ['en'] }]);
  expect(languages.slice(0, 3)).toEqual(['mi', 'sm', 'en']);
  expect(new Set(languages).size).toBe(languages.length);
});
