import { expect, test } from 'vitest';
import { quietGoalRule } from '../../../../src/checks/follow-through/quiet-goal.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

const NOTE = '[{ date: 2026-02-01, note: It began, state: started }]';

async function check(fields: Record<string, string>): Promise<string[]> {
  const files = { 'goals/books.mdx': toEntry('goals', { date: '2026-01-10', ...fields }) };
  return (await askRule(quietGoalRule, { files })).map(({ problem }) => problem);
}

test.each<[string, Record<string, string>, string]>([
  ['without a note', {}, '2026-01-10, 17 weeks ago'],
  ['whose last note is old', { progress: NOTE }, '2026-02-01, 14 weeks ago'],
])('finds a goal %s', async (_, fields, words) => {
  expect(await check(fields)).toEqual([`Families last heard of this goal on ${words}.`]);
});

test.each<[string, Record<string, string>]>([
  ['reached', { progress: NOTE.replace('started', 'reached') }],
  ['over', { progress: NOTE, until: '2026-04-30' }],
  ['spoken of this term', { progress: NOTE.replace('02-01', '04-01') }],
  ['still a draft', { draft: 'yes' }],
  ['of another school year', { date: '2025-01-10' }],
])('leaves a goal alone that is %s', async (_, fields) => {
  expect(await check(fields)).toEqual([]);
});
