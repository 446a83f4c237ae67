import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import {
  buildEditorSite,
  openForTest,
  settle,
  type EditorSite,
  type OpenOptions,
} from '../fixtures/editor.ts';
import { fillForm, findField } from '../fixtures/editor-form.ts';
import { SCHOOL_FILES, writeNewsletter, writeYaml } from '../fixtures/written-entries.ts';

const FILE = 'src/content/newsletters/garden/index.mdx';

/** The tenth is a Tuesday. */
const WRONG = 'We meet on Monday, 10 March 2026.';
const RIGHT = 'We meet on Tuesday, 10 March 2026.';

const REFUSED = /Nothing is lost, and nothing was saved yet/;

let browser: Browser;
let school: EditorSite;

beforeAll(async () => {
  [browser, school] = await Promise.all([
    launchChromium(),
    buildEditorSite('editor-findings', {
      ...SCHOOL_FILES,
      'people/noor.yaml': writeYaml({ name: 'Noor', role: 'Librarian', languages: 'en, mic' }),
      'newsletters/garden/index.mdx': writeNewsletter(
        {
          title: 'Our garden',
          ask: { text: 'Send a clean pot.', by: '2026-03-20' },
          askAtHome: ['What grows first, the root or the leaf?'],
        },
        'We sowed beans.\n',
      ),
      'newsletters/begun/index.mdx': writeNewsletter({
        title: 'Hardly begun',
        class: 'wilow',
        draft: 'yes',
      }),
    }),
  ]);
});

afterAll(async () => {
  await browser.close();
  await school.close();
});

interface Writing {
  page: Page;
  /** What is said over the form. */
  found: Locator;
  write: (summary: string) => Promise<void>;
  save: () => Promise<void>;
  /** The file as it is on the branch. */
  read: () => Promise<string>;
  /** What went wrong behind the page, and who else was asked. */
  troubles: () => string[];
}

/** A teacher who has a newsletter open, in a browser of the teacher’s own. */
async function open({
  name = 'garden',
  ...options
}: OpenOptions & { name?: string } = {}): Promise<Writing> {
  const { page, errors, strangers, repository } = await openForTest(browser, school, options);
  await page.goto(`${school.url}/admin/edit/#/collections/newsletters/entries/${name}/index`);
  await findField(page, 'title').getByRole('textbox').waitFor();
  await settle(page);
  return {
    page,
    found: findField(page, 'findings'),
    write: (summary) => fillForm(page, { summary }),
    save: () => page.getByRole('button', { name: 'Save', exact: true }).click(),
    read: () => repository.git('show', `main:${FILE}`),
    troubles: () => [...errors, ...strangers],
  };
}

describe.each([390, 1280])('at %i pixels', (width) => {
  test('what would keep the site from being built is told, and goes through once mended', async () => {
    const { page, found, write, save, read, troubles } = await open({ width });
    const before = await read();
    await write(WRONG);
    await found.getByText('Mend this before it is published: 1').click();
    await found.getByText('Write Tuesday, March 10 or Monday, March 9').waitFor();

    await save();
    await found.getByText(REFUSED).waitFor();
    expect(await read()).toBe(before);
    const kept = findField(page, 'summary').getByRole('textbox');
    expect(await kept.inputValue()).toBe(WRONG);

    await write(RIGHT);
    await save();
    await expect.poll(read, { timeout: 10_000 }).toContain(`summary: ${RIGHT}`);
    expect(troubles()).toEqual([]);
  });
});

test('a draft is saved with everything that is still wrong in it', async () => {
  const { page, write, save, read } = await open();
  await fillForm(page, { draft: true });
  await write(WRONG);
  await save();
  await expect.poll(read, { timeout: 10_000 }).toContain('draft: yes');
  expect(await read()).toContain(WRONG);
});

test('knows what the school has', async () => {
  const { found } = await open({ name: 'begun' });
  await found.getByText('Mend this before it is published: 1').click();
  await found.getByText('Did you mean "willow"?').waitFor();
});

test('knows languages that the browser has no name for', async () => {
  const { page } = await openForTest(browser, school);
  await page.goto(`${school.url}/admin/edit/#/collections/people/entries/noor`);
  await findField(page, 'findings').getByText('Nothing to mend.').waitFor();
});

test('refuses in the same words where nobody has seen the first field', async () => {
  const { page, write, save, read } = await open({ prepare: takeFirstFieldAway });
  const before = await read();
  await write(WRONG);
  await save();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText(REFUSED).waitFor();
  expect(await dialog.innerText()).toContain('Write Tuesday, March 10');
  await dialog.getByRole('button').click();
  expect(await read()).toBe(before);
  await write(RIGHT);
  await save();
  await expect.poll(read, { timeout: 10_000 }).toContain(RIGHT);
});

/** As where a form opens further down, and Sveltia CMS has not made what is above. */
async function takeFirstFieldAway(page: Page): Promise<void> {
  await page.route('**/config.json', async (route) => {
    const config = (await (await route.fetch()).json()) as {
      collections: { fields?: { name: string }[] | undefined }[];
    };
    for (const collection of config.collections)
      collection.fields = collection.fields?.filter(({ name }) => name !== 'findings');
    await route.fulfill({ json: config });
  });
}
