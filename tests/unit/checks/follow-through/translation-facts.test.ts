import { expect, test } from 'vitest';
import { translationFactsRule } from '../../../../src/checks/follow-through/translation-facts.ts';
import { ask, readPair } from '../../../fixtures/translated-pair.ts';

/** What is said of an original and a translation with these fields. */
async function check(
  collection: 'newsletters' | 'events',
  original: Record<string, string>,
  translation: Record<string, string>,
) {
  const context = await readPair(collection, {
    original: { fields: original },
    translation: { fields: translation },
  });
  return ask(translationFactsRule, context);
}

test('names both days, and stands on the line of the translation', async () => {
  const start = { start: '2026-05-20 18:00' };
  expect(await check('events', start, { start: '2026-05-20 17:00' })).toMatchObject([
    {
      file: 'src/content/events/ours-es.mdx',
      path: ['start'],
      problem:
        'start: of the original says 2026-05-20 18:00, and this translation says 2026-05-20 17:00.',
      fix: 'Write 2026-05-20 18:00 here, or mend src/content/events/ours.mdx.',
    },
  ]);
});

test('notices a last day that is missing where the ask is there', async () => {
  const [finding] = await check(
    'newsletters',
    { ask: '{ text: Send a pot, by: 2026-05-15 }' },
    { ask: '{ text: Envíe un envase }' },
  );
  expect(finding).toMatchObject({ path: ['ask'] });
  expect(finding!.problem).toBe(
    'by: of ask: of the original says 2026-05-15, and this translation does not say it.',
  );
});

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['other words', { title: 'Fair' }, { title: 'Feria' }],
  ['an ask that is not translated at all', { ask: '{ text: Go, by: 2026-05-15 }' }, {}],
  [
    'a correction that only the original needs',
    {
      corrections: '[{ date: 2026-05-09, text: Wrong day. }]',
    },
    {},
  ],
])('leaves %s to others', async (_, original, translation) => {
  expect(await check('newsletters', original, translation)).toEqual([]);
});
