import { expect, test } from 'vitest';
import { overduePromiseRule } from '../../../../src/checks/follow-through/overdue-promise.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

/** What the rule says on a day of a promise for 1 April and of other newsletters. */
function check(today: string, others: Record<string, Record<string, string>> = {}) {
  const files = {
    'newsletters/made.mdx': toEntry('newsletters', {
      date: '2026-03-01',
      promises: '[{ id: beans, text: A bean for all, due: 2026-04-01 }]',
    }),
    ...Object.fromEntries(
      Object.entries(others).map(([name, fields]) => [
        `newsletters/${name}.mdx`,
        toEntry('newsletters', fields),
      ]),
    ),
  };
  const school = { promises: { graceDays: 14 } };
  return askRule(overduePromiseRule, { files, now: `${today}T08:00`, school });
}

const KEPT = '[{ promise: beans, how: All grew, date: 2026-03-30 }]';

test.each([
  ['on its day', '2026-04-01', []],
  ['on the day after', '2026-04-02', ['look']],
  ['on the last day of grace', '2026-04-15', ['look']],
  ['on the day after that', '2026-04-16', ['stops']],
])('an unanswered promise %s', async (_, today, levels) => {
  expect((await check(today)).map(({ level }) => level)).toEqual(levels);
});

test('says where it was promised, how late it is, and what to write', async () => {
  const [finding] = await check('2026-04-20');
  expect(finding).toMatchObject({
    file: 'src/content/newsletters/made.mdx',
    path: ['promises', 0, 'id'],
    problem:
      'The promise "beans" was due on 2026-04-01, 19 days ago, and no newsletter says what became of it.',
  });
  expect(finding!.fix).toContain('the next newsletter of Willow');
  for (const words of ['kept:', '- promise: beans', 'date: 2026-04-20', 'dropped:', 'changed:'])
    expect(finding!.fix).toContain(words);
});

test.each([
  ['kept', { date: '2026-04-02', kept: KEPT }],
  ['dropped', { date: '2026-04-02', dropped: KEPT.replace('how', 'why') }],
  ['changed without a new day', { date: '2026-04-02', changed: KEPT.replace('how', 'why') }],
])('is done with once it is %s', async (_, answer) => {
  expect(await check('2026-06-01', { answer })).toEqual([]);
});

test('counts from the new day of a change', async () => {
  const changed = '[{ promise: beans, why: Frost, date: 2026-04-02, due: 2026-05-01 }]';
  const answer = { date: '2026-04-02', changed };
  expect(await check('2026-05-01', { answer })).toEqual([]);
  expect((await check('2026-05-20', { answer }))[0]!.problem).toContain('2026-05-01, 19 days ago');
});

test.each([
  ['a draft', { date: '2026-04-02', draft: 'yes', kept: KEPT }, 'is still a draft'],
  ['a newsletter for later', { date: '2026-06-01', kept: KEPT }, 'is kept back until 2026-06-01'],
])('is not answered by %s, which is named', async (_, answer, words) => {
  const [finding] = await check('2026-05-01', { answer });
  expect(finding).toMatchObject({ level: 'stops' });
  expect(finding!.fix).toContain(`src/content/newsletters/answer.mdx answers it, but ${words}`);
});

test.each([
  ['a draft', { date: '2026-03-01', draft: 'yes' }],
  ['a newsletter for later', { date: '2026-07-01' }],
])('what %s promises is no promise yet', async (_, fields) => {
  const promises = '[{ id: other, text: A pot, due: 2026-03-02 }]';
  const found = await check('2026-04-01', { later: { ...fields, promises } });
  expect(found).toEqual([]);
});
