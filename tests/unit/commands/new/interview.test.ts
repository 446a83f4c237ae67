import { describe, expect, test } from 'vitest';
import { Interview } from '../../../../commands/new/interview.ts';
import type { Question } from '../../../../commands/new/prompts.ts';

const CLASS: Question = {
  flag: 'class',
  message: 'For which class?',
  choices: [
    { value: 'willow', label: 'Willow' },
    { value: 'night-owls', label: 'Night Owls' },
  ],
};
const DAY: Question = { flag: 'date', message: 'Which day?', suggestion: '2026-05-15' };
const TITLE: Question = { flag: 'title', message: 'Headline', suggestion: '' };

describe('an answer', () => {
  test('is what was typed behind the command, by value or by name', async () => {
    const interview = new Interview({ options: { class: 'night owls' } });
    expect(await interview.answer(CLASS)).toBe('night-owls');
  });

  test('is asked for where somebody is there', async () => {
    const interview = new Interview({
      options: {},
      ask: ({ flag }) => Promise.resolve(`my ${flag}`),
    });
    expect(await interview.answer(DAY)).toBe('my date');
  });

  test('is what is suggested with --yes, and nobody is asked', async () => {
    const ask = () => Promise.reject(new Error('asked'));
    const interview = new Interview({ options: { yes: true }, ask });
    expect(await interview.answer(DAY)).toBe('2026-05-15');
    expect(() => interview.finish()).not.toThrow();
  });

  test('that is no choice is refused, with the nearest', async () => {
    const interview = new Interview({ options: { class: 'wilow' } });
    await expect(interview.answer(CLASS)).rejects.toThrow('Did you mean "willow"?');
  });

  test('that can’t be read is refused with its option', async () => {
    const read = () => {
      throw new Error('"soon" is not a date.');
    };
    const interview = new Interview({ options: { date: 'soon' } });
    await expect(interview.answer({ ...DAY, read })).rejects.toThrow(
      '--date: "soon" is not a date.',
    );
  });
});

test('where nobody can be asked, everything that is missing is named at once', async () => {
  const interview = new Interview({ options: {} });
  for (const question of [CLASS, DAY, TITLE]) await interview.answer(question);
  expect(() => interview.finish()).toThrow(
    [
      'Nobody can be asked here, and this is missing:',
      '  --class  willow, night-owls',
      '  --date  Which day? (suggested: 2026-05-15)',
      'With --yes, what is suggested is taken.',
      'Nothing was written.',
    ].join('\n'),
  );
});
