import { describe, expect, test } from 'vitest';
import { formatFaults } from '../../src/lib/fault.ts';
import { CONTENT, readSchool, toEntry, type Files } from '../fixtures/content-folder.ts';
import { readAsDrafts, toWords } from '../fixtures/read-as-drafts.ts';

/** What the build says of a school with these files; the editor says the same. */
async function listFaults(files: Files): Promise<string[]> {
  const { faults } = await readSchool(files);
  const draft = await readAsDrafts(files);
  expect(toWords([...draft.faults, ...draft.unseen]), 'in the editor').toEqual(toWords(faults));
  return faults.map(
    ({ file, line, problem, fix }) =>
      `${file.slice(CONTENT.length + 1)}:${line ?? '?'} ${problem} → ${fix}`,
  );
}

const promise = '[{ id: corner, text: A reading corner, due: 2026-05-20 }]';
const kept = '[{ promise: corner, how: It stands, date: 2026-05-09 }]';

// One case a line.
// prettier-ignore
describe('an entry that points to nothing is told with what there is', () => {
  test.each<[string, Files, string]>([
    ['a teacher', { 'classes/heron.yaml': 'name: Heron\ngrades: "3"\nteachers: [priya-nayr]\nlanguages: en\nrhythm: { every: weekly, day: friday }\nemblem: { colour: sky, shape: feather }\nschoolYear: 2025-26\n' }, 'classes/heron.yaml:3 There is no person "priya-nayr". → Did you mean "priya-nair"?'],
    ['one class of two', { 'newsletters/a.mdx': toEntry('newsletters', { class: '\n  - willow\n  - herons' }) }, 'newsletters/a.mdx:6 There is no class "herons". → There is willow.'],
    ['an event in the body, where it stands', { 'newsletters/a.mdx': toEntry('newsletters', {}, 'The spring-fair comes.\n\nSee <EventLink id="Spring Fair" />.\n') }, 'newsletters/a.mdx:9 There is no event "spring-fair". → Add one in src/content/events. Or take the link out.'],
    ['a tip in a box', { 'newsletters/a.mdx': toEntry('newsletters', {}, '<Callout>\n\n<TipLink id="sock-sum">x</TipLink>\n\n</Callout>\n'), 'home-learning/sock-sums.mdx': toEntry('home-learning') }, 'newsletters/a.mdx:9 There is no tip "sock-sum". → Did you mean "sock-sums"?'],
    ['a promise', { 'newsletters/a.mdx': toEntry('newsletters', { promises: promise }), 'newsletters/b.mdx': toEntry('newsletters', { kept: kept.replace('corner', 'korner') }) }, 'newsletters/b.mdx:5 There is no promise "korner". → Did you mean "corner"?'],
    ['a promise made twice', { 'newsletters/a.mdx': toEntry('newsletters', { promises: promise }), 'newsletters/b.mdx': toEntry('newsletters', { promises: promise }) }, 'newsletters/b.mdx:5 The promise "corner" is made in src/content/newsletters/a.mdx already. → Give this one another id, such as its name and the month.'],
    ['a translation of nothing', { 'newsletters/a.mdx': toEntry('newsletters', { lang: 'es', translationOf: 'our-week' }) }, 'newsletters/a.mdx:6 There is no entry "our-week" to translate. → Write the name of the file that it translates.'],
    ['a translation of itself', { 'newsletters/a.mdx': toEntry('newsletters', { lang: 'es', translationOf: 'a' }) }, 'newsletters/a.mdx:6 This entry says that it translates itself. → Write the name of the file that it translates.'],
    ['a mark that nobody wrote', { 'newsletters/a.mdx': toEntry('newsletters', { lang: 'es', translationOf: 'b', translatedFrom: 'last week' }), 'newsletters/b.mdx': toEntry('newsletters') }, 'newsletters/a.mdx:7 translatedFrom: This is not a mark that Homeward has written. → Delete the line, compare the translation with its original, then run npm run check -- translations.'],
    ['a translation without a language', { 'newsletters/a.mdx': toEntry('newsletters', { translationOf: 'b' }), 'newsletters/b.mdx': toEntry('newsletters') }, 'newsletters/a.mdx:5 A translation has no language. → Add lang: with its code, such as es or ar.'],
  ])('%s', async (_, files, fault) => {
    expect(await listFaults(files)).toEqual([fault]);
  });
});

describe('a fault in one entry makes none in those that point to it', () => {
  const pointing = toEntry('newsletters', { kept, class: 'willow' }, '<EventLink id="fair" />\n');

  test.each<[string, Files, number]>([
    [
      'an event whose field is faulty',
      { 'events/fair.mdx': toEntry('events', { kind: 'fest' }) },
      1,
    ],
    ['an event whose body is faulty', { 'events/fair.mdx': toEntry('events', {}, '{x}') }, 1],
    ['an event that can’t be read at all', { 'events/Fair.mdx': 'no header' }, 1],
    ['an event in a folder of its own', { 'events/fair/index.mdx': '' }, 1],
  ])('%s', async (_, files, count) => {
    const faults = await listFaults({
      'newsletters/a.mdx': toEntry('newsletters', { promises: promise }),
      'newsletters/b.mdx': pointing,
      ...files,
    });
    expect(faults).toHaveLength(count);
    expect(faults[0]).toMatch(/^events\//);
  });

  test.each<[string, string]>([
    ['is faulty elsewhere', toEntry('newsletters', { promises: promise, draff: 'x' })],
    [
      'has a faulty promise',
      toEntry('newsletters', { promises: promise.replace('2026-05-20', 'soon') }),
    ],
    ['has a faulty body', toEntry('newsletters', { promises: promise }, '{x}')],
    ['can’t be read at all', 'no header'],
  ])('a promise of a newsletter that %s', async (_, newsletter) => {
    const faults = await listFaults({
      'newsletters/a.mdx': newsletter,
      'newsletters/b.mdx': pointing,
      'events/fair.mdx': toEntry('events'),
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^newsletters\/a\.mdx/);
  });

  test('a class', async () => {
    const faults = await listFaults({
      'classes/Willow.yaml': 'nme: x',
      'classes/willow.yaml': '',
      'newsletters/a.mdx': toEntry('newsletters'),
    });
    expect(faults.filter((fault) => fault.startsWith('newsletters'))).toEqual([]);
  });

  test('but what is a fault of their own is told in the same run', async () => {
    const faults = await listFaults({
      'events/fair.mdx': toEntry('events', { kind: 'fest' }),
      'newsletters/a.mdx': toEntry(
        'newsletters',
        { class: 'heron' },
        '<EventLink id="fair" /> {x}\n',
      ),
    });
    expect(faults.map((fault) => fault.replace(/ .*/, '')).sort()).toEqual([
      'events/fair.mdx:5',
      'newsletters/a.mdx:4',
      'newsletters/a.mdx:7',
    ]);
  });
});

test('all faults of a run come in one list, each with a file that is there and a line in it', async () => {
  const files: Files = {
    'people/Ms K.yaml': 'name: Ms K\n',
    'newsletters/a.mdx': toEntry(
      'newsletters',
      { date: 'soon', draff: 'yes', class: 'heron' },
      '![](x.jpg) {y}\n\n<Galery>',
    ),
    'newsletters/b.md': '',
    'newsletters/c.txt': 'My newsletter',
    'newsletters/d/notes.docx': 'x',
    'newsleters/e.mdx': toEntry('newsletters'),
    'events/🎉.mdx': toEntry('events'),
    'goals/f.mdx': '---\ntitle: "x\n---\n',
    'guides/g.mdx': '---\ntitle: a: b\n---\n',
    'celebrations/h.mdx': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff]),
  };
  const { faults, library } = await readSchool(files);
  expect(new Set(faults.map(({ file }) => file))).toEqual(
    new Set([
      'src/content/people/Ms K.yaml',
      'src/content/newsletters/a.mdx',
      'src/content/newsletters/b.md',
      'src/content/newsletters/c.txt',
      'src/content/newsletters/d/notes.docx',
      'src/content/newsleters',
      'src/content/events/🎉.mdx',
      'src/content/goals/f.mdx',
      'src/content/guides/g.mdx',
      'src/content/celebrations/h.mdx',
    ]),
  );
  expect(faults.filter(({ file }) => file.endsWith('a.mdx')).map(({ line }) => line)).toEqual(
    expect.arrayContaining([3, 4, 5, 8, 10]),
  );
  for (const { file, line = 1, problem, fix } of faults) {
    const written = files[file.slice(CONTENT.length + 1)] ?? '';
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(String(written).split('\n').length);
    expect(`${problem} ${fix}`).not.toMatch(/undefined|NaN|\[object|ZodError|node_modules/);
  }
  expect(library.newsletters).toEqual([]);
  expect(formatFaults(faults)).toMatch(new RegExp(`^${faults.length} things need mending`));
});
