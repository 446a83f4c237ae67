import { writeFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';
import { launchChromium } from '../../commands/project/chromium.ts';
import school from '../../school.config.ts';
import { createBareRepository, type BareRepository } from '../fixtures/bare-repository.ts';
import { settle, signIn } from '../fixtures/editor.ts';
import { createGitHost, GIT_HOST, TOKEN } from '../fixtures/git-host.ts';
import { createSite } from '../fixtures/site.ts';
import { serve } from '../fixtures/static-server.ts';

// Takes the pictures of docs/cms.md anew: the sample school's editor, before a git host of our own.

/** The school's own address, so that nothing in a picture is of this computer. */
const SITE = school.url;
const EDITOR = `${SITE}/admin/edit/`;

const NEW_NEWSLETTER = `${EDITOR}?class=willow#/collections/newsletters/new`;

/** Pixels: what a page of documentation has room for, twice as sharp for a phone. */
const WIDTH = 1200;

interface Studio {
  open: (width: number, height: number) => Promise<Page>;
  close: () => Promise<void>;
}

async function openStudio(
  browser: Browser,
  { dist, repository }: { dist: string; repository: BareRepository },
): Promise<Studio> {
  const server = await serve(dist);
  const host = createGitHost(repository, { repository: school.cms.repository });
  const open = async (width: number, height: number): Promise<Page> => {
    const context = await browser.newContext({
      ...{ viewport: { width, height }, deviceScaleFactor: 2, locale: 'en-CA' },
      ...{ reducedMotion: 'reduce', colorScheme: 'light' },
    });
    await host.join(context);
    await lendAddress(context, server.url);
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(`${school.clock}:00-03:00`));
    return page;
  };
  return { open, close: server.close };
}

/** Lets the built site answer at the school's own address. */
async function lendAddress(context: BrowserContext, url: string): Promise<void> {
  await context.route(`${SITE}/**`, async (route) => {
    const asked = route.request().url();
    await route.fulfill({ response: await route.fetch({ url: asked.replace(SITE, url) }) });
  });
}

/** Goes to where somebody signs in. */
async function enter(page: Page): Promise<void> {
  await page.goto(EDITOR);
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).waitFor();
  await settle(page);
}

async function showForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('textbox', { name: 'Title' }).waitFor();
  await settle(page);
  await page.getByText('Before it goes home').first().scrollIntoViewIfNeeded();
}

/** The page is whole once what was found stands over it: links know then where they lead. */
async function waitForPreview(page: Page): Promise<void> {
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Before it goes home' }).waitFor();
  await settle(page);
}

/** Keeps a picture, small enough for a page of documentation. */
async function keep(name: string, picture: Sharp): Promise<void> {
  const bytes = await picture.webp({ quality: 82 }).toBuffer();
  await writeFile(`docs/images/cms-${name}.webp`, bytes);
  console.log(`docs/images/cms-${name}.webp: ${Math.round(bytes.length / 1000)} kB`);
}

async function take(name: string, page: Page): Promise<void> {
  await keep(name, sharp(await page.screenshot()).resize({ width: WIDTH }));
}

async function takeLaptop({ open }: Studio): Promise<void> {
  const page = await open(1200, 800);
  await page.goto(`${SITE}/admin/`);
  await take('desk', page);

  await enter(page);
  await take('sign-in', page);
  await signIn(page, TOKEN);
  await page.getByRole('row').nth(3).waitFor();
  await page.getByRole('button', { name: 'Later' }).click();
  await settle(page);
  await page.locator('img[src^="blob:"]').nth(5).waitFor();
  await take('list', page);

  await takeForm(await page.context().newPage());
}

async function takeForm(page: Page): Promise<void> {
  await showForm(page, NEW_NEWSLETTER);
  await waitForPreview(page);
  await take('newsletter', page);
  const insert = page.getByRole('button', { name: 'Insert' }).first();
  await insert.scrollIntoViewIfNeeded();
  await insert.click();
  await page.getByRole('menuitem', { name: 'Photo' }).waitFor();
  await take('blocks', page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Add \W*Picture at the top/ }).click();
  await page.getByRole('menuitem').first().waitFor();
  await take('who', page);
}

/** The form on a phone, and beside it what the button with the eye shows. */
async function takePhone({ open }: Studio): Promise<void> {
  const page = await open(390, 780);
  await enter(page);
  await signIn(page, TOKEN);
  await page.getByText('Newsletters').first().waitFor();
  await showForm(page, NEW_NEWSLETTER);
  const form = await page.screenshot();
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await waitForPreview(page);
  const preview = await page.screenshot();
  const gap = { width: 1640, height: 1560, channels: 3 as const, background: '#8a8f8c' };
  const both = await sharp({ create: gap })
    .composite([
      { input: form, left: 0, top: 0 },
      { input: preview, left: 860, top: 0 },
    ])
    .png()
    .toBuffer();
  await keep('phone', sharp(both).resize({ width: WIDTH }));
}

const site = await createSite('pictures', {
  school: { ...school, cms: { ...school.cms, address: GIT_HOST } },
});
const repository = await createBareRepository(site.folder);
const { code, output } = await site.build({ now: school.clock });
if (code !== 0) throw new Error(output);
const browser = await launchChromium();
const studio = await openStudio(browser, { dist: site.dist, repository });
try {
  await takePhone(studio);
  await takeLaptop(studio);
} finally {
  await browser.close();
  await studio.close();
  await repository.remove();
}
