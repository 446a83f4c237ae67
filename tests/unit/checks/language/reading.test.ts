import { describe, expect, test } from 'vitest';
import { hardSentencesRule } from '../../../../src/checks/language/hard-sentences.ts';
import { readingLevelRule } from '../../../../src/checks/language/reading-level.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

const PLAIN =
  'We planted beans on Monday. Each child has one pot, and each pot has a name on it. On Tuesday nothing had come up. On Wednesday nothing had come up. Then, on Friday, one green loop stood in the pot of a child who was at home with a cold. We called her. She heard the whole class shout. Her bean will wait for her on the sill.';

const CONFIDENT =
  'This month our students looked closely at four places near the school, and wrote what they saw into a notebook. Afterwards each group presented its favourite animal to another class, which asked many interesting questions. Next month we continue with experiments about water, and each family may visit our exhibition in the hall on any day of the last week.';

const HARD =
  'Participating educators will continuously facilitate differentiated opportunities for collaborative investigation, in accordance with provincial curriculum expectations. Documentation will subsequently be communicated to parents and guardians electronically. Supplementary extracurricular activities complement institutional programming considerably. Responsibility for transportation arrangements remains with individual families. Accountability requirements necessitate comprehensive evaluation of participation throughout the instructional period, and administrative personnel will coordinate implementation of necessary modifications accordingly.';

async function askReading(body: string, fields: Record<string, string> = {}) {
  const files = { 'newsletters/week.mdx': toEntry('newsletters', fields, body) };
  return askRule(readingLevelRule, { files });
}

describe('reading-level', () => {
  test.each([
    ['hard', HARD, 'The section “Learning” is hard for most families.', 'look'],
    ['confident', CONFIDENT, 'The section “Learning” needs a confident reader.', 'hint'],
  ])('names a section that is %s, and its hardest sentence', async (_, words, problem, level) => {
    const found = await askReading(`${PLAIN}\n\n## Learning\n\n${words}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ problem, level, line: 11 });
    expect(words).toContain(found[0]!.quote);
    expect(found[0]!.problem + found[0]!.fix).not.toMatch(/\d/);
  });

  test.each([
    ['an easy one', PLAIN],
    ['a hard one that is too short to measure', HARD.split('. ').slice(0, 2).join('. ')],
    ['cells of a table', `| a |\n| --- |\n| ${HARD} |`],
  ])('passes over %s', async (_, body) => {
    expect(await askReading(body)).toEqual([]);
  });

  test('measures Spanish by its own formula, and Arabic not at all', async () => {
    const spanish =
      'El lunes sembramos frijoles en cinco macetas. Cada mañana ponemos una tira de papel junto al tallo y la cortamos donde termina la planta. Después escribimos la fecha y la colgamos en la pared. El miércoles alguien dio un paso atrás y dijo que era una escalera. Así que ahora tenemos una escalera. La próxima semana medimos con cubos, porque los dedos no son iguales.';
    expect(await askReading(spanish, { lang: 'es' })).toEqual([]);
    expect(await askReading(HARD, { lang: 'ar' })).toEqual([]);
  });
});

async function askHard(body: string, fields: Record<string, string> = {}) {
  const files = { 'newsletters/week.mdx': toEntry('newsletters', fields, body) };
  return askRule(hardSentencesRule, { files });
}

describe('hard-sentences', () => {
  test.each([
    [
      'long',
      'When the bus comes back from the farm, which may be a bit late because the road is being mended, we will wait with your child in the gym until you come.',
      /has 32 words.*Make two of it/s,
    ],
    [
      'a list',
      'Every child needs a bag with a towel, a change of clothes, rubber boots, two empty pots, a hat, and a snack without nuts for the garden.',
      /list in disguise/,
    ],
    [
      'full of long words',
      'Documentation of individual participation will be communicated electronically to families of every kindergarten student.',
      /many long words: Documentation, individual, participation/,
    ],
    [
      'turning',
      'On Monday, if it is dry, and only then, we walk, slowly, to the park.',
      /turns 5 times/,
    ],
    [
      'in the passive',
      'Once the last of the forms has come back to the room the new books will be carried to the library by the big kids.',
      /who does what/,
    ],
  ])('says why a sentence is hard: it is %s', async (_, sentence, reason) => {
    const found = await askHard(`We sang. ${sentence} Then we slept.`);
    expect(found).toHaveLength(1);
    expect(found[0]!.quote).toBe(sentence);
    expect(`${found[0]!.problem} ${found[0]!.fix}`).toMatch(reason);
  });

  test('proposes a full stop at a colon, or at a comma near the middle', async () => {
    const long = (sign: string) =>
      `We will do one more hard thing in the hall next week${sign} each of us builds the very best bridge that holds ten blocks and costs no more than a dollar.`;
    expect((await askHard(long(':')))[0]!.fix).toContain('after “hall next week”');
    expect((await askHard(long(', and')))[0]!.fix).toContain('after “hall next week”');
  });

  test('names five of an entry, the hardest first', async () => {
    const sentences = Array.from(
      { length: 8 },
      (_, index) => `We ${'sang and '.repeat(13 + index)}slept.`,
    );
    const found = await askHard(sentences.join(' '));
    expect(found.map(({ quote }) => quote)).toEqual(sentences.slice(3).reverse());
  });

  test('leaves easy sentences, names, and the words of studies alone', async () => {
    expect(
      await askHard(
        'We met Samira Haddad, Alejandra Villanueva and Bartholomew Okonkwo at the library door.',
      ),
    ).toEqual([]);
    const tip = toEntry('home-learning', { evidence: `"${HARD.slice(0, 280)}"` });
    expect(await askRule(hardSentencesRule, { files: { 'home-learning/tip.mdx': tip } })).toEqual(
      [],
    );
  });

  test('gives Spanish sentences more room than English ones', async () => {
    const words = `Vimos ${'un pato y '.repeat(9)}un gato.`;
    expect(await askHard(words)).toHaveLength(1);
    expect(await askHard(words, { lang: 'es' })).toEqual([]);
  });
});
