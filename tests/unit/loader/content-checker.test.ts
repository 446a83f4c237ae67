import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stopsBuild } from '../../../src/checks/report/report.ts';
import { ContentChecker } from '../../../src/loader/content-checker.ts';
import { createSettings } from '../../fixtures/check-context.ts';
import {
  readFolder,
  SCHOOL,
  toEntry,
  writeContent,
  type Files,
} from '../../fixtures/content-folder.ts';
import { createGuard } from '../../fixtures/name-guard.ts';

const PROMISES = '[{ id: beans, text: A bean for all, due: 2026-04-01 }]';

const NOW = '2026-05-10T08:00';

/** A class of which no newsletter is expected any more. */
const MOVED_ON = {
  'classes/willow.yaml': `${SCHOOL['classes/willow.yaml'] as string}archived: yes\n`,
};

async function check(fields: Record<string, string>, others: Files = {}, school = {}) {
  const files = {
    ...SCHOOL,
    ...MOVED_ON,
    'newsletters/made.mdx': toEntry('newsletters', { date: '2026-03-01', ...fields }),
    ...others,
  };
  const root = await writeContent(files);
  const checker = new ContentChecker({ root, school: createSettings(school), now: NOW });
  return checker.check(await readFolder(root));
}

test('counts what is found, with its line', async () => {
  const { findings, files } = await check({ promises: PROMISES });
  expect(files).toBe(3);
  expect(findings).toMatchObject([
    { file: 'src/content/newsletters/made.mdx', line: 5, level: 'stops', rule: 'overdue-promise' },
  ]);
});

test('notes once what a rule can’t look at', async () => {
  const arabic = { 'newsletters/ar.mdx': toEntry('newsletters', { lang: 'ar' }) };
  expect((await check({ lang: 'ar' }, arabic)).notes).toEqual([
    expect.stringContaining('not measured in Arabic'),
  ]);
  expect((await check({})).notes).toEqual([]);
});

test('takes an answer out of the count and keeps its reason', async () => {
  const { findings, answered } = await check({
    promises: PROMISES,
    checks: '{ overdue-promise: told in person }',
  });
  expect(findings).toEqual([]);
  expect(answered).toMatchObject([{ rule: 'overdue-promise', reason: 'told in person' }]);
});

test('hints at an answer to something that is not there any more', async () => {
  const { findings } = await check({ checks: '{ overdue-promise: told in person }' });
  expect(findings).toMatchObject([{ level: 'hint', line: 5 }]);
  expect(findings[0]!.fix).toBe('Delete the line overdue-promise: below checks:.');
});

test('refuses an answer to no rule, and a reason that is none', async () => {
  const { findings } = await check({ checks: '{ overdue-promse: told in person }' });
  expect(findings).toMatchObject([
    { level: 'stops', line: 5, fix: 'Did you mean "overdue-promise"?' },
  ]);
  const { findings: short } = await check({ checks: '{ overdue-promise: yes }' });
  expect(short).toMatchObject([{ level: 'stops', line: 5 }]);
  expect(short[0]!.problem).toContain('"yes" is no reason yet.');
});

test('a rule that is off finds nothing, and what answers it is left in peace', async () => {
  const { findings } = await check(
    { promises: PROMISES, checks: '{ overdue-promise: told in person }' },
    {},
    { checks: { 'overdue-promise': 'off' } },
  );
  expect(findings).toEqual([]);
});

test('a rule waits while the entry that may hold the answer can’t be read', async () => {
  const { findings, waiting } = await check(
    { promises: PROMISES },
    { 'newsletters/broken.mdx': 'no header' },
  );
  expect(findings.map(({ rule }) => rule)).toEqual([undefined]);
  expect(waiting).toEqual([{ rule: 'overdue-promise', collections: ['newsletters'] }]);
});

describe('what would stop publishing waits in a draft', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a field that is wrong', { date: 'soon' }, 'date: "soon" is not a date.'],
    ['a class that there is not', { class: 'wilow' }, 'There is no class "wilow".'],
    ['a rule', { summary: 'On Monday 12 May 2026.' }, 'weekday'],
  ])('%s', async (_, fields, told) => {
    const entry = { 'newsletters/late.mdx': toEntry('newsletters', fields) };
    const draft = { 'newsletters/late.mdx': toEntry('newsletters', { ...fields, draft: 'yes' }) };
    const tell = async (files: Files) =>
      (await check({}, files)).findings.map(({ problem, rule, level, waits = false }) => ({
        ...{ told: [problem, rule], level, waits },
      }));
    const its = { told: expect.arrayContaining([told]) as unknown };
    expect(await tell(entry)).toContainEqual({ ...its, level: 'stops', waits: false });
    expect(await tell(draft)).toContainEqual({ ...its, level: 'look', waits: true });
  });

  test('but for what keeps children safe, which still fails the check', async () => {
    const draft = toEntry('newsletters', { draft: 'yes' }, 'Maya Lindqvist sang.\n');
    const root = await writeContent({ ...SCHOOL, 'newsletters/late.mdx': draft });
    const names = createGuard(
      'first name,last name,class,consent\nMaya,Lindqvist,Willow,first name\n',
    );
    const checker = new ContentChecker({ root, school: createSettings(), now: NOW, names });
    const { findings } = checker.check(await readFolder(root));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'child-surname', level: 'stops', waits: true }),
    );
    expect(findings.filter(stopsBuild)).toEqual([]);
  });

  test('which is said not to have been looked for where a draft can’t be read whole', async () => {
    const write = (date: string) => ({
      'newsletters/late.mdx': toEntry('newsletters', { date, draft: 'yes' }, 'Maya Lindqvist.\n'),
    });
    const told = expect.stringMatching(
      /^What keeps children safe .*newsletters\/late\.mdx/,
    ) as string;
    expect((await check({}, write('soon'))).notes).toEqual([told]);
    expect((await check({}, write('2026-05-08'))).notes).toEqual([]);
  });

  test('and no rule waits for it', async () => {
    const draft = {
      'newsletters/late.mdx': toEntry('newsletters', { date: 'soon', draft: 'yes' }),
    };
    expect((await check({ promises: PROMISES }, draft)).waiting).toEqual([]);
  });
});

test('refuses settings of rules that there are not', async () => {
  await expect(check({}, {}, { checks: { 'overdue-promis': 'off' } })).rejects.toThrow(
    'there is no rule "overdue-promis"',
  );
});

test('leaves hints to the command and to whoever asks for a file or a page', async () => {
  const file = 'src/content/newsletters/made.mdx';
  const entry = toEntry('newsletters', { date: '2026-03-01', promises: PROMISES });
  const root = await writeContent({ ...SCHOOL, ...MOVED_ON, 'newsletters/made.mdx': entry });
  const school = createSettings({ checks: { 'overdue-promise': 'hint' } });
  const checker = new ContentChecker({ root, school, now: NOW });
  expect(checker.checkPage('/newsletters/made/')).toBeUndefined();
  expect(checker.checkWithoutHints(await readFolder(root)).findings).toEqual([]);
  expect(checker.checkFile(file)).toMatchObject([{ file, level: 'hint' }]);
  expect(checker.checkPage('/newsletters/made/')).toMatchObject({
    file,
    findings: [{ level: 'hint' }],
  });
  expect(checker.checkPage('/newsletters/')).toBeUndefined();
});

test('tells of a page what keeps its file from being read', async () => {
  const root = await writeContent({ ...SCHOOL, 'newsletters/made.mdx': toEntry('newsletters') });
  const checker = new ContentChecker({ root, school: createSettings(), now: NOW });
  checker.checkWithoutHints(await readFolder(root));
  await writeFile(join(root, 'src/content/newsletters/made.mdx'), 'No header.');
  checker.checkWithoutHints(await readFolder(root));
  expect(checker.checkPage('/newsletters/made/')?.findings).toMatchObject([{ level: 'stops' }]);
});
