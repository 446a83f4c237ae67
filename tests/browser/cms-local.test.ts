import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../commands/project/chromium.ts';
import { startDevServer, type DevServer } from '../fixtures/dev-server.ts';
import { fillForm, findField } from '../fixtures/editor-form.ts';
import { settle } from '../fixtures/editor.ts';
import { createSite, type Site } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

const FILE = 'src/content/newsletters/old/index.mdx';

let site: Site;
let server: DevServer;
let browser: Browser;

beforeAll(async () => {
  // A school that has set up no editor: on one's own computer it is there all the same.
  site = await createSite('cms-local', {
    content: { ...SCHOOL_FILES, 'newsletters/old/index.mdx': writeNewsletter() },
    school: { base: '/news/' },
  });
  [server, browser] = await Promise.all([
    startDevServer(site.folder, { now: '2026-03-10T08:00' }),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openOld(): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-CA' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(`${server.url}news/admin/edit/#/collections/newsletters/entries/old/index`);
  await findField(page, 'title').waitFor();
  await settle(page);
  return page;
}

async function readOld(): Promise<string> {
  return readFile(join(site.folder, FILE), 'utf8');
}

test('opens without an account, and saves into the working folder', async () => {
  const page = await openOld();
  await fillForm(page, { title: 'Saved on this computer' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(readOld, { timeout: 15_000 }).toContain('Saved on this computer');
  await page.context().close();
});

test('asks first where the file was changed in the meantime', async () => {
  const page = await openOld();
  await fillForm(page, { title: 'From the form' });
  await writeFile(join(site.folder, FILE), writeNewsletter({ title: 'By hand' }));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('alertdialog').waitFor();
  expect(await readOld()).toContain('By hand');
  await page.context().close();
});

test('has the desk too, from which the week is begun', async () => {
  const { status } = await fetch(`${server.url}news/admin/`);
  expect(status).toBe(200);
});

test('gives other pages nothing, and takes nothing from them', async () => {
  const address = `${server.url}news/admin/edit/files/?api=/user`;
  const ask = async (headers: Record<string, string>) => (await fetch(address, { headers })).status;
  expect(await ask({ Authorization: 'token local' })).toBe(200);
  expect(await ask({ Authorization: 'token local', Origin: 'https://news.example' })).toBe(403);
  expect(await ask({ Authorization: 'token local', 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  expect(await ask({})).toBe(403);
});
