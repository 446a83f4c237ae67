import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import type { BareRepository } from '../fixtures/bare-repository.ts';
import { readDist } from '../fixtures/dist.ts';
import { fillForm, writeBody, type FormInput } from '../fixtures/editor-form.ts';
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

const WRITTEN = { title: 'Made in the editor', date: '2026-03-09' };
const FOR_WILLOW = { ...WRITTEN, class: ['Willow'] };

/** What each kind of entry needs, and its page or where its words are seen. */
const ENTRIES: Record<string, { input: FormInput; body?: string; page: string; words: string }> = {
  celebrations: {
    input: { ...FOR_WILLOW, kind: 'Kindness', who: ['Everyone'] },
    body: 'They shared the last apple.',
    page: 'celebrations/made-in-the-editor',
    words: 'They shared the last apple.',
  },
  'home-learning': {
    input: {
      ...FOR_WILLOW,
      kind: 'Activity',
      subjects: ['Maths'],
      'grades.from': 'Kindergarten',
      'grades.to': 'Grade 2',
      minutes: '10',
      places: ['At home'],
      skill: 'Counting in twos',
      childLeads: ['Count the socks.', 'Pair them.'],
      grownUp: 'Listen for numbers that are left out.',
    },
    body: 'Wash day is maths day.',
    page: 'home-learning/made-in-the-editor',
    words: 'Pair them.',
  },
  events: {
    input: {
      ...FOR_WILLOW,
      kind: 'Workshop',
      start: '2026-03-20',
      startTime: '18:00',
      end: '19:30',
      place: 'The gym',
    },
    body: 'Bring a pot.',
    page: 'events/made-in-the-editor',
    words: 'The gym',
  },
  goals: {
    input: {
      ...FOR_WILLOW,
      area: 'Learning',
      term: 'Spring',
      atSchool: ['We read in pairs.'],
      atHome: ['You listen.'],
      measure: 'More pages.',
    },
    body: 'Ten minutes a day.',
    page: 'goals/made-in-the-editor',
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
    page: 'guides/made-in-the-editor',
    words: 'Listen first.',
  },
  people: {
    input: { name: 'Noor Haddad', role: 'Librarian', bio: 'Knows where every book is.' },
    page: 'people',
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
    page: 'classes/birch',
    words: 'Birch',
  },
};

test.each(Object.entries(ENTRIES))('creates an entry of %s', async (name, { input, body }) => {
  const writer = await openEditor(browser, editor, host);
  await beginEntry(writer, editor, name);
  await fillForm(writer.page, input);
  if (body !== undefined) await writeBody(writer.page, body);
  const { changes } = await saveEntry(writer, repository);
  expect(changes).toEqual([expect.stringMatching(`^A src/content/${name}/`)]);
  expect([...writer.errors, ...writer.strangers]).toEqual([]);
  await writer.page.context().close();
});

test('makes entries of every collection that the build takes', async () => {
  const { site, build } = await buildBranch('cms-collections-built', repository);
  expect(build).toMatchObject({ code: 0 });
  const dist = readDist(site.dist);
  for (const { page, words } of Object.values(ENTRIES)) {
    expect(dist.text(`${page}/index.html`)).toContain(words);
  }
});
