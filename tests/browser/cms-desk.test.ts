import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import type { BareRepository } from '../fixtures/bare-repository.ts';
import {
  beginHost,
  buildEditorSite,
  saveEntry,
  settle,
  signIn,
  type EditorSite,
} from '../fixtures/editor.ts';
import { TOKEN } from '../fixtures/git-host.ts';
import {
  SCHOOL_FILES,
  SECOND_CLASS,
  writeEvent,
  writeNewsletter,
  writeTip,
  writeYaml,
} from '../fixtures/written-entries.ts';

/** What a school has written by Tuesday, 10 March. */
const CONTENT = {
  ...SCHOOL_FILES,
  'classes/heron.yaml': writeYaml({ ...SECOND_CLASS, name: 'Heron', languages: 'en' }),
  'newsletters/last/index.mdx': writeNewsletter({
    promises: [{ id: 'beans', text: 'A bean: for "everybody".', due: '2026-03-12' }],
  }),
  'events/garden/index.mdx': writeEvent({ title: 'Garden', date: '2026-03-01' }),
  'home-learning/socks/index.mdx': writeTip({ title: 'Sock sums', date: '2026-03-01' }),
};

let site: EditorSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildEditorSite('cms-desk', CONTENT), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Goes from the desk to the form, as somebody does who has never signed in on this computer. */
async function begin(link: string): Promise<{ page: Page; repository: BareRepository }> {
  const { host, repository } = await beginHost(site);
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-CA' });
  context.setDefaultTimeout(10_000);
  await host.join(context);
  const page = await context.newPage();
  await page.goto(`${site.url}/admin/`);
  await page.getByRole('link', { name: link }).click();
  await signIn(page, TOKEN);
  await page.getByRole('textbox', { name: 'Title' }).waitFor();
  await settle(page);
  return { page, repository };
}

/** The text of the one file that a save has written. */
async function saveUntouched(page: Page, repository: BareRepository): Promise<string> {
  const { changes } = await saveEntry({ page, errors: [], strangers: [] }, repository);
  expect(changes).toHaveLength(1);
  const [, path = ''] = changes[0]!.split(' ');
  return Buffer.from((await repository.store.readFile(path))!).toString('utf8');
}

/** What `npm run new` writes at the same time. */
async function writeByCommand(...args: string[]): Promise<string> {
  const { code, output } = await site.site.command('new', [...args, '--yes']);
  expect(code, output).toBe(0);
  const [file = ''] = /src\/content\/\S+\/index\.mdx/.exec(output) ?? [];
  return readFile(join(site.site.folder, file), 'utf8');
}

describe('a newsletter that is begun at the desk', () => {
  test.each([
    ['Write Willow’s newsletter', 'willow'],
    ['Write Heron’s newsletter', 'heron'],
    ['News for the whole school', 'all'],
  ])('by “%s”, and saved untouched, is what npm run new writes', async (link, id) => {
    const { page, repository } = await begin(link);
    const saved = await saveUntouched(page, repository);
    expect(saved).toBe(await writeByCommand('newsletter', '--class', id));
    await page.context().close();
    await repository.remove();
  });
});

test('an older newsletter gets nothing of what a new one begins with', async () => {
  const { page, repository } = await begin('Write Willow’s newsletter');
  await page.goto(`${site.url}/admin/edit/#/collections/newsletters/entries/last/index`);
  const headline = page.getByRole('textbox', { name: 'Title' });
  await expect.poll(() => headline.inputValue(), { timeout: 10_000 }).toBe('A title');
  await settle(page);
  await headline.fill('Another title');
  const { lines } = await saveEntry({ page, errors: [], strangers: [] }, repository);
  expect(lines).toEqual(['-title: "A title"', '+title: "Another title"']);
  await page.context().close();
  await repository.remove();
});

test('another entry that is begun there shows what is left to write', async () => {
  const { page, repository } = await begin('A celebration');
  const headline = page.getByRole('textbox', { name: 'Title' });
  expect(await headline.inputValue()).toMatch(/^✎ /);
  expect(await page.getByRole('checkbox', { name: 'Heron' }).isChecked()).toBe(true);
  expect(await page.getByRole('switch', { name: 'Still a draft' }).isChecked()).toBe(true);
  await page.context().close();
  await repository.remove();
});
