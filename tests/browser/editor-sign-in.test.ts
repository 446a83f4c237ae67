import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSite, type OpenSite, type Visit, type VisitOptions } from '../fixtures/chromium.ts';
import { settle } from '../fixtures/editor.ts';
import { createLoneEditor, type LoneEditor } from '../fixtures/lone-editor.ts';
import { answerAsGitHub } from '../fixtures/github-answers.ts';
import { createMemoryStore, type MemoryStore } from '../fixtures/memory-store.ts';
import { createPicture } from '../fixtures/picture-bytes.ts';
import { openSignInHost, type SignInHost } from '../fixtures/sign-in-host.ts';
import { writeNewsletter } from '../fixtures/written-entries.ts';

const APP = 'class-news';

const FACTS = {
  repository: 'our-school/news',
  branch: 'main',
  user: { name: 'Ms Rao', email: 'rao@fixture.example', login: 'rao' },
};

let editor: LoneEditor;
let site: OpenSite;
let host: SignInHost;

beforeAll(async () => {
  editor = await createLoneEditor('editor-sign-in');
  await editor.saveTo({ host: 'forgejo' });
  site = await openSite(editor.folder);
});

afterAll(() => site.close());

async function createStore(): Promise<MemoryStore> {
  const folder = 'src/content/newsletters/beans';
  const cover = { src: 'cover.jpg', alt: 'Beans on a sill', people: 'none' };
  return createMemoryStore({
    [`${folder}/index.mdx`]: writeNewsletter({ title: 'The beans are up', cover }),
    [`${folder}/cover.jpg`]: await createPicture().jpeg().toBuffer(),
  });
}

/** A git host on which the editor is registered by the address that docs/cms.md gives for it. */
async function openHost(kind: 'forgejo' | 'gitlab'): Promise<void> {
  host = await openSignInHost(kind, { store: await createStore(), facts: FACTS });
  host.register({ id: APP, redirect: `${site.url}/news/admin/edit/` });
}

async function visitEditor(options?: VisitOptions): Promise<Visit> {
  const visit = await site.visit('/news/admin/edit/', { reducedMotion: 'reduce', ...options });
  // The editor is a program of 2 MB, which a busy machine takes its time to start.
  visit.page.setDefaultTimeout(20_000);
  await listWaysIn(visit.page).first().waitFor();
  await settle(visit.page);
  return visit;
}

/** Beside them, somebody whose site is on their own computer is offered its folder. */
function listWaysIn(page: Page): Locator {
  return page.getByRole('button', { name: /^Sign In/ });
}

/** What somebody sees who is in: the list of what is written. */
async function waitForEntries(page: Page): Promise<void> {
  await page.getByText('The beans are up').first().waitFor();
  await settle(page);
}

/** What lies in the browser for whoever opens it next. */
function readStorage(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
}

/** The host's own page, in a window of its own. */
async function goToHost(page: Page, name: string): Promise<Page> {
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name }).click(),
  ]);
  return popup;
}

async function signInAtHost(page: Page, name: string): Promise<void> {
  const popup = await goToHost(page, name);
  await popup.getByRole('link', { name: 'Allow' }).click();
}

/** Requests that went neither to the site nor to the git host. */
function listOthers({ requests }: Visit): string[] {
  return requests.filter((request) => {
    const { origin, protocol } = new URL(request);
    return /^(?:https?|wss?):$/.test(protocol) && ![site.url, host.url].includes(origin);
  });
}

async function typeToken(page: Page, token: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill(token);
  await dialog.getByRole('button', { name: 'Sign In' }).click();
}

describe('with a token', () => {
  beforeEach(async () => {
    await openHost('forgejo');
    await editor.saveTo({ host: 'forgejo', address: host.url });
  });

  afterEach(() => host.close());

  test('a teacher is in, stays in, and leaves no token behind on signing out', async () => {
    host.tokens.add('good-token');
    const { page } = await visitEditor();
    await typeToken(page, 'good-token');
    await waitForEntries(page);
    await page.reload();
    await waitForEntries(page);
    expect(await readStorage(page)).toContain('good-token');
    await page.getByRole('button', { name: 'Show Account Menu' }).click();
    await page.getByRole('menuitem', { name: 'Sign Out' }).click();
    await page.getByRole('button', { name: 'Sign In Using Access Token' }).waitFor();
    expect(await readStorage(page)).not.toContain('good-token');
  });

  test('only the token is offered, and the way to the page on which it is made', async () => {
    const { page } = await visitEditor();
    await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
    const dialog = page.getByRole('alertdialog');
    expect(await dialog.getByRole('link').getAttribute('href')).toBe(
      `${host.url}/user/settings/applications`,
    );
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await listWaysIn(page).count()).toBe(1);
  });

  test('a token that is wrong, or has been taken away, is told', async () => {
    const { page } = await visitEditor();
    await typeToken(page, 'wrong-token');
    await page.getByText('The provided token is invalid.').waitFor();
    host.tokens.add('good-token');
    await typeToken(page, 'good-token');
    await waitForEntries(page);
    host.tokens.clear();
    await page.reload();
    await page.getByRole('button', { name: 'Sign In Using Access Token' }).waitFor();
  });
});

describe.each([
  { kind: 'forgejo', name: 'Gitea / Forgejo', token: 'POST /login/oauth/access_token' },
  { kind: 'gitlab', name: 'GitLab', token: 'POST /oauth/token' },
] as const)('on the page of $name itself', ({ kind, name, token }) => {
  beforeEach(async () => {
    await openHost(kind);
    await editor.saveTo({ host: kind, address: host.url, appId: APP });
  });

  afterEach(() => host.close());

  test('a teacher says yes there and is in, also the next time', async () => {
    const visit = await visitEditor();
    const { page, errors } = visit;
    expect(await listWaysIn(page).count()).toBe(1);
    await signInAtHost(page, name);
    await waitForEntries(page);
    await page.reload();
    await waitForEntries(page);
    expect(host.requests.filter((request) => request === token)).toHaveLength(1);
    expect(listOthers(visit)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('an expired token is renewed without asking', async () => {
    const { page } = await visitEditor();
    await signInAtHost(page, name);
    await waitForEntries(page);
    host.tokens.clear();
    await page.reload();
    await waitForEntries(page);
    expect(host.requests.filter((request) => request === token)).toHaveLength(2);
  });

  test('a way back that somebody else has begun leads nowhere', async () => {
    host.foreignState = 'not-the-one-that-was-sent';
    const { page } = await visitEditor();
    await signInAtHost(page, name);
    await page.getByText('Potential CSRF attack detected').waitFor();
    expect(host.requests).not.toContain(token);
  });

  test('an editor at another address than the registered one is turned away', async () => {
    host.register({ id: APP, redirect: `${site.url}/admin/edit/` });
    const { page } = await visitEditor();
    const popup = await goToHost(page, name);
    await popup.getByText('This redirect address is not registered.').waitFor();
  });
});

/** Answers in GitHub's place, at its own address; tells who else was reached. */
async function standInForGitHub(page: Page): Promise<string[]> {
  const store = await createStore();
  const reached: string[] = [];
  await page.route(/^https:/, async (route) => {
    const request = route.request();
    const { origin, pathname, search } = new URL(request.url());
    if (origin !== 'https://api.github.com') {
      reached.push(origin);
      return route.abort();
    }
    const body: unknown = request.postDataJSON();
    const asked = { method: request.method(), path: pathname + search, body };
    const { status, json, bytes } = await answerAsGitHub(asked, { store, facts: FACTS });
    const headers = { 'Access-Control-Allow-Origin': '*' };
    return bytes
      ? route.fulfill({
          ...{ status, headers, body: Buffer.from(bytes) },
          contentType: 'application/octet-stream',
        })
      : route.fulfill({ status, headers, json });
  });
  return reached;
}

describe('on GitHub', () => {
  test('a token is enough, and nobody is asked how GitHub does today', async () => {
    await editor.saveTo({ host: 'github' });
    const { page, errors } = await visitEditor();
    const reached = await standInForGitHub(page);
    await typeToken(page, 'a-token');
    await waitForEntries(page);
    await expect
      .poll(() => errors.filter((error) => error.includes('githubstatus')))
      .not.toEqual([]);
    expect(reached).toEqual([]);
    expect(errors.filter((error) => !error.includes('githubstatus'))).toEqual([]);
  });
});

describe('on GitHub through a sign-in service', () => {
  test('the service’s window is asked for this site, and its token is used', async () => {
    const service = 'https://sign-in.fixture.example';
    await editor.saveTo({ host: 'github', signIn: service });
    const { page } = await visitEditor();
    await standInForGitHub(page);
    const asked: string[] = [];
    // As Sveltia CMS Authenticator answers once somebody has said yes at GitHub.
    await page.context().route(`${service}/**`, (route) => {
      asked.push(route.request().url());
      const said = 'authorization:github:success:{"token":"a-token"}';
      const script = `opener.postMessage('authorizing:github', '*');
        addEventListener('message', ({ origin }) => opener.postMessage('${said}', origin));`;
      return route.fulfill({ contentType: 'text/html', body: `<script>${script}</script>` });
    });
    await page.getByRole('button', { name: 'GitHub' }).click();
    await waitForEntries(page);
    const { pathname, searchParams } = new URL(asked[0]!);
    expect([pathname, searchParams.get('provider'), searchParams.get('site_id')]).toEqual([
      '/auth',
      'github',
      '127.0.0.1',
    ]);
  });
});

describe('the policy of the editor’s page', () => {
  beforeEach(async () => {
    await openHost('forgejo');
    await editor.saveTo({ host: 'forgejo', address: host.url, appId: APP });
  });

  afterEach(() => host.close());

  test('lets it show an entry with its picture', async () => {
    // Parts of a form are made when they come into view.
    const visit = await visitEditor({ viewport: { width: 1280, height: 4000 } });
    const { page, errors } = visit;
    await signInAtHost(page, 'Gitea / Forgejo');
    await waitForEntries(page);
    await page.getByText('The beans are up').first().click();
    const picture = page.frameLocator('iframe').getByRole('img', { name: 'Beans on a sill' });
    await picture.waitFor();
    await picture.evaluate((img) => (img as HTMLImageElement).decode());
    expect(listOthers(visit)).toEqual([]);
    expect(errors.filter((error) => error.includes('Content Security Policy'))).toEqual([]);
  });

  test('refuses whatever is to go to anybody else', async () => {
    const visit = await visitEditor();
    const { page } = visit;
    await page.evaluate(() => {
      const elsewhere = 'https://elsewhere.example/';
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        document.documentElement.classList.add(effectiveDirective);
      });
      const add = (name: string, attributes: Record<string, string>) => {
        document.body.append(Object.assign(document.createElement(name), attributes));
      };
      add('img', { src: elsewhere });
      add('iframe', { src: elsewhere });
      add('link', { rel: 'stylesheet', href: elsewhere });
      add('script', { textContent: 'document.title = "A script has run"' });
      fetch(elsewhere).catch(() => undefined);
    });
    await expect
      .poll(() => page.evaluate(() => [...document.documentElement.classList].sort()))
      .toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem']);
    expect(await page.title()).not.toBe('A script has run');
  });
});
