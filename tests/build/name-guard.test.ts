import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSite, type Site } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeCelebration, writeNewsletter } from '../fixtures/written-entries.ts';

const ROSTER = `first name,last name,class,consent
Inès,Quokka,Willow,first name
Tadeo,Vole,Willow,none
Zuri,Wombat,Willow,none
`;

const UNLOOKED = 'Children’s names were not looked for';

let site: Site;
let outside: string;
let roster: string;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'homeward-roster-'));
  roster = join(outside, 'roster.csv');
  await writeFile(roster, ROSTER);
  site = await createSite('name-guard', {
    content: {
      ...SCHOOL_FILES,
      'newsletters/week.mdx': writeNewsletter(
        { askAtHome: ['Where does your map lead?'] },
        'Ines Quokka drew a map.',
      ),
      'celebrations/reader.mdx': writeCelebration({ who: ['Tadeo'] }),
    },
  });
});

afterAll(() => rm(outside, { recursive: true }));

function expectFound({ code, output }: { code: number | null; output: string }): void {
  expect(output).toContain('“Ines Quokka” is the full name of a child');
  expect(output).toMatch(/celebrations\/reader\.mdx:\d+ \(child-permission\)\n {4}“Tadeo” is/);
  expect(output).not.toMatch(/Vole|Zuri|Wombat|Inès/);
  expect(output).not.toContain(UNLOOKED);
  expect(code).toBe(1);
}

describe('npm run check with a list of children', () => {
  test('finds what may not be published, in the report and in --json', async () => {
    expectFound(await site.command('check', ['--roster', roster]));
    const { output, code } = await site.command('check', ['--json', '--roster', roster]);
    const { findings } = JSON.parse(output) as { findings: { rule: string; quote: string }[] };
    expect(findings.map(({ rule, quote }) => [rule, quote])).toEqual([
      ['child-permission', 'Tadeo'],
      ['child-surname', 'Ines Quokka'],
    ]);
    expect(output).not.toMatch(/Vole|Zuri|Wombat|Inès/);
    expect(code).toBe(1);
  });

  test('takes it from the environment', async () => {
    expectFound(await site.command('check', [], { env: { HOMEWARD_ROSTER: ROSTER } }));
  });

  test('takes files too', async () => {
    const file = 'src/content/celebrations/reader.mdx';
    const { output } = await site.command('check', [file, '--roster', roster]);
    expect(output).toContain('Tadeo');
    expect(output).not.toContain('Quokka');
  });

  test('says that it looked for no names when there is no list', async () => {
    const { code, output } = await site.command('check');
    expect(output).toContain(`${UNLOOKED}: no list of them was given`);
    expect(output).toContain('Nothing needs mending.');
    expect(code).toBe(0);
  });

  test('refuses a list in the project, and one that does not say what may be published', async () => {
    await site.write({ 'private/roster.csv': ROSTER });
    const path = join(site.folder, 'private/roster.csv');
    const inside = await site.command('check', ['--roster', path]);
    await site.remove('private');
    expect(inside.code).toBe(1);
    expect(inside.output).toContain('Nothing was read.');
    const unclear = { HOMEWARD_ROSTER: 'name,consent\nZuri,yes\n' };
    const { code, output } = await site.command('check', [], { env: unclear });
    expect(code).toBe(1);
    expect(output).toContain('HOMEWARD_ROSTER:2\n  "yes" does not say');
    expect(output).not.toContain('Zuri');
  });
});

describe('npm run check -- names --built', () => {
  test('finds names wherever they came from, and wants a site first', async () => {
    const missing = await site.command('check', ['names', '--built', '--roster', roster]);
    expect(missing.output).toContain('There is no finished site in dist.');
    expect(missing.code).toBe(1);
    expect((await site.build()).code).toBe(0);
    const { code, output } = await site.command('check', ['names', '--built', '--roster', roster]);
    expect(output).toMatch(/“Ines Quokka” is a child’s name that is not to be published: dist\//);
    expect(output).toMatch(/“Tadeo” is/);
    expect(output).not.toMatch(/Vole|Zuri|Wombat/);
    expect(code).toBe(1);
  });
});

describe('npm run check -- names --hash', () => {
  test('writes hashes into the project, with which names are found by who has the key', async () => {
    const { code, output } = await site.command('check', ['names', '--hash', roster]);
    expect(output).toContain('The names of 3 children are in roster.hashed');
    expect(code).toBe(0);
    const [key] = /\b[0-9a-f]{64}\b/.exec(output)!;
    const hashed = await readFile(join(site.folder, 'roster.hashed'), 'utf8');
    expect(hashed).not.toMatch(/quokka|tadeo|zuri/i);

    expectFound(await site.command('check', [], { env: { HOMEWARD_ROSTER_KEY: key } }));
    const blind = await site.command('check');
    expect(blind.output).toContain(`${UNLOOKED}: roster.hashed needs its key`);
    expect(blind.code).toBe(0);
    const env = { HOMEWARD_ROSTER_KEY: '0'.repeat(64) };
    const wrong = await site.command('check', [], { env });
    expect(wrong.output).toContain('does not fit roster.hashed');
    expect(wrong.code).toBe(1);

    // A later list under the same key changes only the lines of who came and went.
    await writeFile(roster, ROSTER.replace('Zuri', 'Zola'));
    const again = await site.command('check', ['names', '--hash', roster], {
      env: { HOMEWARD_ROSTER_KEY: key },
    });
    await writeFile(roster, ROSTER);
    expect(again.output).not.toContain(key);
    const before = new Set(hashed.split('\n'));
    const after = (await readFile(join(site.folder, 'roster.hashed'), 'utf8')).split('\n');
    const changed = after.filter((line) => !before.has(line)).length;
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(after.length / 2);
    await site.remove('roster.hashed');
  });
});
