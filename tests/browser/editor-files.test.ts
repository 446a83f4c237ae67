import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import type { BareRepository } from '../fixtures/bare-repository.ts';
import { fillForm, findField, reach } from '../fixtures/editor-form.ts';
import {
  beginHost,
  buildEditorSite,
  openEditor,
  saveEntry,
  settle,
  type EditorSite,
  type Writer,
} from '../fixtures/editor.ts';
import type { GitHost } from '../fixtures/git-host.ts';
import type { Files } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

const BY_HAND = `---
# Written at the kitchen table
title: 'It''s spring' # or nearly
date: 5 March 2026
class: Willow
tags: [ outdoors, maths ]
askAtHome: ['What <3 grows?']
promises:
  - id: beans   # the brown ones
    text: Beans
    due: 2026-03-20
  - { id: reading, text: A corner, due: 2026-04-01 }
---

Soup for \\{everyone} --- I <3 it.

* one
* two

<Callout kind="tip">
  Bring a bowl.
</Callout>
`;

/** What somebody has pushed past every check. */
const PUSHED: Files = {
  'src/content/newsletters/colon/index.mdx': `---
title: Day nine: the beans are up
date: 2026-03-06
class: willow
---

Words.
`,
  'school.config.ts': `import type { SchoolInput } from './src/schemas/school.ts';

/** The one file that a school edits. */
export default {
  name: 'Fixture School',
  tagline: 'News from our classrooms.', // said at the open day
  url: 'https://news.fixture.example',
  lang: 'en-CA',
  timeZone: 'America/Halifax',
  yearBegins: process.env['YEAR_BEGINS'] ?? '08-01',
  contact: {
    email: 'office@fixture.example',
    phone: '902 555 0100',
    address: '1 Fixture Road',
    repliesWithin: 'two school days',
  },
  cms: { host: 'forgejo', repository: 'fixture/news' },
} satisfies SchoolInput;
`,
};

let editor: EditorSite;
let browser: Browser;
let host: GitHost;
let repository: BareRepository;

beforeAll(async () => {
  const content = {
    ...SCHOOL_FILES,
    'newsletters/by-hand/index.mdx': BY_HAND,
    'newsletters/other/index.mdx': writeNewsletter(),
  };
  [editor, browser] = await Promise.all([
    buildEditorSite('editor-files', content),
    launchChromium(),
  ]);
  ({ host, repository } = await beginHost(editor));
  const known = new Map((await repository.store.listFiles()).map(({ path, sha }) => [path, sha]));
  const changes = Object.entries(PUSHED).map(([path, text]) => ({
    operation: known.has(path) ? ('update' as const) : ('create' as const),
    path,
    sha: known.get(path),
    bytes: Buffer.from(text),
  }));
  const author = { name: 'School', email: 'office@fixture.example' };
  await repository.store.save(changes, { message: 'Push', author, date: '2026-03-10T08:00:00Z' });
});

afterAll(async () => {
  await browser.close();
  await repository.remove();
  await editor.close();
});

async function openEntry(writer: Writer, path: string): Promise<void> {
  await writer.page.goto(`${editor.url}/admin/edit/#/collections/${path}`);
  await writer.page.getByRole('textbox').first().waitFor();
  await settle(writer.page);
}

test('there is something to save as long as something is changed, and no sooner', async () => {
  const writer = await openEditor(browser, editor, host);
  const { page } = writer;
  // A window in which the whole form has room: the editor draws only what can be seen.
  await page.setViewportSize({ width: 1280, height: 4000 });
  await openEntry(writer, 'newsletters/entries/by-hand/index');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  const expectSave = (isOffered: boolean) =>
    expect.poll(() => save.isEnabled(), { timeout: 10_000 }).toBe(isOffered);
  await findField(page, 'checks').waitFor();
  await expectSave(false);
  const question = (await reach(page, 'askAtHome')).getByRole('textbox').first();
  await question.fill('What grows?');
  await expectSave(true);
  await question.fill('What <3 grows?');
  await expectSave(false);
  await question.fill('');
  await expectSave(true);
  await page.context().close();
});

test('another headline for a file written by hand is another line', async () => {
  const writer = await openEditor(browser, editor, host);
  await openEntry(writer, 'newsletters/entries/by-hand/index');
  await fillForm(writer.page, { title: 'Spring: at last' });
  const { changes, lines } = await saveEntry(writer, repository);
  expect(changes).toEqual(['M src/content/newsletters/by-hand/index.mdx']);
  expect(lines).toEqual([
    "-title: 'It''s spring' # or nearly",
    "+title: 'Spring: at last' # or nearly",
  ]);
  expect([...writer.errors, ...writer.strangers]).toEqual([]);
  await writer.page.context().close();
});

test('another day for a promise written by hand is another line', async () => {
  const writer = await openEditor(browser, editor, host);
  await openEntry(writer, 'newsletters/entries/by-hand/index');
  // A window in which the whole list has room: the editor draws only what can be seen.
  await writer.page.setViewportSize({ width: 1280, height: 2400 });
  const promises = await reach(writer.page, 'promises');
  await promises.getByRole('button', { name: 'Expand All' }).click();
  await fillForm(writer.page, { 'promises.1.due': '2026-04-02' });
  const { lines } = await saveEntry(writer, repository);
  expect(lines).toEqual([
    '-  - { id: reading, text: A corner, due: 2026-04-01 }',
    '+  - { id: reading, text: A corner, due: 2026-04-02 }',
  ]);
  expect([...writer.errors, ...writer.strangers]).toEqual([]);
  await writer.page.context().close();
});

test('a file that the site can’t read is listed with the reason and can’t be saved over', async () => {
  const writer = await openEditor(browser, editor, host);
  const { page } = writer;
  await page.goto(`${editor.url}/admin/edit/#/collections/newsletters`);
  await page
    .getByText(/Day nine: the beans are up · .+ line 2 of its file/)
    .first()
    .waitFor();
  await openEntry(writer, 'newsletters/entries/colon/index');
  await fillForm(page, { summary: 'Something else.' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page
    .getByText(/line 2 of its file is mended/)
    .last()
    .waitFor();
  const file = await repository.store.readFile('src/content/newsletters/colon/index.mdx');
  expect(String(file)).toBe(PUSHED['src/content/newsletters/colon/index.mdx']);
  await page.context().close();
});

test('the office changes a setting, and nothing else of the file', async () => {
  const writer = await openEditor(browser, editor, host);
  await openEntry(writer, '_singletons/entries/school');
  expect(await findField(writer.page, 'url').count()).toBe(0);
  await fillForm(writer.page, { tagline: "It's all here.", 'contact.phone': '902 555 0199' });
  const { changes, lines } = await saveEntry(writer, repository);
  expect(changes).toEqual(['M school.config.ts']);
  expect(lines).toEqual([
    "-  tagline: 'News from our classrooms.', // said at the open day",
    '+  tagline: "It\'s all here.", // said at the open day',
    "-    phone: '902 555 0100',",
    "+    phone: '902 555 0199',",
  ]);
  expect([...writer.errors, ...writer.strangers]).toEqual([]);
  await writer.page.context().close();
});

test('a setting that the file works out stays, and the office is told whom to ask', async () => {
  const writer = await openEditor(browser, editor, host);
  const { page } = writer;
  await openEntry(writer, '_singletons/entries/school');
  const before = String(await repository.store.readFile('school.config.ts'));
  await fillForm(page, { yearBegins: '09-01' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText(/is worked out by the file itself/).waitFor();
  await dialog.getByText(/Please ask whoever looks after the site/).waitFor();
  expect(String(await repository.store.readFile('school.config.ts'))).toBe(before);
  await page.context().close();
});
