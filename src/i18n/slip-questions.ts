import type { Question } from '../lib/preferences.ts';
import type { Picture } from '../schemas/picture.ts';
import { createPreferenceQuestions } from './preference-questions.ts';
import { createQuestionWords, type QuestionLanguages } from './question-words.ts';
import type { PhraseKey } from './translate.ts';

/** What families can allow, least first: each is what a picture’s `people` can be. */
const PHOTOS = {
  none: 'slip.photos.none',
  background: 'slip.photos.background',
  identifiable: 'slip.photos.identifiable',
} as const satisfies Record<Picture['people'], PhraseKey>;

/** Of the page of preferences, what a first evening has time for. */
const ASKED = new Set(['names', 'ways', 'email', 'phone', 'language', 'interpreter', 'note']);

/** The questions of the slip for the first school evening: how a family would like to hear. */
export function createSlipQuestions(
  options: QuestionLanguages & { languages: readonly string[] },
): Question[] {
  const questions = createPreferenceQuestions({ ...options, classes: [] });
  return questions.filter(({ name }) => ASKED.has(name));
}

/** Which photos of a child a family allows, and until when. */
export function createPhotoQuestion(languages: QuestionLanguages): Question {
  const { label, ask, offer } = createQuestionWords(languages);
  return {
    ...ask('photos', 'slip.photos'),
    isOne: true,
    choices: Object.values(PHOTOS).map(offer),
    line: { kind: 'text', other: label('until', 'slip.until') },
  };
}
