import { expect, test } from 'vitest';
import { createPhotoQuestion, createSlipQuestions } from '../../../src/i18n/slip-questions.ts';
import { PEOPLE_IN_PICTURE } from '../../../src/schemas/picture.ts';

const languages = { lang: 'es', schoolLang: 'en-CA' };

test('the slip of the first evening asks how a family would like to hear, and of the child nothing', () => {
  const questions = createSlipQuestions({ ...languages, languages: ['en', 'es'] });
  expect(questions.map(({ words }) => words.split(' / ')[0])).toEqual([
    'Your name, or your names',
    'News and questions should come',
    'Email address',
    'Phone number',
    'Language',
    'Interpreter',
    'Anything else',
  ]);
});

test('photos can be allowed in just the ways that a picture’s header can say', () => {
  const { choices, isOne, line } = createPhotoQuestion(languages);
  expect(choices).toHaveLength(PEOPLE_IN_PICTURE.length);
  expect(choices?.[0]).toMatchObject({ label: 'ninguna', value: 'none at all' });
  expect(isOne).toBe(true);
  expect(line?.other?.label).toContain('hasta');
});
