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

/** `pt` for `pt-BR` and `zh-Hant` for `zh-Hant-TW`: a language as people name it. */
export function dropCountry(language: string): string {
  const { language: base, script } = new Intl.Locale(language);
  return script === undefined ? base : `${base}-${script}`;
}

/** A language's own name for itself, such as `Español`. */
export function toLanguageName(language: string): string {
  return nameLanguage(language, language);
}

/** A language's name in another, as it begins a line: `Arabic` in `en`. */
export function nameLanguage(language: string, locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** The locale in which dates of a page in `language` are written: the school's where they agree. */
export function toLocale(language: string, schoolLanguage: string): string {
  return toBaseLanguage(language) === toBaseLanguage(schoolLanguage) ? schoolLanguage : language;
}

/** Whether somebody speaks a language, in any country's form of it. */
export function speaks(
  { languages = [] }: { languages?: readonly string[] | undefined },
  language: string,
): boolean {
  return languages.some((each) => toBaseLanguage(each) === toBaseLanguage(language));
}

/** Languages without a second form of any: `es-MX` goes where `es` comes before it. */
export function listDistinctLanguages(languages: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const language of languages) {
    const base = toBaseLanguage(language);
    if (!known.has(base)) known.set(base, language);
  }
  return [...known.values()];
}
