import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import { fillForm } from '../fixtures/editor-form.ts';
import {
  beginHost,
  buildEditorSite,
  openEditor,
  openEntry,
  saveEntry,
  type EditorSite,
} from '../fixtures/editor.ts';
import { TEACHER } from '../fixtures/git-host.ts';
import { SCHOOL_FILES } from '../fixtures/written-entries.ts';

const TEXT = `---
title: One
date: 2026-03-06
class: willow
---

Words.

More words.
`;

const WINDOWS = TEXT.replaceAll('\n', '\r\n');

let editor: EditorSite;
let browser: Browser;

beforeAll(async () => {
  [editor, browser] = await Promise.all([
    buildEditorSite('cms-line-ends', SCHOOL_FILES),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await browser.close();
  await editor.close();
});

test.each([
  ['with line ends of Windows', WINDOWS],
  ['with line ends of Windows and a mark before it', `\uFEFF${WINDOWS}`],
  [
    'with line ends of both kinds',
    TEXT.replace('One\n', 'One\r\n').replace('Words.\n', 'Words.\r\n'),
  ],
  ['with blank lines at its ends', `\n${TEXT}\n\n`],
  ['that ends in the middle of a line', TEXT.trimEnd(), TEXT],
])('changes the headline of a file %s, and nothing else', async (_kind, text, after = text) => {
  const { host, repository } = await beginHost(editor);
  const path = 'src/content/newsletters/other/index.mdx';
  await repository.store.save([{ operation: 'create', path, bytes: Buffer.from(text) }], {
    message: 'From another computer',
    author: TEACHER,
    date: '2026-03-09T08:00:00Z',
  });
  const writer = await openEditor(browser, editor, host);
  for (const title of ['Two', 'Three']) {
    await openEntry(writer, editor, 'newsletters/other/index');
    await fillForm(writer.page, { title });
    await saveEntry(writer, repository);
    expect(String(await repository.store.readFile(path))).toBe(after.replace('One', title));
    // The form closes by itself once it is saved.
    await writer.page.getByRole('group', { name: /^Edit\b/ }).waitFor({ state: 'hidden' });
  }
  await writer.page.context().close();
  await repository.remove();
});
