import { describe, expect, test } from 'vitest';
import { listConfigFiles, toConfigFile } from '../../../../src/cms/config/config-file.ts';
import { listLanguages } from '../../../../src/cms/config/list-languages.ts';
import { nameFields } from '../../../../src/cms/config/name-fields.ts';
import { readForm } from '../../../../src/cms/form/read-form.ts';
import { createTranslate } from '../../../../src/i18n/translate.ts';
import { schemas } from '../../../../src/loader/entry-schemas.ts';
import { COLLECTION_NAMES } from '../../../../src/schemas/collection-names.ts';

function speak(locale: string) {
  return { locale, t: createTranslate(locale) };
}

describe('the labels of the editor', () => {
  test.each(COLLECTION_NAMES)('are in English those of the schema of %s', (name) => {
    const form = readForm(schemas[name]);
    expect(nameFields(form, speak('en'))).toEqual(form);
  });

  test('are in the language of whoever writes, also within a field', () => {
    const named = nameFields(readForm(schemas.newsletters), speak('es'));
    const promises = named.find(({ name }) => name === 'promises');
    expect(promises).toMatchObject({
      label: 'Promesas',
      item: { fields: [{ label: 'Nombre corto' }, { label: 'Promesa' }, {}] },
    });
  });
});

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
