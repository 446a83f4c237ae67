import { findSchoolWords, pairWords, type Choice, type Question } from '../lib/preferences.ts';
import { createTranslate, type PhraseKey } from './translate.ts';

/** Whose words a question is in: the family reads the first, the school the second. BCP 47. */
export interface QuestionLanguages {
  lang: string;
  schoolLang: string;
}

/** Makes questions and choices of phrases, in the words of the family and those of the school. */
export function createQuestionWords({ lang, schoolLang }: QuestionLanguages) {
  const family = createTranslate(lang);
  const school = createTranslate(schoolLang);
  const label = (name: string, key: PhraseKey) => ({
    name,
    label: family(key),
    schoolLabel: findSchoolWords(school(key), family(key)),
  });
  const ask = (name: string, key: PhraseKey): Question => ({
    ...label(name, key),
    words: pairWords(school(key), family(key)),
  });
  const offer = (key: PhraseKey): Choice => ({
    value: school(key),
    label: family(key),
    words: pairWords(school(key), family(key)),
  });
  return { family, label, ask, offer };
}
