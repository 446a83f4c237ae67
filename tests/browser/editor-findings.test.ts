import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import {
  beginHost,
  buildEditorSite,
  openEditor,
  signIn,
  type EditorSite,
} from '../fixtures/editor.ts';
import { TOKEN } from '../fixtures/git-host.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

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
      'newsletters/garden/index.mdx': writeNewsletter({ title: 'Our garden' }, 'We sowed beans.\n'),
      'newsletters/jardin/index.mdx': writeNewsletter(
        { title: 'El jardín', lang: 'es' },
        'Frijoles.\n',
      ),
    }),
  ]);
});

afterAll(async () => {
  await browser.close();
  await school.close();
});

interface Writing {
  page: Page;
  field: (label: string) => Locator;
  write: (label: string, words: string) => Promise<void>;
  save: () => Promise<void>;
  /** The file as it is on the branch. */
  read: () => Promise<string>;
  /** What went wrong behind the page, and who else was asked. */
  troubles: string[];
}

interface OpenOptions {
  width?: number;
  /** What is done to the page before the newsletter is opened. */
  prepare?: (page: Page) => Promise<void>;
}

/** A teacher who has the newsletter open, in a browser of the teacher’s own. */
async function open({ width = 1280, prepare }: OpenOptions = {}): Promise<Writing> {
  const { host, repository } = await beginHost(school);
  const { page, errors, strangers } = await openEditor(browser, school, host, { width });
  await prepare?.(page);
  await page.goto(`${school.url}/admin/edit/#/collections/newsletters/entries/garden/index`);
  const field = (label: string) =>
    page.getByRole('group', { name: new RegExp(`${label}\\W* Field$`) });
  await field('Summary').getByRole('textbox').scrollIntoViewIfNeeded();
  return {
    page,
    field,
    write: (label, words) => field(label).getByRole('textbox').fill(words),
    save: () => page.getByRole('button', { name: 'Save', exact: true }).click(),
    read: () => repository.git('show', `main:${FILE}`),
    get troubles() {
      return [...errors, ...strangers];
    },
  };
}

describe.each([390, 1280])('at %i pixels', (width) => {
  test('what would keep the site from being built is told, and goes through once mended', async () => {
    const { page, field, write, save, read, troubles } = await open({ width });
    const before = await read();
    await write('Summary', WRONG);
    const found = field('Before it goes home');
    await found.getByText('Mend this before it is published: 1').click();
    await expect
      .poll(() => found.innerText())
      .toContain('Write Tuesday, March 10 or Monday, March 9, whichever is meant.');

    await save();
    await found.getByText(REFUSED).waitFor();
    expect(await read()).toBe(before);
    expect(await field('Summary').getByRole('textbox').inputValue()).toBe(WRONG);

    await write('Summary', RIGHT);
    await save();
    await expect.poll(read, { timeout: 10_000 }).toContain(`summary: ${RIGHT}`);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

test('a draft is saved with everything that is still wrong in it', async () => {
  const { page, field, write, save, read } = await open();
  await write('Summary', WRONG);
  await field('Draft').getByRole('switch').click();
  await save();
  await expect.poll(read, { timeout: 10_000 }).toContain('draft: yes');
  expect(await read()).toContain(WRONG);
  await page.context().close();
});

test('knows the other entries of the school', async () => {
  const { page, field, write } = await open();
  const found = field('Before it goes home');
  await write('Translation of', 'jardn');
  await found.getByText('Mend this before it is published: 1').click();
  await found.getByText('Did you mean "jardin"?').waitFor();
  await page.context().close();
});

test('refuses in the same words where nobody has seen the first field', async () => {
  const { page, write, save, read } = await open({
    // As where the form opens further down, and Sveltia CMS has not made the fields above.
    prepare: async (page) => {
      await page.route('**/config.json', async (route) => {
        const config = (await (await route.fetch()).json()) as {
          collections: { fields?: { widget: string }[] | undefined }[];
        };
        for (const collection of config.collections)
          collection.fields = collection.fields?.filter(
            ({ widget }) => widget !== 'homeward-findings',
          );
        await route.fulfill({ json: config });
      });
      await page.reload();
      await signIn(page, TOKEN);
    },
  });
  const before = await read();
  await write('Summary', WRONG);
  await save();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText(REFUSED).waitFor();
  expect(await dialog.innerText()).toContain('Write Tuesday, March 10');
  await dialog.getByRole('button').click();
  expect(await read()).toBe(before);
  await write('Summary', RIGHT);
  await save();
  await expect.poll(read, { timeout: 10_000 }).toContain(RIGHT);
  await page.context().close();
});
