import { describe, expect, test } from 'vitest';
import {
  isMeasured,
  scoreReading,
  toReadingBand,
} from '../../../../src/checks/language/measure/formulas.ts';
import { countText } from '../../../../src/checks/language/measure/sections.ts';
import { splitSentences } from '../../../../src/checks/language/measure/sentences.ts';
import { countSpanishSyllables } from '../../../../src/checks/language/measure/spanish-syllables.ts';
import { splitWords } from '../../../../src/checks/language/measure/words.ts';

const passage = { kind: 'paragraph', path: ['body'], text: '', line: 1, links: [] } as const;

function count(text: string, lang: string) {
  const sentences = splitSentences(text, lang).map((sentence) => ({
    text: sentence,
    words: splitWords(sentence, lang),
    passage,
  }));
  return countText(sentences, lang);
}

test.each(
  Object.entries({
    ...{ casa: 2, día: 2, agua: 2, leer: 2, rey: 1, muy: 1, ciudad: 2, quiero: 2, guitarra: 3 },
    ...{
      pingüino: 3,
      ahora: 3,
      prohibir: 2,
      búho: 2,
      aéreo: 4,
      maestra: 3,
      lluvia: 2,
      frijoles: 3,
    },
    ...{ averiguáis: 4, huevo: 2, chiita: 3, construir: 2, y: 1, héroe: 3, maíz: 2, yogur: 2 },
    ...{ conversar: 3, demostración: 4, ordenador: 4, escalera: 4, sh: 1 },
  }),
)('%s has %i syllables', (word, syllables) => {
  expect(countSpanishSyllables(word)).toBe(syllables);
});

test('words keep hyphens and apostrophes together and leave numbers out', () => {
  expect(splitWords('Don’t run: 24 parent-teacher talks, l’école 🎉', 'en')).toEqual([
    ...['Don’t', 'run', 'parent-teacher', 'talks', 'l’école'],
  ]);
  expect(splitWords('今天下雨', 'zh')).toEqual(['今天', '下雨']);
});

describe('a formula gives what its makers published', () => {
  test('Flesch: 100 words, 5 sentences, 150 syllables', () => {
    const counts = { words: 100, sentences: 5, syllables: 150, letters: 450, longWords: 20 };
    expect(scoreReading(counts, 'en-CA')).toBeCloseTo(206.835 - 20.3 - 126.9, 5);
  });

  test('Szigriszt Pazos: 100 words, 5 sentences, 190 syllables', () => {
    const counts = { words: 100, sentences: 5, syllables: 190, letters: 480, longWords: 20 };
    expect(scoreReading(counts, 'es-MX')).toBeCloseTo(206.835 - 20 - 118.37, 5);
  });

  test('Gulpease counts letters, LIX words of more than six', () => {
    const counts = { words: 100, sentences: 5, syllables: 0, letters: 480, longWords: 20 };
    expect(scoreReading(counts, 'it')).toBeCloseTo(89 + 15 - 48, 5);
    expect(scoreReading(counts, 'sv')).toBeCloseTo(100 - 40, 5);
  });
});

const PLAIN = {
  en: 'We planted beans on Monday. Each child has one pot. Water it when the soil is dry.',
  es: 'El lunes sembramos frijoles. Cada niño tiene una maceta. Riegue la planta con poca agua.',
  it: 'Oggi abbiamo messo i semi nel vaso. Ogni bimbo ne ha uno. Serve poca acqua.',
  sv: 'I dag satte vi frön i jord. Alla barn har en kruka. Den ska stå i ljus.',
};

const HARD = {
  en: 'Participating educators will continuously facilitate differentiated opportunities for collaborative investigation, in accordance with provincial curriculum expectations and institutional accountability requirements.',
  es: 'Las instituciones participantes facilitarán continuamente oportunidades diferenciadas de investigación colaborativa, de conformidad con las expectativas curriculares provinciales y los requerimientos institucionales de responsabilidad.',
  it: 'Le istituzioni partecipanti faciliteranno continuamente opportunità differenziate di investigazione collaborativa, conformemente alle aspettative curricolari provinciali e ai requisiti istituzionali di responsabilità amministrativa.',
  sv: 'Medverkande utbildningsinstitutioner tillhandahåller kontinuerligt differentierade samarbetsmöjligheter i överensstämmelse med gällande läroplansförväntningar och institutionella ansvarsbestämmelser.',
};

test.each(['en', 'es', 'it', 'sv'] as const)('plain and hard words of %s part', (lang) => {
  expect(toReadingBand(count(PLAIN[lang], lang), lang)).toBe('easy');
  expect(toReadingBand(count(HARD[lang], lang), lang)).toBe('hard');
});

test.each(['ar', 'zh', 'fr', 'und', 'tlh'])('no band is made up for %s', (lang) => {
  expect(isMeasured(lang)).toBe(false);
  expect(toReadingBand(count('Words are here.', lang), lang)).toBeUndefined();
});
