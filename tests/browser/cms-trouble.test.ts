import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import type { BareRepository } from '../fixtures/bare-repository.ts';
import { fillForm, findField, writeBody } from '../fixtures/editor-form.ts';
import {
  beginEntry,
  beginHost,
  buildBranch,
  buildEditorSite,
  openEditor,
  openEntry,
  readLastSave,
  saveEntry,
  signIn,
  type EditorSite,
} from '../fixtures/editor.ts';
import { TEACHER, TOKEN, type GitHost } from '../fixtures/git-host.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

const ENTRY = 'newsletters/old/index';

let editor: EditorSite;
let browser: Browser;
let host: GitHost;
let repository: BareRepository;

beforeAll(async () => {
  const content = { ...SCHOOL_FILES, 'newsletters/old/index.mdx': writeNewsletter() };
  [editor, browser] = await Promise.all([
    buildEditorSite('cms-trouble', content),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await browser.close();
  await editor.close();
});

beforeEach(async () => {
  ({ host, repository } = await beginHost(editor));
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await repository.remove();
});

async function countSaves(): Promise<number> {
  return Number(await repository.git('rev-list', '--count', 'main')) - 1;
}

async function pressSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

async function readTitle(page: Page): Promise<string> {
  return findField(page, 'title').getByRole('textbox').inputValue();
}

/** How many drafts the browser keeps for who comes back (Sveltia CMS 0.221.1, `draft/backup.js`). */
function countBackups(page: Page): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opened = indexedDB.open(name);
        opened.onerror = () => reject(new Error('There is no database.'));
        opened.onsuccess = () => {
          const counted = opened.result
            .transaction('draft-backups')
            .objectStore('draft-backups')
            .count();
          counted.onsuccess = () => {
            opened.result.close();
            resolve(counted.result);
          };
        };
      }),
    'gitea:fixture/news',
  );
}

test('tells the second of two teachers, before anything of the first is lost', async () => {
  host.tokens.set('token-of-noor', { name: 'Noor', login: 'noor', email: 'noor@fixture.example' });
  const ana = await openEditor(browser, editor, host);
  const noor = await openEditor(browser, editor, host, { token: 'token-of-noor' });
  for (const writer of [ana, noor]) await openEntry(writer, editor, ENTRY);
  await fillForm(ana.page, { title: 'What Ana wrote' });
  await saveEntry(ana, repository);
  await fillForm(noor.page, { title: 'What Noor wrote' });
  await pressSave(noor.page);
  const question = noor.page.getByRole('alertdialog');
  await question.waitFor();
  expect(await question.innerText()).toMatch(/changed|modified|edited/i);
  await question.getByRole('button', { name: /cancel/i }).click();
  expect(await readTitle(noor.page)).toBe('What Noor wrote');
  expect(await countSaves()).toBe(1);
  expect((await readLastSave(repository)).lines).toContain('+title: "What Ana wrote"');
});

test.each([
  ['the line is cut', 'cut'],
  ['the host refuses', { status: 403, message: 'You may not write here.' }],
  ['the host has a bad day', { status: 503, message: 'Try later.' }],
] as const)(
  'keeps what was typed when %s, and saves it whole after that',
  async (_what, weather) => {
    const writer = await openEditor(browser, editor, host);
    await beginEntry(writer, editor, 'celebrations');
    await fillForm(writer.page, { title: 'Kept', draft: true, kind: 'Thanks' });
    host.saving = weather;
    await pressSave(writer.page);
    const words = writer.page.getByRole('alertdialog');
    await words.waitFor();
    await words.getByRole('button').first().click();
    expect(await countSaves()).toBe(0);
    expect(await readTitle(writer.page)).toBe('Kept');
    host.saving = 'fine';
    const { changes } = await saveEntry(writer, repository);
    expect(changes).toEqual([expect.stringMatching(/^A src\/content\/celebrations\//)]);
  },
);

test('saves once when the line is cut after the host has taken it', async () => {
  const writer = await openEditor(browser, editor, host);
  await openEntry(writer, editor, ENTRY);
  await fillForm(writer.page, { title: 'Taken' });
  host.saving = 'answer lost';
  await pressSave(writer.page);
  const words = writer.page.getByRole('alertdialog');
  await words.waitFor();
  await words.getByRole('button').first().click();
  expect(await countSaves()).toBe(1);
  expect(await readTitle(writer.page)).toBe('Taken');
  expect((await readLastSave(repository)).lines).toContain('+title: "Taken"');
  host.saving = 'fine';
  await fillForm(writer.page, { title: 'Taken, and more' });
  await pressSave(writer.page);
  await words.getByRole('button', { name: 'Save Anyway' }).click();
  await expect.poll(countSaves).toBe(2);
  const { changes, lines } = await readLastSave(repository);
  expect(changes).toEqual([`M src/content/${ENTRY}.mdx`]);
  expect(lines).toEqual(['-title: "Taken"', '+title: "Taken, and more"']);
});

test('gives back what was typed to whom the token has run out on', async () => {
  const writer = await openEditor(browser, editor, host);
  const { page } = writer;
  await openEntry(writer, editor, ENTRY);
  await findField(page, 'title').getByRole('textbox').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Typed before it ran out');
  await expect.poll(() => countBackups(page), { timeout: 10_000 }).toBe(1);
  host.tokens.delete(TOKEN);
  await pressSave(page);
  const words = page.getByRole('alertdialog');
  await words.waitFor();
  expect(await words.innerText()).toContain('invalid username, password or token');
  expect(await countSaves()).toBe(0);
  await page.reload();
  host.tokens.set('token-2', TEACHER);
  await signIn(page, 'token-2');
  await openEntry(writer, editor, ENTRY);
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /restore/i })
    .click();
  await expect.poll(() => readTitle(page)).toBe('Typed before it ran out');
  const { lines } = await saveEntry(writer, repository);
  expect(lines).toContain('+title: "Typed before it ran out"');
});

test('gives an entry with nothing but emoji for a headline a name that the site takes', async () => {
  const writer = await openEditor(browser, editor, host);
  await beginEntry(writer, editor, 'goals');
  await fillForm(writer.page, { title: '🎉🥳', area: 'Learning' });
  await writeBody(writer.page, 'Hooray.');
  const { changes } = await saveEntry(writer, repository);
  expect(changes).toEqual([
    expect.stringMatching(/^A src\/content\/goals\/[a-z0-9-]+\/index\.mdx$/),
  ]);
  const { build } = await buildBranch('cms-trouble-emoji', repository);
  expect(build).toMatchObject({ code: 0 });
});

const BY_HAND = `---
title: By hand
date: 2026-03-06
class: willow
futureField: { keep: [me, too] } # as it is
corrections:
  - { date: 7 March 2026, text: "x" }
---

import Fancy from './Fancy.astro'

<Fancy speed={3} {...more}>
  words
</Fancy>

<details><summary>More</summary>It stays.</details>

{/* a note */}
`;

test('changes nothing but the headline where somebody wrote what the editor does not know', async () => {
  const path = 'src/content/newsletters/hand/index.mdx';
  const bytes = Buffer.from(BY_HAND);
  await repository.store.save([{ operation: 'create', path, bytes }], {
    message: 'By hand',
    author: TEACHER,
    date: '2026-03-09T08:00:00Z',
  });
  const writer = await openEditor(browser, editor, host);
  await openEntry(writer, editor, 'newsletters/hand/index');
  await fillForm(writer.page, { title: 'By hand and form', draft: true });
  const { changes, lines } = await saveEntry(writer, repository);
  expect(changes).toEqual([`M ${path}`]);
  expect(lines).toEqual(['-title: By hand', '+title: By hand and form', '+draft: yes']);
});

test('writes a new entry once, however often it is saved after the answer was lost', async () => {
  const writer = await openEditor(browser, editor, host);
  const { page } = writer;
  await beginEntry(writer, editor, 'celebrations');
  await fillForm(page, { title: 'Taken', draft: true, kind: 'Thanks' });
  const words = page.getByRole('alertdialog');
  host.saving = 'answer lost';
  for (const answer of ['Failed to fetch', 'already', 'This is saved already']) {
    await pressSave(page);
    await words.getByText(answer).waitFor();
    await words.getByRole('button').first().click();
    await words.waitFor({ state: 'hidden' });
    host.saving = 'fine';
    await fillForm(page, { title: 'Taken, and changed since' });
  }
  expect(await countSaves()).toBe(1);
  const { changes, lines } = await readLastSave(repository);
  expect(changes).toEqual(['A src/content/celebrations/thanks-2026-03-10/index.mdx']);
  expect(lines).toContain('+title: "Taken"');
  expect(await readTitle(page)).toBe('Taken, and changed since');
  await beginEntry(writer, editor, 'events');
  await beginEntry(writer, editor, 'celebrations');
  await words.getByRole('button', { name: 'Discard' }).click();
  await fillForm(page, { title: 'Another one', draft: true, kind: 'Thanks' });
  const other = await saveEntry(writer, repository);
  expect(other.changes).toEqual(['A src/content/celebrations/thanks-2026-03-10-1/index.mdx']);
});
