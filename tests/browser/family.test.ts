import { readFileSync } from 'node:fs';
import { parseOpml } from 'feedsmith';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../fixtures/chromium.ts';
import { getSampleDist } from '../fixtures/sample-site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(await getSampleDist());
});

afterAll(() => site.close());

async function readShown(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

/** What a button saves on the device. */
async function save(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

function writeCalendar(own: string): string {
  const event = (uid: string) =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20260301T000000Z\r\nDTSTART;VALUE=DATE:20260520\r\nSUMMARY:${uid}\r\nEND:VEVENT\r\n`;
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${event('whole-school')}${event(own)}END:VCALENDAR\r\n`;
}

describe('the page of a family', () => {
  test('shows every class to somebody who has no scripts, with all feeds and calendars', async () => {
    const { page, errors } = await site.visit('/family/?classes=willow', {
      javaScriptEnabled: false,
    });
    const text = await readShown(page);
    for (const words of [
      'Heron',
      'The heron stood still',
      'We have planted',
      'Heron, Fixture School',
    ])
      expect(text).toContain(words);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('narrows to the classes that are ticked and keeps them in the address alone', async () => {
    const { page, errors } = await site.visit('/family/');
    await page.getByRole('checkbox', { name: 'Willow' }).press('Space');
    const text = await readShown(page);
    expect(text).toContain('Shown: Willow.');
    expect(text).toContain('We have planted');
    expect(text).not.toContain('The heron stood still');
    expect(text).toContain('Spring conferences');
    expect(new URL(page.url()).search).toBe('?classes=willow');
    expect(await page.locator('.family-address').innerText()).toBe(page.url());
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
    expect(errors).toEqual([]);
  });

  test('opens with the choice of its address, in the family’s language where it is there', async () => {
    const { page } = await site.visit('/family/?classes=willow,heron&lang=es');
    const text = await readShown(page);
    expect(text).toContain('Día nueve');
    expect(text).not.toContain('Day nine: the beans are up');
    expect(text).toContain('The heron stood still');
    expect(text).not.toContain('Tamarack, Fixture School');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(3);
  });

  test('says when a part of the address is not known', async () => {
    const { page } = await site.visit('/family/?classes=willow,oak');
    expect(await readShown(page)).toContain('A part of this address is not known here.');
    await page.getByRole('checkbox', { name: 'Heron' }).check();
    expect(await readShown(page)).not.toContain('A part of this address is not known here.');
  });

  test('keeps what is ticked when the page is read in another language', async () => {
    const { page } = await site.visit('/family/');
    await page.getByRole('checkbox', { name: 'Heron' }).check();
    await page.getByRole('link', { name: 'Español' }).click();
    await page.waitForURL('**/family/es/?classes=heron');
    expect(await page.getByRole('checkbox', { name: 'Heron' }).isChecked()).toBe(true);
  });

  test('saves a list of just these feeds, which a feed reader can take in', async () => {
    const { page } = await site.visit('/family/?classes=willow,heron&lang=es');
    const { body } = parseOpml(await save(page, 'Save the list'));
    const feeds = (body?.outlines ?? []).flatMap(({ outlines = [] }) => outlines);
    expect(feeds.map(({ xmlUrl }) => new URL(xmlUrl!).pathname)).toEqual([
      '/classes/willow/rss.xml',
      '/classes/heron/rss.xml',
    ]);
  });

  test('saves one calendar of just these classes, fetched only then', async () => {
    const { page, requests } = await site.visit('/family/?classes=willow,heron');
    expect(requests.filter((address) => address.endsWith('.ics'))).toEqual([]);
    await page.route('**/calendar.ics', (route) =>
      route.fulfill({ body: writeCalendar(new URL(route.request().url()).pathname) }),
    );
    const calendar = await save(page, 'Save one file of all dates');
    const uids = [...calendar.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
    expect(uids).toEqual([
      'whole-school',
      '/classes/willow/calendar.ics',
      '/classes/heron/calendar.ics',
    ]);
  });

  test('says so when the calendars can’t be fetched', async () => {
    const { page } = await site.visit('/family/');
    await page.route('**/calendar.ics', (route) => route.abort());
    await page.getByRole('button', { name: 'Save one file of all dates' }).click();
    await page.getByRole('alert').filter({ hasText: 'could not be fetched' }).waitFor();
  });
});

test('a feed that is opened in a browser explains itself and is shown as a page', async () => {
  const { page } = await site.visit('/classes/heron/ar/rss.xml');
  const shown = await page.evaluate(() => {
    const find = (name: string) => document.querySelector(name)!;
    return {
      words: getComputedStyle(find('channel'), '::before').content,
      direction: getComputedStyle(find('rss')).direction,
      title: getComputedStyle(find('item > title')).display,
      content: getComputedStyle(document.getElementsByTagName('content:encoded')[0]!).display,
    };
  });
  expect(shown).toMatchObject({ direction: 'rtl', title: 'block', content: 'none' });
  expect(shown.words).toContain('هذه خلاصة أخبار');
});
