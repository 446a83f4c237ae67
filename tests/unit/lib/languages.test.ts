import { describe, expect, test } from 'vitest';
import {
  dropCountry,
  listDistinctLanguages,
  speaks,
  toBaseLanguage,
  toDirection,
  toLanguageName,
  toLocale,
} from '../../../src/lib/languages.ts';

describe('a language is written in the direction of its script', () => {
  test.each([
    ['en', 'ltr'],
    ['pt-BR', 'ltr'],
    ['zh-Hant', 'ltr'],
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['ckb', 'rtl'],
    ['ps', 'rtl'],
    ['dv', 'rtl'],
    ['yi', 'rtl'],
    ['ff-Adlm', 'rtl'],
    ['pa', 'ltr'],
    ['pa-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['ku', 'ltr'],
    ['so', 'ltr'],
  ])('%s is %s', (language, direction) => {
    expect(toDirection(language)).toBe(direction);
  });
});

test('a language is called by its own name', () => {
  expect(toLanguageName('es')).toBe('Español');
  expect(toLanguageName('ar')).toBe('العربية');
  expect(toLanguageName('fr-CA')).toBe('Français canadien');
});

test('the base of a language is its first part', () => {
  expect(toBaseLanguage('pt-BR')).toBe('pt');
  expect(toBaseLanguage('EN')).toBe('en');
});

test('dates follow the country of the school where its language is written', () => {
  expect(toLocale('en', 'en-CA')).toBe('en-CA');
  expect(toLocale('en-GB', 'en-CA')).toBe('en-CA');
  expect(toLocale('es', 'en-CA')).toBe('es');
});

test('a language is known in any country’s form of it, and named without the country', () => {
  expect(speaks({ languages: ['pt-BR'] }, 'pt')).toBe(true);
  expect(speaks({}, 'pt')).toBe(false);
  expect(listDistinctLanguages(['en', 'es-MX', 'es', 'en-CA', 'ar'])).toEqual([
    'en',
    'es-MX',
    'ar',
  ]);
  expect(['en-CA', 'zh-Hant-TW', 'mic'].map(dropCountry)).toEqual(['en', 'zh-Hant', 'mic']);
});
