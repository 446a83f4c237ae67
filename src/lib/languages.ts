/** Languages written from right to left, by their primary subtag (CLDR: scripts Arab, Hebr, Thaa, Nkoo, Adlm). */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'ff-adlm', 'he', 'nqo', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written. */
export function toDirection(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(toBaseLanguage(language)) ? 'rtl' : 'ltr';
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
