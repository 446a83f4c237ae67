import { beforeAll, expect, test, vi } from 'vitest';
import { listLanguageCodes } from '../../../../src/build/editor/list-language-codes.ts';
import { isKnownLanguage } from '../../../../src/lib/known-languages.ts';

const codes = listLanguageCodes();
/** As in the editor, where the codes are put in when it is built. */
let isKnownInEditor: typeof isKnownLanguage;

beforeAll(async () => {
  vi.stubGlobal('LANGUAGE_CODES', codes.join(' '));
  const editor = await import('../../../../src/cms/reading/known-languages.ts');
  isKnownInEditor = editor.isKnownLanguage;
});

test.each([
  ...['en', 'mic', 'ku', 'zh-Hant', 'pt-BR', 'mic-CA', 'en-150', 'sr-Latn-RS', 'de-1996'],
  ...['xx', 'qaa', 'en-QQ', 'mic-QQ', 'pt-XY'],
])('%s is known in the editor where the build knows it', (language) => {
  expect(isKnownInEditor(language)).toBe(isKnownLanguage(language));
});

test('lists what families speak, each by one code', () => {
  expect(codes).toEqual(expect.arrayContaining(['en', 'es', 'ar', 'mic', 'ti', 'ckb', 'rhg']));
  expect(codes).not.toContain('eng');
  expect(codes).not.toContain('xx');
});
