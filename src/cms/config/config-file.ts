import { INTERFACE_LANGUAGES, isTranslated } from '../../i18n/translate.ts';
import { toBaseLanguage } from '../../lib/languages.ts';

/** The configuration in the school's own language, for everybody whose language is not there. */
const USUAL = 'config.json';

/**
 * The file with the configuration for somebody whose browser speaks a language. The editor itself
 * speaks thirty, its labels only those of the site.
 */
export function toConfigFile(language: string, schoolLanguage: string): string {
  const base = toBaseLanguage(language);
  if (base === toBaseLanguage(schoolLanguage) || !isTranslated(base)) return USUAL;
  return `config.${base}.json`;
}

/** The language of the labels in that file. */
export function toSpokenLanguage(language: string, schoolLanguage: string): string {
  const known = [language, schoolLanguage].map(toBaseLanguage).find(isTranslated);
  return known ?? 'en';
}

/** Every such file of a school, with the language of its labels. */
export function listConfigFiles(schoolLanguage: string): ReadonlyMap<string, string> {
  const usual = isTranslated(schoolLanguage) ? toBaseLanguage(schoolLanguage) : 'en';
  const others = INTERFACE_LANGUAGES.map(
    (language) => [toConfigFile(language, schoolLanguage), language] as const,
  );
  return new Map([...others, [USUAL, usual]]);
}
