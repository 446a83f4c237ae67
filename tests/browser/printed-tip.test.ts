import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';
import { readDist } from '../fixtures/dist.ts';
import { getSampleDist, SAMPLE_PAGES } from '../fixtures/sample-site.ts';

let site: OpenSite;
let tips: string[];

beforeAll(async () => {
  site = await openSample();
  tips = readDist(await getSampleDist())
    .listFragments()
    .map(({ url }) => url)
    .filter((url) => url.startsWith('/home-learning/'));
});

afterAll(() => site.close());

describe('every tip is printed as one card', () => {
  test.each([
    ['A5', { width: '148mm', height: '210mm' }],
    ['half a letter', { width: '5.5in', height: '8.5in' }],
    ['A4', { format: 'A4' }],
  ])('on %s', async (_, paper) => {
    const { page } = await site.visit('/favicon.svg');
    expect(tips.length).toBeGreaterThan(25);
    for (const tip of tips) {
      await page.goto(site.url + tip);
      const pdf = await page.pdf(paper);
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), tip).toHaveLength(1);
    }
  });
});

test('the card has what is needed at the table, and where it came from', async () => {
  const { page } = await site.visit('/home-learning/silly-sentences/');
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('body').innerText();
  for (const part of [
    'Silly sentence dice',
    '10 minutes',
    'a die',
    'Roll three times',
    'Keep a straight face',
    'Which word would you swap',
    'What was the silliest sentence',
    'Fixture School',
    '/home-learning/silly-sentences',
  ])
    expect(words).toContain(part);
  expect(words).not.toContain('half of everything');
  expect(await page.locator('.answer-paper').isVisible()).toBe(true);
});

test('on the screen a tip shows its text, its links and no line for a pencil', async () => {
  const { page } = await site.visit(SAMPLE_PAGES.tip);
  expect(await page.locator('.prose').isVisible()).toBe(true);
  expect(await page.locator('.answer-paper').isVisible()).toBe(false);
  expect(await page.locator('.printed-tip').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'in the kitchen' }).click();
  await page.waitForURL(`${site.url}/home-learning/place/kitchen/`);
});

test.each([
  ['a tip for the whole school', 'moon-journal', 'office@fixture.example', 'Moon journal'],
  ['a tip of a class', 'balance-walk', 'm.quintero@harbourhill.example', 'The balance walk'],
])('the question of %s is a mail to whom it concerns', async (_, id, address, title) => {
  const { page } = await site.visit(`/home-learning/${id}/`);
  const mail = await page.getByRole('link', { name: 'Write an email' }).getAttribute('href');
  const { pathname, searchParams } = new URL(mail!);
  expect(pathname).toBe(address);
  expect(searchParams.get('subject')).toBe(`About “${title}”`);
});

test('a tip shows the newsletters that wrote about it, each once', async () => {
  const { page } = await site.visit('/home-learning/weather-watch/');
  const mentions = page.locator('.mentions li');
  expect(await mentions.count()).toBe(1);
  await mentions.getByRole('link').first().click();
  await page.waitForURL(`${site.url}/newsletters/willow-2026-05-08/`);
});
