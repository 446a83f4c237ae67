import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDist } from '../fixtures/dist.ts';
import { createSite, REPOSITORY, type Site } from '../fixtures/site.ts';
import {
  SCHOOL_FILES,
  writeCelebration,
  writeEvent,
  writeNewsletter,
} from '../fixtures/written-entries.ts';

const PROMISE = { id: 'beans', text: 'A bean for everybody.', due: '2026-03-01' };

let site: Site;
let outside: string;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'homeward-roster-'));
  site = await createSite('check-command', {
    school: { termsBegin: ['01-05'] },
    content: {
      ...SCHOOL_FILES,
      // Of a class that has moved on no newsletter is expected.
      'classes/willow.yaml': `${SCHOOL_FILES['classes/willow.yaml'] as string}archived: true\n`,
      'newsletters/made.mdx': writeNewsletter({
        askAtHome: ['What grew?'],
        date: '2026-02-20',
        promises: [PROMISE],
      }),
      'celebrations/quokka.mdx': writeCelebration({ who: ['Inès'] }),
    },
  });
});

afterAll(() => rm(outside, { recursive: true }));

async function writeRoster(text: string): Promise<string> {
  const path = join(outside, 'roster.csv');
  await writeFile(path, text);
  return path;
}

describe('npm run check', () => {
  test('notes a promise that is overdue within the days of grace, and passes', async () => {
    const { code, output } = await site.command('check', [], { now: '2026-03-15T23:59' });
    expect(output).toContain('The promise "beans" was due on 2026-03-01, 14 days ago');
    expect(output).toContain('1 to look at. Nothing keeps it from being published.');
    expect(output).not.toContain('\u001B');
    expect(code).toBe(0);
  });

  test('fails a day later with file and line, while the site can still be built', async () => {
    const now = '2026-03-16T00:00';
    const { code, output } = await site.command('check', [], { now });
    expect(output).toMatch(
      / {2}fails this check src\/content\/newsletters\/made\.mdx:\d+ \(overdue-promise\)\n {4}The promise "beans"/,
    );
    expect(output).toContain('- promise: beans');
    expect(code).toBe(1);
    const build = await site.build({ now });
    expect(build.code, build.output).toBe(0);
    expect(build.output).toContain('1 thing needs mending; npm run check tells it all, and hints');
    expect(readDist(site.dist).page('promises/index.html').all('main')[0]!.text).toContain(
      'Still open',
    );
  });

  test('lists what the build lists, and waits with promises until newsletters can be read', async () => {
    const path = 'src/content/newsletters/wrong.mdx';
    await site.write({ [path]: writeNewsletter({ draff: 'yes' }) });
    const { code, output } = await site.command('check', [], { now: '2026-05-01T08:00' });
    await site.remove(path);
    expect(code).toBe(1);
    expect(output).toMatch(/"draff" is not a field of newsletters\.\n +→ Did you mean "draft"\?/);
    expect(output).toContain('overdue-promise waits until every file of newsletters can be read.');
    expect(output).not.toContain('beans');
  });

  test('tells a mistake in school.config.ts in the same form', async () => {
    const other = await createSite('check-settings', {
      content: SCHOOL_FILES,
      school: { promises: { graceDay: 3 } as never },
    });
    const { code, output } = await other.command('check');
    expect(code).toBe(1);
    expect(output).toContain('"graceDay" is not a setting.\n  → Did you mean "graceDays"?');
    expect(output).not.toMatch(/^ {4}at /m);
  });

  test.each([
    [
      { 'overdue-promis': 'off' },
      'there is no rule "overdue-promis".',
      'Did you mean "overdue-promise"?',
    ],
    [
      { 'overdue-promise': 'of' },
      '"checks.overdue-promise" can’t be used.',
      "Write the name of a rule with 'off'",
    ],
  ])('tells a mistake in the settings of rules: %j', async (checks, problem, fix) => {
    const other = await createSite('check-levels', {
      content: SCHOOL_FILES,
      school: { checks: checks as never },
    });
    for (const { code, output } of [await other.command('check'), await other.build()]) {
      expect(output).toContain(problem);
      expect(output).toContain(fix);
      expect(code).toBe(1);
    }
  });

  test('asks whether the nearest zone was meant', async () => {
    const other = await createSite('check-zone', {
      content: SCHOOL_FILES,
      school: { timeZone: 'America/Halifx' },
    });
    const { code, output } = await other.command('check');
    expect(code).toBe(1);
    expect(output).toContain('"timeZone" can’t be used.\n  → Did you mean "America/Halifax"');
  });

  test('refuses a time that the school’s clocks skip, and notes one that comes twice', async () => {
    const skipped = 'src/content/events/skipped.mdx';
    const twice = 'src/content/events/twice.mdx';
    await site.write({
      [skipped]: writeEvent({ start: '2027-03-14 02:30', end: undefined }),
      [twice]: writeEvent({ start: '2026-11-01 01:30', end: undefined }),
    });
    const check = await site.command('check');
    const build = await site.build();
    await site.remove(skipped, twice);
    for (const { code, output } of [check, build]) {
      expect(code).toBe(1);
      expect(output).toMatch(/skipped\.mdx:6\n +There is no 02:30 on 2027-03-14/);
      expect(output).toMatch(/twice\.mdx:6\n +On 2026-11-01 the clock shows 01:30 twice/);
    }
  });

  test('tells of one file, or of a folder, and of nothing that is not there', async () => {
    const args = (name: string) => site.command('check', [name], { now: '2026-05-01T08:00' });
    expect((await args('made')).output).toBe(
      (await args('src/content/newsletters/made.mdx')).output,
    );
    expect(await args('src/content/newsletters/made.mdx')).toMatchObject({
      code: 1,
      output: expect.stringContaining('1 file of content is checked.') as string,
    });
    expect(await args('src/content/celebrations')).toMatchObject({
      code: 0,
      output: expect.stringMatching(
        /^.*names.*\n\n1 file of content is checked\. Nothing/,
      ) as string,
    });
    const { code, output } = await args('src/content/newsletters/mode.mdx');
    expect(output).toContain('Did you mean "src/content/newsletters/made.mdx"?');
    expect(code).toBe(1);
  });

  test('writes one JSON object for programs', async () => {
    const { code, output } = await site.command('check', ['--json'], { now: '2026-05-01T08:00' });
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      counts: { stops: 1 },
      findings: [{ rule: 'overdue-promise', level: 'stops', stopsBuild: false }],
    });
    expect(code).toBe(1);
  });

  test('annotates the lines of a change under GitHub Actions, and lets no words be commands', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: REPOSITORY };
    const { code, output } = await site.command('check', [], { now: '2026-05-01T08:00', env });
    const [first, ...lines] = output.trimEnd().split('\n');
    const end = /^::stop-commands::(\S{20,})$/.exec(first!)![1]!;
    const commands = lines.slice(lines.indexOf(`::${end}::`) + 1);
    expect(lines.slice(0, -commands.length).join('\n')).toContain('fails this check');
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(
      /^::error file=tests\/output\/check-command\/src\/content\/newsletters\/made\.mdx,line=\d+,title=overdue-promise::The promise "beans"/,
    );
    expect(code).toBe(1);
  });

  test.each([
    [['--help'], 'what a careful colleague', 0],
    [['fairness', '--help'], 'name,class', 0],
    [['fairnes'], 'Did you mean "fairness"?', 1],
    [['--jsno'], 'There is no option --jsno.', 1],
    [['fairness', '--rooster', 'x'], 'Did you mean "--roster"?', 1],
    [['fairness'], 'Which children?', 1],
    [['fairness', '--roster'], 'After --roster something is missing.', 1],
    [['fairness', '--roster', '/nowhere/list.csv'], 'There is no file', 1],
  ])('with %j says “%s”', async (args, words, code) => {
    const result = await site.command('check', args);
    expect(result.output).toContain(words);
    expect(result.code).toBe(code);
  });
});

describe('a build', () => {
  /** A rule of the test's own, in place of all others: the word is not to be in a title. */
  const RULES = `
    const find = (word) => (entry, { passagesOf }) => passagesOf(entry)
      .filter(({ kind, text }) => kind === 'title' && text.includes(word))
      .map(({ path, line }) => ({
        file: entry.file, path, line, quote: word, problem: 'It says ' + word + '.', fix: 'Delete it.',
      }));
    const page = { title: 'T', why: 'W', wrong: 'A', right: 'B' };
    const create = (id, level, word) =>
      ({ id, level, page, scope: 'entry', collections: ['newsletters'], find: find(word) });
    export const ruleGroups = [];
    export const rules = [create('dragons', 'stops', 'Dragon'), create('newts', 'look', 'Newt'), create('toads', 'hint', 'Toad')];
  `;

  test('stops for a rule that stops publishing and keeps the last site; others are counted', async () => {
    const own = await createSite('check-build', {
      content: {
        ...SCHOOL_FILES,
        'newsletters/a.mdx': writeNewsletter({ title: 'Newt and Toad', date: '2026-03-01' }),
      },
    });
    await own.write({ 'src/checks/rules.ts': RULES });
    const good = await own.build();
    expect(good.code, good.output).toBe(0);
    expect(good.output).toContain('1 to look at; npm run check tells it all, and hints');
    expect(readDist(own.dist).findFilesWith('homeward-checks')).toEqual([]);
    const path = 'src/content/newsletters/b.mdx';
    await own.write({ [path]: writeNewsletter({ title: 'Dragon', date: '2026-03-01' }) });
    const { code, output } = await own.build();
    expect(code).toBe(1);
    expect(output).toContain(`${path}:2\n  It says Dragon.\n  → Delete it.`);
    const dist = readDist(own.dist);
    expect(dist.page('newsletters/a/index.html').all('h1')[0]!.text).toBe('Newt and Toad');
    expect(dist.findFilesWith('Dragon')).toEqual([]);
    const answer = { dragons: 'a story of ours' };
    await own.write({
      [path]: writeNewsletter({ title: 'Dragon', date: '2026-03-01', checks: answer }),
    });
    expect((await own.build()).code).toBe(0);
    expect(readDist(own.dist).findFilesWith('a story of ours')).toEqual([]);
  });
});

describe('npm run check -- reading', () => {
  test('says how hard each section of a file is, and fails nothing', async () => {
    const path = 'src/content/newsletters/long.mdx';
    const long = `We ${'sang and '.repeat(14)}slept.`;
    await site.write({ [path]: writeNewsletter({}, `## Songs\n\n${`${long} `.repeat(3)}`) });
    const named = await site.command('check', ['reading', path]);
    const all = await site.command('check', ['reading']);
    await site.remove(path);
    expect(named.code).toBe(0);
    expect(named.output).toMatch(/The section “Songs” (?:is|needs)/);
    expect(named.output).toContain('It has 30 words.');
    expect(all.output).toContain('long.mdx');
    expect(all.output).not.toContain('made.mdx');
    expect((await site.command('check', ['reading', 'nowhere.mdx'])).code).toBe(1);
  });
});

describe('npm run check -- fairness', () => {
  test('tells who has been celebrated, from a list in the old encoding of Windows', async () => {
    const path = join(outside, 'windows.csv');
    await writeFile(
      path,
      Buffer.from('name;class\r\nInès;Willow\r\nXanthippe;Willow\r\n', 'latin1'),
    );
    const { code, output } = await site.command('check', ['fairness', '--roster', path]);
    expect(output).toContain('from 2026-01-05 to 2026-03-10');
    expect(output).toMatch(/Not yet celebrated \(1\):\n {4}Xanthippe/);
    expect(output).toContain('1 × Inès');
    expect(code).toBe(0);
  });

  test('takes --class and --since', async () => {
    const roster = await writeRoster('Inès\nXanthippe\n');
    const args = ['fairness', '--roster', roster, '--class', 'Willow', '--since', '2026-03-07'];
    const { output } = await site.command('check', args);
    expect(output).toContain('from 2026-03-07');
    expect(output).toContain('Willow: 2 children\n  Not yet celebrated (2)');
  });

  test('leaves no name of the list in any file', async () => {
    const roster = await writeRoster('name,class\nXanthippe,Willow\n');
    const { code } = await site.command('check', ['fairness', '--roster', roster]);
    expect(code).toBe(0);
    expect((await site.build()).code).toBe(0);
    expect(readDist(site.folder).findFilesWith('Xanthippe')).toEqual([]);
  });

  test('refuses a list inside the project, or in the repository round it, and reads nothing', async () => {
    await site.write({ 'private/roster.csv': 'name,class\nXanthippe,Willow\n' });
    const inRepository = join(REPOSITORY, 'tests/output/roster.csv');
    await writeFile(inRepository, 'Xanthippe\n');
    const hidden = join(outside, 'link.csv');
    await symlink(join(site.folder, 'private/roster.csv'), hidden);
    for (const path of [join(site.folder, 'private/roster.csv'), inRepository, hidden]) {
      const { code, output } = await site.command('check', ['fairness', '--roster', path]);
      expect(code, path).toBe(1);
      expect(output).toContain('lies in the folder of this project');
      expect(output).toContain('Nothing was read.');
      expect(output).not.toContain('Xanthippe');
    }
    await rm(inRepository);
    await site.remove('private');
    expect(await readdir(site.folder)).not.toContain('private');
  });
});
