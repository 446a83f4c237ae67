import { expect, test } from 'vitest';
import { untranslatedWordsRule } from '../../../../src/checks/follow-through/untranslated-words.ts';
import { ask, readPair, type Version } from '../../../fixtures/translated-pair.ts';

const LEFT = 'Bring boots and a hat to the garden on Saturday.';

async function check(translation: Version) {
  const original = { body: `One bean each.\n\n${LEFT}\n` };
  return ask(untranslatedWordsRule, await readPair('newsletters', { original, translation }));
}

test('quotes the sentence that is still in the first language, with its line', async () => {
  const [finding, ...others] = await check({ body: `Un frijol por niño.\n\n${LEFT}\n` });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ line: 11, quote: LEFT, level: 'look' });
});

test('a draft is only begun', async () => {
  expect(await check({ fields: { draft: 'yes' }, body: LEFT })).toMatchObject([{ level: 'hint' }]);
});

test.each<[string, Version]>([
  ['what is translated', { body: 'Un frijol. Traiga botas.' }],
  ['short words that are alike', { body: 'One bean each.' }],
  ['another form of the same language', { fields: { lang: 'en-GB' }, body: LEFT }],
])('leaves %s alone', async (_, translation) => {
  expect(await check(translation)).toEqual([]);
});
