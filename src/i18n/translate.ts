import { toBaseLanguage } from '../lib/languages.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };

/** A phrase of the interface. English is the measure: every other language has the same keys. */
export type PhraseKey = keyof typeof en;

const languages: Readonly<Record<string, Readonly<Record<PhraseKey, string>>>> = { ar, en, es };

/** Base languages, such as `es`, in which the interface speaks. */
export const INTERFACE_LANGUAGES: readonly string[] = Object.keys(languages);

/** Whether the phrases of the interface are there in a language. */
export function isTranslated(language: string): boolean {
  return Object.hasOwn(languages, toBaseLanguage(language));
}

/** Whether there is a phrase of that name. */
export function hasPhrase(key: string): key is PhraseKey {
  return Object.hasOwn(en, key);
}

export type Translate = (
  key: PhraseKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/**
 * The phrases of the interface in a language; in English where it is not translated.
 * `{name}` in a phrase is replaced by the value of that name.
 */
export function createTranslate(language: string): Translate {
  const phrases = languages[toBaseLanguage(language)] ?? en;
  return (key, values = {}) =>
    phrases[key].replace(/\{(\w+)\}/g, (written, name: string) => String(values[name] ?? written));
}
