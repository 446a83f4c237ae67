import { expect, test } from 'vitest';
import { brokenRhythmRule } from '../../../../src/checks/follow-through/broken-rhythm.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { SCHOOL, toEntry, type Files } from '../../../fixtures/content-folder.ts';

const LAST = { 'newsletters/last.mdx': toEntry('newsletters', { date: '2026-04-10' }) };

const ARCHIVED = {
  'classes/willow.yaml': `${SCHOOL['classes/willow.yaml'] as string}archived: yes\n`,
};

/** The class writes every Friday; its last newsletter is of 10 April. */
function check(today: string, files: Files = LAST) {
  return askRule(brokenRhythmRule, { files, now: `${today}T08:00` });
}

test('names the class, the day that was due, and what to do', async () => {
  const [finding, ...others] = await check('2026-04-25');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    file: 'src/content/classes/willow.yaml',
    path: ['rhythm'],
    problem:
      'Willow writes every Friday. Its last newsletter is of 2026-04-10, and the next was due on 2026-04-17: 8 days of school ago.',
  });
  expect(finding!.fix).toContain('npm run new -- newsletter --class willow');
});

test('a week late is forgiven', async () => {
  expect(await check('2026-04-24')).toEqual([]);
});

test('holidays do not count', async () => {
  const holiday = toEntry('events', {
    kind: 'closure',
    start: '2026-04-16',
    lastDay: '2026-04-26',
  });
  const files = { ...LAST, 'events/break.mdx': holiday };
  expect(await check('2026-05-08', files)).toEqual([]);
  expect(await check('2026-05-09', files)).toHaveLength(1);
});

test('nobody is reminded in the holidays', async () => {
  const closed = toEntry('events', { kind: 'closure', start: '2026-05-01', lastDay: '2026-05-08' });
  const files = { ...LAST, 'events/break.mdx': closed };
  expect(await check('2026-04-30', files)).toHaveLength(1);
  expect(await check('2026-05-05', files)).toEqual([]);
  expect(await check('2026-05-09', files)).toHaveLength(1);
});

test.each<[string, Files]>([
  ['a class without a newsletter is only beginning', {}],
  ['a class that has moved on owes nothing', { ...LAST, ...ARCHIVED }],
])('%s', async (_, files) => {
  expect(await check('2026-06-30', files)).toEqual([]);
});

test('neither a draft, a translation nor news of the whole school keeps the rhythm', async () => {
  const found = await check('2026-05-10', {
    ...LAST,
    'newsletters/draft.mdx': toEntry('newsletters', { date: '2026-05-08', draft: 'yes' }),
    'newsletters/school.mdx': toEntry('newsletters', { date: '2026-05-08', class: 'all' }),
    'newsletters/es.mdx': toEntry('newsletters', {
      ...{ date: '2026-05-08', lang: 'es', translationOf: 'last' },
    }),
  });
  expect(found[0]!.fix).toContain('src/content/newsletters/draft.mdx is still a draft');
});
