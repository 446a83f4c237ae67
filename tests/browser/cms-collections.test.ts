import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import type { BareRepository } from '../fixtures/bare-repository.ts';
import { readDist } from '../fixtures/dist.ts';
import { fillForm, reach, writeBody, type FormInput } from '../fixtures/editor-form.ts';
import {
  beginEntry,
  beginHost,
  buildBranch,
  buildEditorSite,
  openEditor,
  saveEntry,
  type EditorSite,
} from '../fixtures/editor.ts';
import type { GitHost } from '../fixtures/git-host.ts';
import { SCHOOL_FILES } from '../fixtures/written-entries.ts';

let editor: EditorSite;
let browser: Browser;
let host: GitHost;
let repository: BareRepository;

beforeAll(async () => {
  [editor, browser] = await Promise.all([
    buildEditorSite('cms-collections', SCHOOL_FILES),
    launchChromium(),
  ]);
  ({ host, repository } = await beginHost(editor));
});

afterAll(async () => {
  await browser.close();
  await repository.remove();
  await editor.close();
});

/** What replaces the ✎ that a new entry begins with. */
const WRITTEN = { title: 'Made in the editor', draft: false, summary: 'A short one.' };

interface NewEntry {
  input: FormInput;
  body?: string;
  /** Where its words are read; left out, on its own page. */
  page?: string;
  words: string;
}

/** What each kind of entry needs. */
const ENTRIES: Record<string, NewEntry> = {
  celebrations: {
    input: { ...WRITTEN, kind: 'Kindness', who: ['Everyone'] },
    body: 'They shared the last apple.',
    words: 'They shared the last apple.',
  },
  'home-learning': {
    input: {
      ...WRITTEN,
      kind: 'Activity',
      subjects: ['Maths'],
      'grades.from': 'Kindergarten',
      'grades.to': 'Grade 2',
      minutes: '10',
      skill: 'Counting in twos',
      childLeads: ['Count the socks.', 'Pair them.'],
      grownUp: 'Listen for numbers that are left out.',
      askYourChild: ['What comes in pairs?'],
    },
    body: 'Wash day is maths day.',
    words: 'Pair them.',
  },
  events: {
    input: {
      ...WRITTEN,
      kind: 'Workshop',
      start: '2026-03-20',
      startTime: '18:00',
      end: '19:30',
      place: 'The gym',
    },
    body: 'Bring a pot.',
    words: 'The gym',
  },
  goals: {
    input: {
      ...WRITTEN,
      area: 'Learning',
      term: 'Spring',
      atSchool: ['We read in pairs.'],
      atHome: ['You listen.'],
      measure: 'More pages.',
      familyVoice: 'Families chose it.',
    },
    body: 'Ten minutes a day.',
    words: 'We read in pairs.',
  },
  guides: {
    input: {
      ...WRITTEN,
      topic: 'Goals with families',
      minutes: '5',
      scenario: 'A hard talk.',
      say: ['I see.'],
      avoid: ['You must.'],
      checklist: ['Listen first.'],
    },
    body: 'Begin with what goes well.',
    words: 'Listen first.',
  },
  people: {
    input: { name: 'Noor Haddad', role: 'Librarian', bio: 'Knows where every book is.' },
    page: 'people/',
    words: 'Knows where every book is.',
  },
  classes: {
    input: {
      name: 'Birch',
      'grades.from': 'Grade 3',
      'grades.to': 'Grade 3',
      teachers: ['Ana Lima'],
      languages: ['English'],
      'rhythm.every': 'Every week',
      'rhythm.day': 'Friday',
      'emblem.colour': 'Blue',
      'emblem.shape': 'Feather',
      schoolYear: '2025-26',
    },
    page: 'classes/birch/',
    words: 'Birch',
  },
};

/** Where the pages of new entries will be, by collection. */
const pages = new Map<string, string>();

test.each(Object.entries(ENTRIES))('creates an entry of %s', async (name, { input, body }) => {
  const writer = await openEditor(browser, editor, host);
  await beginEntry(writer, editor, name);
  await fillForm(writer.page, input);
  if (body !== undefined) await writeBody(writer.page, body);
  const { changes } = await saveEntry(writer, repository);
  const [, path = ''] = /^A src\/content\/(.*)\.\w+$/.exec(changes.join('\n')) ?? [];
  expect(path).toMatch(`${name}/`);
  pages.set(name, path.replace(/index$/, ''));
  expect([...writer.errors, ...writer.strangers]).toEqual([]);
  await writer.page.context().close();
});

test('offers to add an entry where another may be needed, and not where one is named', async () => {
  const writer = await openEditor(browser, editor, host);
  await beginEntry(writer, editor, 'newsletters');
  const original = await reach(writer.page, 'translationOf');
  // A few are shown all at once.
  await original.getByRole('combobox').or(original.getByRole('radio')).first().waitFor();
  expect(await original.getByRole('button', { name: /^Add/ }).count()).toBe(0);
  await beginEntry(writer, editor, 'classes');
  const teachers = await reach(writer.page, 'teachers');
  await teachers.getByRole('button', { name: /Add.*Person/ }).waitFor();
  await writer.page.context().close();
});

test('makes entries of every collection that the build takes', async () => {
  const { site, build } = await buildBranch('cms-collections-built', repository);
  expect(build).toMatchObject({ code: 0 });
  const dist = readDist(site.dist);
  for (const [name, { page = pages.get(name) ?? '', words }] of Object.entries(ENTRIES)) {
    expect(dist.text(`${page}index.html`)).toContain(words);
  }
});
