import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../../src/checks/language/measure/sentences.ts';
import { SHOWN_WORDS } from '../../../fixtures/hostile-words.ts';

describe('a sentence does not end', () => {
  test.each([
    ['after a title', 'en', 'We met Mr. MacIsaac and Dr. Lund.'],
    ['after an abbreviation', 'en', 'Bring snacks, e.g. Apples or pears, approx. 20 of them.'],
    ['at a time before a weekday', 'en', 'We leave at 9 a.m. Monday.'],
    ['at a time before more words', 'en', 'Come at 9 a.m. sharp.'],
    ['in a decimal', 'en', 'It cost 3.50 in all.'],
    ['after initials', 'en', 'J. K. Rowling wrote it.'],
    ['before a number that belongs to it', 'en', 'Take bus No. 5 home.'],
    ['after a question that somebody asks in it', 'en', '"Was it hard?" closes a talk.'],
    ['after its own number', 'en', '1. Boots off.'],
    ['before an emoji', 'en', 'We did it! 🎉'],
    [
      'after a Spanish title and time',
      'es',
      'El Sr. Pérez llega a las 9 a. m. y trae p. ej. Peras.',
    ],
    ['after a Spanish shout inside', 'es', 'Alguien dijo: «¡Es una escalera!».'],
    ['after a German day', 'de', 'Am 3. Mai kommt z. B. Frau Huber.'],
    ['after an Arabic title', 'ar', 'جاءت د. سميرة اليوم.'],
  ])('%s (%s)', (_, lang, text) => {
    expect(splitSentences(text, lang)).toEqual([text]);
  });
});

test.each([
  ['en', ['The bus comes at 9 a.m.', 'The trip is free.']],
  ['en', ['She is in Grade 1.', '24 children came.']],
  ['en', ['Wait…', 'Then look.']],
  ['en', ['Did it work?', 'No.', 'We chose plan B.', 'It held.']],
  ['en', ['That was on May 12.', '"Again!" said somebody.', '🎉 We sang.']],
  ['es', ['¿Qué día es?', 'El lunes.', '¡Vengan a las 9 a. m.!', 'Traigan botas.']],
  ['ar', ['هل رأيتم؟', 'نعم.', 'كان هنا!']],
  ['zh', ['今天下雨。', '你来吗？']],
])('sentences are told apart in %s: %j', (lang, sentences) => {
  const between = lang === 'zh' ? '' : ' ';
  expect(splitSentences(sentences.join(between), lang)).toEqual(sentences);
});

test('nothing of hostile, empty or endless words is lost, and nothing breaks', () => {
  const odd = [
    SHOWN_WORDS,
    '',
    '   ',
    '...',
    '🎉🎉',
    '1. 2. 3.',
    '\u202Eabc.\u202C',
    'a'.repeat(9000),
  ];
  for (const text of odd) {
    for (const lang of ['en', 'es', 'ar', 'zh-Hant-TW', 'und'])
      expect(splitSentences(text, lang).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  }
});
