import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  CONTENT,
  readFolder,
  readSchool,
  SCHOOL,
  toEntry,
  writeContent,
  type Files,
} from '../fixtures/content-folder.ts';

async function listFaults(files: Files): Promise<string[]> {
  const { faults } = await readSchool(files);
  return faults.map(
    ({ file, line, problem, fix }) =>
      `${file.slice(CONTENT.length + 1)}:${line ?? '?'} ${problem} → ${fix}`,
  );
}

/** An entry with lines put at the start of its header. */
function withLines(lines: string): Files {
  return { 'newsletters/a.mdx': toEntry('newsletters').replace('---\n', `---\n${lines}`) };
}

const LOST =
  'has a meaning of its own here, and words would be lost. → Put the whole value in quotation marks.';

// One case a line.
// prettier-ignore
describe('signs of YAML take no word away', () => {
  test.each<[string, string, string]>([
    ['stars', 'summary: *Important*\n', `newsletters/a.mdx:2 The sign * ${LOST}`],
    ['an ampersand', 'summary: &friends come\n', `newsletters/a.mdx:2 The sign & ${LOST}`],
    ['an exclamation mark', 'summary: !Fun night\n', `newsletters/a.mdx:2 The sign ! ${LOST}`],
    ['a number sign', 'summary: Room #4 news\n', `newsletters/a.mdx:2 The sign # ${LOST}`],
    ['a bomb of references', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n', `newsletters/a.mdx:2 The sign & ${LOST}`],
    ['a type that runs code elsewhere', 'summary: !!js/function x\n', `newsletters/a.mdx:2 The sign ! ${LOST}`],
    ['a merge', '<<: { draft: true }\n', 'newsletters/a.mdx:2 "<<" is not a field of newsletters. → The fields are title, date, class, lang, translationOf, translatedFrom, summary, tags, draft, email, cover, checks, ask, askAtHome, promises, kept, changed, dropped, corrections.'],
    ['an at sign', 'summary: @home\n', 'newsletters/a.mdx:2 This line of the header can’t be read: summary: @home → Write field: value, begin items of a list with "- ", and put values with special signs in quotation marks.'],
    ['a tab', 'ask:\n\ttext: x\n', 'newsletters/a.mdx:3 The line begins with a tab. → Use spaces instead of the tab.'],
    ['a field twice', 'tags: a\ntags: b\n', 'newsletters/a.mdx:3 The field "tags" stands in the header twice. → Keep one of them.'],
    ['a quotation mark that stays open', 'summary: "a\ntags: b\n', 'newsletters/a.mdx:2 A quotation mark is opened and never closed. → Close it at the end of the value.'],
  ])('%s', async (_, lines, fault) => {
    expect(await listFaults(withLines(lines))).toEqual([fault]);
  });

  test('a note on a line of its own, or after a space, is a note', async () => {
    expect(await listFaults(withLines('# note: to myself\n#tags: a\nsummary: Words # to myself\n'))).toEqual([]);
  });

  test('a second part of a YAML file is not lost', async () => {
    expect(await listFaults({ 'people/b.yaml': 'name: B\nrole: R\n---\nbio: x\n' })).toEqual([
      'people/b.yaml:3 What comes after a line --- is not read. → Delete the line ---.',
    ]);
  });
});

describe('names of every object are fields like others', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s', async (name) => {
    const [fault, ...others] = await listFaults(
      withLines(`${name}: { draft: no, polluted: yes }\n`),
    );
    expect(fault).toMatch(
      new RegExp(`^newsletters/a.mdx:2 "${name}" is not a field of newsletters\\.`),
    );
    expect(others).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('inside another field', async () => {
    const faults = await listFaults(withLines('ask: { text: x, __proto__: { by: y } }\n'));
    expect(faults).toEqual([
      'newsletters/a.mdx:2 "__proto__" is not a field of "ask". → The fields are text, by.',
    ]);
  });

  test('as a reference, a promise and a choice', async () => {
    const faults = await listFaults({
      'newsletters/a.mdx': toEntry('newsletters', {
        class: '__proto__',
        kept: '[{ promise: constructor, how: x, date: 2026-05-09 }]',
      }),
      'events/a.mdx': toEntry('events', { kind: 'constructor' }),
    });
    expect(faults.map((fault) => fault.replace(/ →.*/, ''))).toEqual([
      'events/a.mdx:5 "constructor" is not one of the choices for "kind".',
      'newsletters/a.mdx:4 There is no class "proto".',
      'newsletters/a.mdx:5 There is no promise "constructor".',
    ]);
  });
});

describe('megabytes where a word is meant are refused in a short message', () => {
  const MEGABYTES = 'x'.repeat(5_000_000);

  test.each(['title', 'date', 'class', 'lang', 'draft', 'cover', 'ask', 'tags', 'draff'])(
    '%s',
    async (field) => {
      const faults = await listFaults({
        'newsletters/a.mdx': toEntry('newsletters', { [field]: MEGABYTES }),
      });
      expect(faults).toHaveLength(1);
      expect(faults[0]!.length).toBeLessThan(600);
    },
  );

  test('as the name of a field', async () => {
    const [fault] = await listFaults(withLines(`? ${MEGABYTES}\n: x\n`));
    expect(fault!.length).toBeLessThan(600);
  });

  test('in thousands of lines', async () => {
    const [fault] = await listFaults(
      withLines(`tags:\n${'  - a\n'.repeat(50_000)}  - ${'b'.repeat(60)}\n`),
    );
    expect(fault).toMatch(
      /^newsletters\/a\.mdx:50003 "tags, no. 50001" is too long: 60 characters/,
    );
  });
});

describe('what is no file of its own is not followed', () => {
  test('links to files and folders elsewhere', async () => {
    const root = await writeContent({ ...SCHOOL, 'newsletters/c/notes.jpg': '' });
    await writeFile(join(root, 'secret.mdx'), toEntry('newsletters'));
    await mkdir(join(root, 'elsewhere'));
    const folder = join(root, CONTENT, 'newsletters');
    await symlink(join(root, 'secret.mdx'), join(folder, 'a.mdx'));
    await symlink(join(root, 'elsewhere'), join(folder, 'b'));
    await symlink(join(root, 'secret.mdx'), join(folder, 'c/index.mdx'));
    await symlink(join(root, 'nothing.mdx'), join(folder, 'd.mdx'));
    const { faults, library } = await readFolder(root);
    expect(library.newsletters).toEqual([]);
    expect(faults.map(({ file }) => file.slice(CONTENT.length + 1))).toEqual([
      'newsletters/a.mdx',
      'newsletters/b',
      'newsletters/c/index.mdx',
      'newsletters/d.mdx',
    ]);
    expect(faults[0]).toMatchObject({
      problem: 'This is a link to another place and not a file of its own.',
      fix: 'Put the file itself here.',
    });
  });

  test('folders named like files', async () => {
    const root = await writeContent(SCHOOL);
    await mkdir(join(root, CONTENT, 'newsletters/a.mdx'), { recursive: true });
    await mkdir(join(root, CONTENT, 'newsletters/b/index.mdx'), { recursive: true });
    await mkdir(join(root, CONTENT, 'people/c.yaml'), { recursive: true });
    const { faults, library } = await readFolder(root);
    expect(faults).toEqual([]);
    expect(library.newsletters).toEqual([]);
  });

  test('a project without any content', async () => {
    const { faults, library } = await readFolder(await writeContent({}));
    expect(faults).toEqual([]);
    expect(Object.values(library).flat()).toEqual([]);
  });
});

// One case a line.
// prettier-ignore
describe('a file that is not read is told, so that no words are lost', () => {
  const save = (extension: string, collection: string) =>
    `A file of this kind is not read in ${collection}. → Save it as .${extension} directly in src/content/${collection}, or begin its name with _ to keep it private.`;

  test.each<[string, string]>([
    ['newsletters/a.txt', `newsletters/a.txt:? ${save('mdx', 'newsletters')}`],
    ['newsletters/a.MDX', `newsletters/a.MDX:? ${save('mdx', 'newsletters')}`],
    ['newsletters/a.docx', `newsletters/a.docx:? ${save('mdx', 'newsletters')}`],
    ['newsletters/a/a.mdx', `newsletters/a/a.mdx:? ${save('mdx', 'newsletters')}`],
    ['newsletters/a.yaml', `newsletters/a.yaml:? ${save('mdx', 'newsletters')}`],
    ['people/a.mdx', `people/a.mdx:? ${save('yaml', 'people')}`],
    ['newsletter/a.mdx', 'newsletter:? The folder "newsletter" is not one of the folders of content. → Did you mean "newsletters"?'],
    ['stuff/a.mdx', 'stuff:? The folder "stuff" is not one of the folders of content. → Use one of classes, people, newsletters, celebrations, home-learning, events, goals, guides, or begin its name with _ to keep it private.'],
  ])('%s', async (file, fault) => {
    expect(await listFaults({ [file]: toEntry('newsletters') })).toEqual([fault]);
  });
});
