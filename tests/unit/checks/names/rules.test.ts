import { describe, expect, test } from 'vitest';
import { childFileNameRule } from '../../../../src/checks/names/child-file-name.ts';
import { childPermissionRule } from '../../../../src/checks/names/child-permission.ts';
import { childSurnameRule } from '../../../../src/checks/names/child-surname.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';
import { createGuard } from '../../../fixtures/name-guard.ts';

const ROSTER = `first name,last name,class,consent
Maya,Rivera,Willow,first name
Noor,Haddad,Willow,none
Priya,Fraser,Willow,none
Grace,Hill,Willow,none
`;

const CLEAN = toEntry('newsletters', {}, 'Maya read to us. With grace we went up the hill.\n');

async function find(
  rule: typeof childSurnameRule,
  files: Readonly<Record<string, string>>,
  roster = ROSTER,
) {
  const found = await askRule(rule, { files, names: createGuard(roster) });
  return found.map(({ path, line, quote, level }) => ({ path, line, quote, level }));
}

describe('family names', () => {
  test.each([
    ['title', { title: 'Maya Rivera and the fox' }, ['title'], 'Maya Rivera'],
    ['summary', { summary: 'With the Rivera family.' }, ['summary'], 'Rivera'],
    ['tags', { tags: '[maya-rivera]' }, ['tags', 0], 'maya-rivera'],
    ['ask', { ask: '{ text: Call Mr. Haddad. }' }, ['ask', 'text'], 'Haddad'],
    [
      'promises',
      { promises: '[{ id: rivera-desk, text: A desk., due: 2026-06-01 }]' },
      ['promises', 0, 'id'],
      'rivera',
    ],
  ])('are found in the field %s', async (_, fields, path, quote) => {
    const files = { 'newsletters/a.mdx': toEntry('newsletters', fields) };
    expect(await find(childSurnameRule, files)).toMatchObject([{ path, quote }]);
  });

  test('are found in every part of a body, with the line', async () => {
    const body = [
      '## Haddad came',
      'Up the hill with grace.',
      '- a list with Noor Haddad',
      '[a page](https://example.org/maya-rivera)',
      'Write to maya.rivera@mail.example',
      '<Quote by="Maya Rivera">\n\nWords.\n\n</Quote>',
      'Maya\nRivera',
    ].join('\n\n');
    const files = { 'newsletters/a.mdx': toEntry('newsletters', {}, body) };
    const found = await find(childSurnameRule, files);
    expect(found.map(({ quote }) => quote).sort()).toEqual([
      ...['Haddad', 'Maya Rivera', 'Maya Rivera', 'Noor Haddad', 'maya-rivera', 'maya.rivera'],
    ]);
    expect(found.every(({ line, level }) => line! > 5 && level === 'stops')).toBe(true);
  });

  test('are found over a link or an abbreviation', async () => {
    const body = '[a page](/x/ "Haddad\'s page") and\n\n<abbr title="Maya Rivera">MR</abbr>\n';
    const files = { 'newsletters/a.mdx': toEntry('newsletters', {}, body) };
    expect(await find(childSurnameRule, files)).toMatchObject([
      { quote: 'Haddad’s' },
      { quote: 'Maya Rivera' },
    ]);
  });

  test('are not asked of grown-ups of the school', async () => {
    const body = 'Ms. Nair and Priya Nair were there. Priya Fraser was.\n';
    const files = {
      'newsletters/a.mdx': toEntry('newsletters', {}, body),
      'people/ruth-hill.yaml': 'name: Ruth Hill\nrole: Cook\nbio: Ms. Hill bakes.\n',
    };
    expect(await find(childSurnameRule, files)).toMatchObject([{ quote: 'Priya Fraser' }]);
  });

  test('are told without anything of the list that is not in the text', async () => {
    const files = { 'newsletters/a.mdx': toEntry('newsletters', {}, 'Rivera and Noor.\n') };
    const names = createGuard(ROSTER);
    const all = [childSurnameRule, childPermissionRule].map((rule) =>
      askRule(rule, { files, names }),
    );
    const told = JSON.stringify(await Promise.all(all));
    expect(told).toContain('Rivera');
    expect(told).not.toMatch(/Haddad|Fraser|Grace|Hill/);
  });
});

describe('children without permission', () => {
  test('are found where they are celebrated, a name that is a word too', async () => {
    const files = { 'celebrations/a.mdx': toEntry('celebrations', { who: '[Grace, Maya, Noor]' }) };
    expect(await find(childPermissionRule, files)).toMatchObject([
      { path: ['who', 0], quote: 'Grace' },
      { path: ['who', 2], quote: 'Noor', level: 'stops' },
    ]);
  });

  test('are only asked after where a grown-up is called the same', async () => {
    const files = {
      'newsletters/a.mdx': toEntry('newsletters', {}, 'Priya sang.\n'),
      'people/ana-lima.yaml': 'name: Ana Lima\nrole: Cook\nbio: Ana works with Noor.\n',
    };
    expect(await find(childPermissionRule, files)).toMatchObject([
      { quote: 'Noor', level: 'stops' },
      { quote: 'Priya', level: 'look' },
    ]);
  });

  test('are not found where nobody is named', async () => {
    expect(await find(childPermissionRule, { 'newsletters/a.mdx': CLEAN })).toEqual([]);
    expect(await find(childSurnameRule, { 'newsletters/a.mdx': CLEAN })).toEqual([]);
  });
});

test('a word that the school writes in small letters is a word', async () => {
  const roster = 'first name,last name,consent\nTag,Zwick,none\n';
  const files = Object.fromEntries(
    ['a', 'b'].map((name) => [
      `newsletters/${name}.mdx`,
      toEntry('newsletters', {}, 'Jeden tag. Tag und Nacht.\n'),
    ]),
  );
  expect(await find(childPermissionRule, files, roster)).toEqual([]);
  const [first] = Object.entries(files);
  expect(await find(childPermissionRule, Object.fromEntries([first!]), roster)).toHaveLength(1);
});

test('without a list nothing is looked for', async () => {
  const files = { 'newsletters/a.mdx': toEntry('newsletters', {}, 'Maya Rivera and Noor.\n') };
  for (const rule of [childSurnameRule, childPermissionRule, childFileNameRule]) {
    expect(await askRule(rule, { files })).toEqual([]);
  }
});

test.each([
  ['src/content/newsletters/fair/maya-rivera.jpg', true],
  ['src/content/newsletters/fair/MayaRivera_2.jpg', true],
  ['src/content/celebrations/noor-asks.mdx', true],
  ['public/haddad.pdf', true],
  ['src/content/celebrations/maya-reads.mdx', false],
  ['src/content/people/priya-nair.yaml', false],
  ['src/content/newsletters/up-the-hill.mdx', false],
  ['src/content/newsletters/with-grace/cover.jpg', false],
])('whether the file name %s names a child: %s', async (file, isFound) => {
  const names = createGuard(ROSTER, [file]);
  const found = await askRule(childFileNameRule, { files: {}, names });
  expect(found.map((each) => each.file)).toEqual(isFound ? [file] : []);
});
