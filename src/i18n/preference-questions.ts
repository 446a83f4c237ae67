import { nameLanguage, toLanguageName } from '../lib/languages.ts';
import { pairWords, type Question } from '../lib/preferences.ts';
import { createQuestionWords, type QuestionLanguages } from './question-words.ts';

/**
 * The questions about how a family would like to hear from its school, in the family's language,
 * with the school's own words for each answer. Nothing is asked about a child but the class.
 */
export function createPreferenceQuestions({
  lang,
  schoolLang,
  classes,
  languages,
}: QuestionLanguages & {
  classes: readonly string[];
  languages: readonly string[];
}): Question[] {
  const { family, label, ask, offer } = createQuestionWords({ lang, schoolLang });
  const questions: Question[] = [
    {
      ...ask('names', 'preferences.names'),
      missing: family('preferences.missing.names'),
      line: { kind: 'text', autocomplete: 'name' },
    },
    {
      ...ask('classes', 'preferences.classes'),
      missing: family('preferences.missing.classes'),
      choices: classes.map((name) => ({ value: name, label: name, words: name })),
    },
    {
      ...ask('ways', 'preferences.ways'),
      missing: family('preferences.missing.ways'),
      choices: [
        offer('preferences.way.email'),
        offer('preferences.way.phone'),
        offer('preferences.way.in person'),
        offer('preferences.way.paper'),
      ],
    },
    { ...ask('email', 'preferences.email'), line: { kind: 'email', autocomplete: 'email' } },
    { ...ask('phone', 'preferences.phone'), line: { kind: 'tel', autocomplete: 'tel' } },
    {
      ...ask('language', 'preferences.language'),
      isOne: true,
      choices: languages.map((language) => ({
        value: nameLanguage(language, schoolLang),
        label: toLanguageName(language),
        words: pairWords(nameLanguage(language, schoolLang), toLanguageName(language)),
        lang: language,
      })),
      line: {
        kind: 'text',
        other: label('other-language', 'preferences.otherLanguage'),
      },
    },
    {
      ...ask('interpreter', 'preferences.interpreter'),
      choices: [offer('preferences.interpreterYes')],
    },
    {
      ...ask('times', 'preferences.times'),
      choices: [
        offer('preferences.time.morning'),
        offer('preferences.time.midday'),
        offer('preferences.time.afternoon'),
        offer('preferences.time.evening'),
      ],
      line: {
        kind: 'text',
        other: label('other-times', 'preferences.otherTime'),
      },
    },
    { ...ask('note', 'preferences.note'), line: { kind: 'long' } },
  ];
  // A school without classes has nothing to choose there.
  return questions.filter(({ choices }) => choices?.length !== 0);
}
