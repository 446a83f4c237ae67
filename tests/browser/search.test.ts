import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, openSite, type OpenSite } from '../fixtures/chromium.ts';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { HOSTILE_SITE, SHOWN_WORDS } from '../fixtures/hostile-words.ts';
import { getSampleDist, SAMPLE_PAGES } from '../fixtures/sample-site.ts';
import { buildSite } from '../fixtures/site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

async function readSample(): Promise<Dist> {
  return readDist(await getSampleDist());
}

afterAll(() => site.close());

/** Waits until the search has said how it went. */
async function readStatus(page: Page): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: /found|loaded|Nothing/ });
  return (await status.innerText()).trim();
}

function listResults(page: Page): Promise<string[]> {
  return page.locator('.search-results a').allInnerTexts();
}

/** Paths of what is shown as found. */
function listPaths(page: Page): Promise<string[]> {
  return page
    .locator('.search-results a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
}

/** Opens the page of a search that was shared, and waits until it has been answered. */
async function openSearch(query: Readonly<Record<string, string>>): Promise<Page> {
  const { page } = await site.visit(`/search/?${new URLSearchParams(query)}`);
  await readStatus(page);
  return page;
}

async function searchFor(words: string): Promise<Page> {
  const { page } = await site.visit(SAMPLE_PAGES.search);
  await page.getByRole('searchbox').pressSequentially(words);
  await readStatus(page);
  await page.waitForFunction(
    (wanted) => new URLSearchParams(location.search).get('q') === wanted,
    words,
  );
  return page;
}

test('what is typed is found, announced, and leads to its page', async () => {
  const page = await searchFor('rain gauge');
  await page.locator('.search-results a').first().waitFor();
  expect(await readStatus(page)).toMatch(/^\d+ pages? found$/);
  const [first] = await listResults(page);
  await page.locator('.search-results a').first().click();
  await page.waitForURL(/\/newsletters\/|\/home-learning\//);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(first);
  expect(await page.locator('main').innerText()).toContain('rain gauge');
});

test('the address of a search can be shared, with the kind that was chosen', async () => {
  const page = await openSearch({ q: 'moon', kind: 'home-learning' });
  expect(await page.getByRole('searchbox').inputValue()).toBe('moon');
  expect(await page.getByRole('radio', { name: 'Home learning' }).isChecked()).toBe(true);
  const paths = await listPaths(page);
  expect(paths).toContain('/home-learning/moon-journal/');
  expect(paths.filter((path) => !path.startsWith('/home-learning/'))).toEqual([]);
});

describe('a filter', () => {
  test.each([
    ['class', 'tamarack', '/newsletters/tamarack-2025-09-22/', '/newsletters/willow-2025-09-12/'],
    ['language', 'ar', '/newsletters/heron-2026-05-14-ar/', '/newsletters/heron-2026-05-14/'],
    ['kind', 'goals', '/goals/kind-hallways/', '/newsletters/heron-2026-05-14/'],
  ])('of %s leaves in what has it and nothing else', async (filter, value, inside, outside) => {
    const page = await openSearch({ [filter]: value });
    const more = page.getByRole('button', { name: 'Show more' });
    for (let shown = 10; await more.isVisible(); shown += 10) {
      await more.click();
      await page.locator('.search-results li').nth(shown).waitFor();
    }
    const paths = await listPaths(page);
    expect(paths).toContain(inside);
    expect(paths).not.toContain(outside);
  });

  test('of a class leaves in what is for the whole school', async () => {
    for (const schoolClass of ['willow', 'heron', 'tamarack']) {
      const page = await openSearch({ q: 'bike and helmet morning', class: schoolClass });
      expect(await listPaths(page)).toContain('/events/bike-morning/');
    }
  });

  test('without words shows what is newest first', async () => {
    const page = await openSearch({ kind: 'newsletters', class: 'heron', language: 'en' });
    expect((await listPaths(page)).slice(0, 3)).toEqual([
      '/newsletters/heron-2026-05-14/',
      '/newsletters/heron-2026-04-30/',
      '/newsletters/heron-2026-03-05/',
    ]);
  });

  test('is there before anything is typed, and fetches nothing by itself', async () => {
    const { page, requests } = await site.visit(SAMPLE_PAGES.search);
    for (const name of ['Newsletters', 'Celebrations', 'Home learning', 'Events', 'Goals'])
      expect(await page.getByRole('radio', { name }).isVisible()).toBe(true);
    const options = page.getByRole('combobox', { name: 'Class' }).getByRole('option');
    expect(await options.allInnerTexts()).toEqual([
      ...['All classes', 'Willow', 'Heron', 'Tamarack', 'Whole school'],
    ]);
    expect(requests.filter((address) => address.includes('/pagefind/'))).toEqual([]);
  });

  test('tells how many it would leave, and keeps what it tells', async () => {
    const page = await openSearch({ q: 'moon' });
    await page.locator('.search-choice', { hasText: '(1)' }).first().waitFor();
    const counted = await page.locator('.search-choice').allInnerTexts();
    for (const choice of counted.slice(1)) {
      const [, name = '', count = ''] = /^(.+?)\s+\((\d+)\)$/.exec(choice.trim())!;
      await page.getByRole('radio', { name }).check();
      const status = page.getByRole('status');
      await status.filter({ hasText: count === '0' ? /^Nothing/ : `${count} page` }).waitFor();
    }
    expect(counted).toHaveLength(6);
  });

  test('that leaves nothing offers to be taken away', async () => {
    const page = await openSearch({ q: 'moon', kind: 'goals' });
    expect(await readStatus(page)).toMatch(/^Nothing here that fits/);
    await page.getByRole('button', { name: 'Search without filters (3)' }).click();
    await page.locator('.search-results a').first().waitFor();
    expect(await listPaths(page)).toContain('/home-learning/moon-journal/');
    expect(new URL(page.url()).search).toBe('?q=moon');
  });

  test('that is no filter leaves everything in, and the page says so', async () => {
    const page = await openSearch({
      q: 'moon journal',
      kind: 'x"]',
      class: 'oak',
      year: '1066-67',
    });
    expect(await readStatus(page)).toMatch(
      /^The address asks for a filter that isn’t here.* found$/,
    );
    expect(await listPaths(page)).toContain('/home-learning/moon-journal/');
    expect(await page.getByRole('radio', { name: 'Everything' }).isChecked()).toBe(true);
  });

  test('is a step that Back takes back, and everything can be cleared at once', async () => {
    const page = await openSearch({ q: 'garden' });
    await page.getByRole('radio', { name: 'Events' }).check();
    await page.waitForURL('**/search/?q=garden&kind=events');
    await page.getByRole('combobox', { name: 'Class' }).selectOption('willow');
    await page.waitForURL('**/search/?q=garden&kind=events&class=willow');
    await page.goBack();
    await page.waitForURL('**/search/?q=garden&kind=events');
    expect(await page.getByRole('combobox', { name: 'Class' }).inputValue()).toBe('');
    expect(await page.getByRole('radio', { name: 'Events' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.waitForURL('**/search/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.locator('.search-results a').first().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-words');
  });
});

describe('a word with a slip in it', () => {
  test.each([
    ['volonteer', 'volunteer', '/events/reading-volunteers/'],
    ['libary', 'library', '/home-learning/library-treasure/'],
    ['kindegarten', 'kindergarten', '/home-learning/picture-walk/'],
    ['moon jurnal', 'moon journal', '/home-learning/moon-journal/'],
    ['مستنقع', 'المستنقع', '/newsletters/heron-2026-05-14-ar/'],
  ])('“%s” finds “%s”, and the page says so', async (typed, meant, path) => {
    const page = await openSearch({ q: typed });
    expect(await readStatus(page)).toContain(`Showing results for “${meant}”.`);
    expect(await page.getByRole('searchbox').inputValue()).toBe(typed);
    await page.locator(`.search-results a[href="${path}"]`).waitFor();
    await page.getByRole('button', { name: `Search for “${typed}” instead` }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `Nothing found for “${typed}”` })
      .waitFor();
    expect(await listResults(page)).toEqual([]);
  });

  test('whose beginning is known still finds what the engine makes of it', async () => {
    const page = await openSearch({ q: 'conferance' });
    expect(await readStatus(page)).toContain('Showing results for “conference”.');
    await page.getByRole('button', { name: 'Search for “conferance” instead' }).click();
    await page.getByRole('button', { name: /instead/ }).waitFor({ state: 'hidden' });
    expect(await listPaths(page)).toContain('/events/spring-conferences/');
  });

  test.each(['zzqx', 'arbolx', 'xylophonist'])('nothing near it: “%s” finds nothing', async (q) => {
    const page = await openSearch({ q });
    expect(await readStatus(page)).toMatch(`Nothing found for “${q}”`);
    expect(await listResults(page)).toEqual([]);
    const lists = page.getByRole('main').getByRole('link', { name: 'Newsletters', exact: true });
    expect(await lists.isVisible()).toBe(true);
  });

  test('the list of words is fetched for it alone', async () => {
    const listWords = (requests: readonly string[]) =>
      requests.filter((address) => address.endsWith('/words.txt')).length;
    const known = await site.visit('/search/?q=sprouts');
    await readStatus(known.page);
    expect(listWords(known.requests)).toBe(0);
    const slip = await site.visit('/search/?q=volonteer');
    await readStatus(slip.page);
    expect(listWords(slip.requests)).toBe(1);
  });

  test('the list of words holds nothing of what is for teachers or not published', async () => {
    const words = (await readSample()).text('pagefind/words.txt').split('\n');
    expect(words).toContain('kindergarten');
    expect(words.filter((word) => word === 'locke')).toEqual([]);
  });
});

describe('the best result comes first', () => {
  test.each([
    ['as it stands', (title: string) => title],
    ['in capitals', (title: string) => title.toUpperCase()],
    ['without accents', (title: string) => title.normalize('NFD').replace(/\p{M}/gu, '')],
  ])('for the title of every entry, %s', async (_, write) => {
    const titles = (await readSample()).listFragments().map(({ meta }) => meta['title']!);
    expect(titles.length).toBeGreaterThan(80);
    const { page } = await site.visit(SAMPLE_PAGES.search);
    const firsts = await page.evaluate(async (queries) => {
      const status = document.querySelector('search-box [role=status]')!;
      const firsts: (string | null | undefined)[] = [];
      for (const query of queries) {
        document.querySelector('input')!.value = query;
        document.querySelector<HTMLFormElement>('search-box form')!.requestSubmit();
        while (/^Searching/.test(status.textContent)) await new Promise(requestAnimationFrame);
        firsts.push(document.querySelector('.search-results a')?.textContent);
      }
      return firsts;
    }, titles.map(write));
    expect(firsts).toEqual(titles);
  });
});

describe('a result', () => {
  test('says what it is, whose, and when, and shows the words in sentences', async () => {
    const page = await openSearch({ q: 'bread fractions' });
    const first = page.locator('.search-results li').first();
    expect(await first.innerText()).toContain('Tip · Heron, Tamarack · January 26, 2026');
    expect(await first.innerText()).toContain(
      'Takes 45 minutes. For Grade 3 to Grade 6. You need flour',
    );
  });

  test('of an event that is cancelled says so', async () => {
    const page = await openSearch({ q: 'star evening on the wharf' });
    expect(await page.locator('.search-results li').first().innerText()).toContain('Cancelled');
  });

  test('in another language is read and laid out in it', async () => {
    const page = await openSearch({ q: 'المستنقع' });
    const title = page.locator('.search-results h2').first();
    expect(await title.getAttribute('lang')).toBe('ar');
    expect(await title.getAttribute('dir')).toBe('rtl');
    expect(await page.locator('.search-results li p').last().getAttribute('dir')).toBe('rtl');
  });

  test('after the tenth comes when it is asked for, and is led on to', async () => {
    const page = await openSearch({ q: 'school' });
    expect(await listPaths(page)).toHaveLength(10);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.locator('.search-results li').nth(10).waitFor();
    const eleventh = page.locator('.search-results li').nth(10).getByRole('link');
    expect(await eleventh.evaluate((link) => link === document.activeElement)).toBe(true);
  });
});

test('buttons, days of calendars and other pages’ events are not part of a page’s words', async () => {
  const all = (await readSample()).listFragments();
  const find = (url: string) => all.find((record) => record.url === url)!.content;
  expect(find('/newsletters/willow-2026-05-08/')).not.toMatch(/Read in|Victoria Day/);
  expect(find('/home-learning/moon-journal/')).not.toMatch(/Answer by email|Takes5/);
  expect(find('/home-learning/moon-journal/')).toMatch(/^Moon journal\./);
  expect(find('/events/bike-morning/')).not.toContain('May23');
  expect(find('/celebrations/kindness-jar/')).not.toContain('Drawn for');
});

test('kinds, classes and materials are found although they stand beside the words', async () => {
  for (const [q, path] of [
    ['heron workshop star', '/events/star-evening/'],
    ['willow kindness jar', '/celebrations/kindness-jar/'],
    ['tip paper and pencil moon', '/home-learning/moon-journal/'],
  ]) {
    const page = await openSearch({ q: q! });
    expect(await listPaths(page)).toContain(path);
  }
});

test('what the search adds to its engine is less than 3 kB', async () => {
  const dist = await readSample();
  const [own = ''] = dist.text('search/index.html').match(/_astro\/[^"]+\.js/) ?? [];
  const imported = [...dist.text(own).matchAll(/from"\.\/([^"]+)"/g)].map(([, name]) => name!);
  const written = [own, ...imported.map((name) => `_astro/${name}`)].map(dist.text);
  expect(written.join('').length).toBeGreaterThan(5000);
  expect(gzipSync(written.join('\n')).length).toBeLessThanOrEqual(3000);
});

test('without scripts there is no field that does nothing, and the lists are there', async () => {
  const { page } = await site.visit(SAMPLE_PAGES.search, { javaScriptEnabled: false });
  expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  const main = page.getByRole('main');
  for (const name of ['Newsletters', 'Home learning', 'Newsletters · School year 2025-26'])
    expect(await main.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
});

test('a page that does not exist leads on to the search', async () => {
  const { page } = await site.visit('/nothing/here/');
  await page.getByRole('searchbox').fill('moon journal');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL('**/search/?q=moon+journal');
  await page.locator('.search-results a').first().waitFor();
  expect((await listResults(page))[0]).toBe('Moon journal');
});

test.each([
  ['without its accents', 'pluviometro', '/newsletters/willow-2026-05-08-es/'],
  ['in capitals', 'MOON JOURNAL', '/home-learning/moon-journal/'],
  ['in Arabic', 'المستنقع', '/newsletters/heron-2026-05-14-ar/'],
  ['in Arabic without a hamza', 'الاهل', '/newsletters/heron-2026-05-14-ar/'],
  ['in Arabic with its vowels', 'المُسْتَنْقَع', '/newsletters/heron-2026-05-14-ar/'],
  ['with another ending', 'sprouts', '/newsletters/willow-2026-05-08/'],
])('a word is found %s', async (_, words, path) => {
  const page = await searchFor(words);
  await page.locator(`.search-results a[href="${path}"]`).waitFor();
});

test('what is for teachers alone is not found', async () => {
  const page = await searchFor('Edwin Locke');
  expect((await listPaths(page)).filter((path) => path.startsWith('/guides/'))).toEqual([]);
});

test('when nothing is found it says so, with the words that were typed', async () => {
  const page = await searchFor('καλημέρα');
  expect(await readStatus(page)).toMatch(/^Nothing found for “καλημέρα”/);
  expect(await listResults(page)).toEqual([]);
});

test('clearing the field clears results, announcement and address', async () => {
  const page = await searchFor('moon');
  await page.locator('.search-results a').first().waitFor();
  await page.getByRole('searchbox').fill('');
  await page.locator('.search-results a').first().waitFor({ state: 'detached' });
  expect(await page.getByRole('status').innerText()).toBe('');
  expect(new URL(page.url()).search).toBe('');
});

test('when the index can’t be loaded it says so, and the lists are still there', async () => {
  const { page } = await site.visit(SAMPLE_PAGES.search);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.getByRole('searchbox').fill('moon');
  expect(await readStatus(page)).toMatch(/^The search could not be loaded/);
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: 'Newsletters', exact: true })
      .isVisible(),
  ).toBe(true);
});

test('after a failure the next word is searched for anew', async () => {
  const { page } = await site.visit(SAMPLE_PAGES.search);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.getByRole('searchbox').fill('moon');
  expect(await readStatus(page)).toMatch(/^The search could not be loaded/);
  await page.unrouteAll();
  await page.getByRole('searchbox').fill('moon journal');
  await page.locator('.search-results a').first().waitFor();
});

describe('words that are code', () => {
  let hostile: OpenSite;

  beforeAll(async () => {
    hostile = await openSite((await buildSite('hostile-search', HOSTILE_SITE)).dist);
  });

  afterAll(() => hostile.close());

  test.each([
    '/',
    '/newsletters/hostile/',
    '/search/?q=alert',
    `/search/?q=${encodeURIComponent(SHOWN_WORDS)}`,
  ])('run nothing and stand there as words on %s', async (path) => {
    const { page, errors, requests } = await hostile.visit(path);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    if (path.startsWith('/search/'))
      await page.getByRole('status').filter({ hasText: /found/i }).waitFor();
    if (path === '/search/?q=alert') {
      await page.locator('.search-results a').first().waitFor();
      expect(await listResults(page)).toEqual([SHOWN_WORDS]);
      expect(await page.locator('.search-results p').last().innerText()).toContain(
        '<script>alert(1)</script>',
      );
    }
    expect(dialogs).toEqual([]);
    expect(errors).toEqual([]);
    expect(requests.filter((address) => address.endsWith('/x'))).toEqual([]);
  });
});
