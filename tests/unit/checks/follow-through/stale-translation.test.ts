import { expect, test } from 'vitest';
import { staleTranslationRule } from '../../../../src/checks/follow-through/stale-translation.ts';
import { ask, markOriginal, readPair, type Version } from '../../../fixtures/translated-pair.ts';

const BEFORE: Version = {
  fields: { title: 'Beans', summary: 'We plant.' },
  body: 'One bean each.\n\nBring boots.\n',
};

/** What the rule says when the original was translated as `BEFORE` and is now `after`. */
async function check(after: Version) {
  const mark = markOriginal(await readPair('newsletters', { original: BEFORE }), 'newsletters');
  const translation = { fields: { translatedFrom: mark } };
  const context = await readPair('newsletters', { original: after, translation });
  return ask(staleTranslationRule, context);
}

test('says which words of the original are new, where they are, and how to say that all is well', async () => {
  expect(
    await check({ ...BEFORE, body: 'One bean each.\n\nBring boots and a hat.\n' }),
  ).toMatchObject([
    {
      rule: 'stale-translation',
      level: 'look',
      file: 'src/content/newsletters/ours-es.mdx',
      path: ['translatedFrom'],
      problem:
        'src/content/newsletters/ours.mdx has changed since this was translated: “Bring boots and a hat.” (line 10).',
      fix: 'Say it here too. Then run npm run check -- translations --confirm src/content/newsletters/ours-es.mdx',
    },
  ]);
});

test.each<[string, Version, string]>([
  [
    'a field',
    { ...BEFORE, fields: { ...BEFORE.fields, summary: 'We wait.' } },
    '“We wait.” (line 5).',
  ],
  [
    'two parts',
    { ...BEFORE, body: 'Two beans each.\n\nNo boots.\n' },
    '“Two beans each.” (line 8), 1 more.',
  ],
  ['a part that went', { ...BEFORE, body: 'One bean each.\n' }, 'one part is gone.'],
])('notices %s', async (_, after, words) => {
  const [finding] = await check(after);
  expect(finding!.problem).toContain(`was translated: ${words}`);
});

test.each<[string, Version]>([
  ['nothing', BEFORE],
  ['a comma and a capital', { ...BEFORE, body: 'One bean, each!\n\nbring **boots**.\n' }],
  [
    'tags, the day of publishing and the draft',
    {
      ...BEFORE,
      fields: { ...BEFORE.fields, tags: 'garden', date: '2026-05-09', draft: 'yes' },
    },
  ],
])('%s is no change', async (_, after) => {
  expect(await check(after)).toEqual([]);
});

test('a translation without a mark is only worth a thought', async () => {
  const [finding, ...others] = ask(staleTranslationRule, await readPair('newsletters', {}));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ level: 'hint', path: ['translationOf'] });
});
