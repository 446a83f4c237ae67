/** Codes of all languages that have a name where the editor is built, with spaces between. */
declare const LANGUAGE_CODES: string;

const codes = new Set(LANGUAGE_CODES.split(' '));

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Whether a language, in its canonical spelling (BCP 47), is one that has a name. Chromium itself has
 * names of some 150 languages only, and Mi’kmaw is not among them; of scripts and countries it has all.
 */
export function isKnownLanguage(language: string): boolean {
  const [code = '', ...rest] = language.split('-');
  return codes.has(code) && names.of(['en', ...rest].join('-')) !== undefined;
}
