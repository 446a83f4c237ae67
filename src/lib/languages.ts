/** Scripts written from right to left (ISO 15924). */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Armi',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** The direction in which a language is written, in its usual script unless it names another. */
export function toDirection(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** `pt` for `pt-BR`. */
export function toBaseLanguage(language: string): string {
  return language.split('-')[0]!.toLowerCase();
}

/** A language's own name for itself, such as `Español`. */
export function toLanguageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The locale in which dates of a page in `language` are written: the school's where they agree. */
export function toLocale(language: string, schoolLanguage: string): string {
  return toBaseLanguage(language) === toBaseLanguage(schoolLanguage) ? schoolLanguage : language;
}
