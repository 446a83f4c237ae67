import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, openSite, type OpenSite } from '../fixtures/chromium.ts';
import { SAMPLE_PAGES } from '../fixtures/sample-site.ts';
import { buildSite } from '../fixtures/site.ts';
import { SCHOOL_FILES } from '../fixtures/written-entries.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

async function readMail(page: Page) {
  const href = (await page.locator('.preferences-mail').getAttribute('href')) ?? '';
  const [start = '', body = ''] = href.split('&body=');
  return { start: decodeURIComponent(start), lines: decodeURIComponent(body).split('\r\n') };
}

describe('how would you like to hear from us', () => {
  test('can be answered with the keyboard alone, and the mail says the same', async () => {
    const { page, errors } = await site.visit(SAMPLE_PAGES.preferences);
    const keyboard = page.keyboard;
    await page.getByLabel('Your name').focus();
    await keyboard.type('Rosa & "Tim" Vega');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Space']) await keyboard.press(key);
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab']) await keyboard.press(key);
    await keyboard.type('902 555 0199');
    for (const key of ['Tab', 'Space', 'ArrowRight']) await keyboard.press(key);
    expect(await readMail(page)).toEqual({
      start: 'mailto:office@fixture.example?subject=How we would like to hear from you',
      lines: [
        'Your name, or your names: Rosa & "Tim" Vega',
        'Class: Willow',
        'News and questions should come: by phone',
        'Phone number: 902 555 0199',
        'Language: Spanish / Español',
      ],
    });
    expect(errors).toEqual([]);
  });

  test('in Arabic, gives the office its own words with the family’s beside them', async () => {
    const { page } = await site.visit(SAMPLE_PAGES['Arabic preferences'], { width: 390 });
    await page.getByLabel('اسمكم').fill('فاطمة');
    await page.getByLabel('Heron').check();
    await page.getByLabel('وجهًا لوجه').check();
    await page.getByLabel('العربية').check();
    await page.getByLabel('نعم من فضلكم').check();
    const { lines } = await readMail(page);
    expect(lines).toContain(
      'News and questions should come / طريقة وصول الأخبار والأسئلة إليكم: in person / وجهًا لوجه',
    );
    expect(lines).toContain('Language / اللغة: Arabic / العربية');
    expect(lines[0]).toMatch(/: فاطمة$/);
    expect(await page.locator('.preferences-long').innerText()).toBe('');
  });

  test('says what is missing only when a family wants to write, and leads there', async () => {
    const { page } = await site.visit(SAMPLE_PAGES.preferences);
    const missing = page.locator('.preference-missing:visible');
    const clicks = await page.evaluateHandle(() => {
      const seen: boolean[] = [];
      addEventListener('click', (event) => seen.push(event.defaultPrevented));
      return seen;
    });
    await page.getByLabel('by email').check();
    expect(await missing.count()).toBe(0);
    await page.getByRole('link', { name: 'Write the email' }).click();
    expect(await missing.allInnerTexts()).toEqual([
      'Write a name, so that the office knows who asks.',
      'Choose a class.',
    ]);
    expect((await clicks.jsonValue()).at(-1)).toBe(true);
    const name = page.getByRole('textbox', { name: 'Your name' });
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await name.getAttribute('aria-describedby')).toBe('preference-names-missing');
    await page.keyboard.type('R');
    expect(await missing.allInnerTexts()).toEqual(['Choose a class.']);
  });

  test('shows the words to copy where no mail program is', async () => {
    const { page } = await site.visit(SAMPLE_PAGES.preferences);
    await page.getByLabel('Anything else').fill('Please\nspeak slowly.');
    await page.getByText('No mail program?').click();
    const words = page.getByRole('textbox', { name: 'Your words' });
    expect(await words.inputValue()).toBe('Anything else: Please\nspeak slowly.');
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect
      .poll(() => page.locator('.preferences-copied').innerText())
      .toMatch(/^(Copied|Marked)/);
  });

  test('says so when the words are too long for a mail', async () => {
    const { page } = await site.visit(SAMPLE_PAGES.preferences);
    await page.getByLabel('Anything else').fill('word '.repeat(600));
    expect(await page.locator('.preferences-long').innerText()).toContain('too long for the email');
    expect((await readMail(page)).lines.at(-1)).toContain('paste it from the page');
  });

  test('sends and keeps nothing when Enter is pressed, with or without a script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, requests } = await site.visit(SAMPLE_PAGES.preferences, { javaScriptEnabled });
      const before = requests.length;
      await page.getByLabel('Your name').fill('Rosa');
      await page.getByLabel('by email').check();
      await page.getByLabel('Willow').check();
      await page.getByLabel('Your name').press('Enter');
      await page.reload();
      expect(page.url()).toBe(site.url + SAMPLE_PAGES.preferences);
      expect(requests.slice(before).filter((address) => /Rosa|email/.test(address))).toEqual([]);
    }
  });

  test('without JavaScript, offers a mail with the questions and hides what would not work', async () => {
    const { page } = await site.visit(SAMPLE_PAGES.preferences, { javaScriptEnabled: false });
    expect((await readMail(page)).lines).toContain('Good times: ');
    expect(await page.getByRole('button', { name: 'Print the slip' }).isVisible()).toBe(false);
    expect(await page.getByText('No mail program?').isVisible()).toBe(false);
    expect(await page.getByText('Or print this page').isVisible()).toBe(true);
  });

  test.each(['A4', 'Letter'] as const)('is one slip on paper of the size %s', async (format) => {
    for (const path of ['/preferences/', '/preferences/es/', '/preferences/ar/']) {
      const { page } = await site.visit(path, { javaScriptEnabled: false });
      const pdf = await page.pdf({ format });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), path).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('1 Fixture Road').first().isVisible()).toBe(true);
      for (const part of await page.locator('.screen-only').all())
        expect(await part.isVisible()).toBe(false);
    }
  });
});

test('a slip in the family’s language shows the office its own words, on paper only', async () => {
  const { page } = await site.visit(SAMPLE_PAGES['Arabic preferences']);
  const readBeside = () =>
    page
      .locator('[data-beside="by phone"]')
      .evaluate((element) => getComputedStyle(element, '::after').content);
  expect(await readBeside()).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await readBeside()).toContain('by phone');
});

describe('with a form address', () => {
  const FORM = 'https://forms.fixture.example/hear';
  let school: OpenSite;

  beforeAll(async () => {
    const settings = { preferences: { form: FORM } };
    const { dist } = await buildSite('preferences-post', {
      content: SCHOOL_FILES,
      school: settings,
    });
    school = await openSite(dist);
  });

  afterAll(() => school.close());

  test.each([true, false])(
    'the answers are posted there and nowhere else, with a script or without: %s',
    async (javaScriptEnabled) => {
      const { page, requests } = await school.visit('/preferences/', { javaScriptEnabled });
      const posted: { address: string; words: string | null }[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST')
          posted.push({ address: request.url(), words: request.postData() });
      });
      const send = page.getByRole('button', { name: 'Send the answers' });
      await send.click();
      expect(posted).toEqual([]);
      await page.getByLabel('Your name').fill('Rosa');
      await page.getByLabel('Willow').check();
      await page.getByLabel('by email').check();
      await page.getByLabel('on paper').check();
      await send.click({ noWaitAfter: true });
      await expect.poll(() => posted).toHaveLength(1);
      expect(posted[0]!.address).toBe(FORM);
      const fields = new URLSearchParams(posted[0]!.words ?? '');
      expect(fields.getAll('ways')).toEqual(['by email', 'on paper']);
      expect(fields.get('names')).toBe('Rosa');
      const elsewhere = requests.filter((address) => !address.startsWith(school.url));
      expect(elsewhere).toEqual([FORM]);
    },
  );
});

describe('the people of the school', () => {
  test('whom another page points at stands out', async () => {
    const { page } = await site.visit('/people/#samira-haddad');
    const readShadow = (id: string) =>
      page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).boxShadow);
    expect(await readShadow('samira-haddad')).not.toBe('none');
    expect(await readShadow('ruth-paul')).toBe('none');
  });
});
