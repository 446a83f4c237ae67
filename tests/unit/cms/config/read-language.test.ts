import { afterEach, expect, test, vi } from 'vitest';
import { readLanguage } from '../../../../src/cms/config/read-language.ts';

afterEach(() => vi.unstubAllGlobals());

function speak(language: string, preferences: string | null = null): string {
  vi.stubGlobal('navigator', { language });
  vi.stubGlobal('localStorage', { getItem: () => preferences });
  return readLanguage();
}

test('the editor speaks the language of the browser until another is chosen in it', () => {
  expect(speak('es-MX')).toBe('es-MX');
  expect(speak('es-MX', '{"locale":"auto"}')).toBe('es-MX');
  expect(speak('es-MX', '{"locale":"fr"}')).toBe('fr');
});

test.each([
  ['en-US@posix', 'en'],
  ['es_MX.UTF-8', 'es'],
  ['C', 'en'],
  ['', 'en'],
])('a browser that calls its language “%s” is answered in one that there is', (said, language) => {
  expect(speak(said)).toBe(language);
});
