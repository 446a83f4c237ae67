import { expect, test } from 'vitest';
import { onlyPraiseRule } from '../../../../src/checks/follow-through/only-praise.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

function check(fields: Record<string, string>, body: string) {
  return askRule(onlyPraiseRule, {
    files: {
      'newsletters/ours.mdx': toEntry('newsletters', fields, body),
      'home-learning/socks.mdx': toEntry('home-learning'),
    },
  });
}

const PRAISE =
  'What a week! Everybody was wonderful.\n\n<Quote by="Maya">\n\nWe did it.\n\n</Quote>\n';

test('finds a newsletter that is all praise', async () => {
  expect(await check({}, PRAISE)).toMatchObject([{ path: ['title'], level: 'hint' }]);
  expect(await check({ draft: 'yes', date: '2026-01-01' }, PRAISE)).toHaveLength(1);
});

test.each<[string, Record<string, string>, string]>([
  ['an ask', { ask: '{ text: Send a pot }' }, PRAISE],
  ['a question to ask at home', { askAtHome: '[How tall is it?]' }, PRAISE],
  ['a tip', {}, `${PRAISE}\nTry <TipLink id="socks" />.`],
  ['questions in the text', {}, `${PRAISE}\n<AskYourChild>\n\n- Why?\n\n</AskYourChild>`],
  ['an address to write to', {}, `${PRAISE}\nWrite to <office@school.example>.`],
  ['a link to tips', {}, `${PRAISE}\nSee [tips](/home-learning/).`],
  ['a day long past', { date: '2026-01-16' }, PRAISE],
])('is content with %s', async (_, fields, body) => {
  expect(await check(fields, body)).toEqual([]);
});
