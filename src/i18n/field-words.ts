import { toBaseLanguage } from '../lib/languages.ts';
import ar from './fields/ar.json' with { type: 'json' };
import es from './fields/es.json' with { type: 'json' };

/** What a form says of a field in one language. */
export interface FieldWords {
  label: string;
  hint?: string;
  /** What one thing in a list is called. */
  item?: string;
}

type Words = Readonly<Record<string, FieldWords>>;

/** English has no such file: its words stand in the schemas. */
const languages: Readonly<Record<string, Words>> = { ar, es };

/** Every field that has words in a language, by its key. */
export function listFieldWords(language: string): Words | undefined {
  const base = toBaseLanguage(language);
  return Object.hasOwn(languages, base) ? languages[base] : undefined;
}

/** The keys under which the words of a field are looked for: those of its own form come first. */
export function toFieldKeys(form: string, path: string): readonly [string, string] {
  return [`${form}/${path}`, path];
}

/**
 * The words of a field, by its form (`events`, `Callout`) and its path in it (`volunteers.roles`).
 * Undefined in English, and in a language that has none.
 */
export function findFieldWords(
  language: string,
  { form, path }: { form: string; path: string },
): FieldWords | undefined {
  const words = listFieldWords(language);
  const key = toFieldKeys(form, path).find((each) => words && Object.hasOwn(words, each));
  return key === undefined ? undefined : words?.[key];
}
