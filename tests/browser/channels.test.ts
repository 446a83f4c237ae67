import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toLocale as toSchoolLocale } from '../../src/lib/languages.ts';
import {
  findDisagreements,
  findStatus,
  readDigest,
  readCalendarItems,
  readFeedEntries,
  takeDay,
  toSaidEvent,
  type FeedEntry,
  type Said,
} from '../fixtures/channels.ts';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { getSampleDist } from '../fixtures/sample-site.ts';
import { createSite } from '../fixtures/site.ts';

const NOW = '2026-05-14T08:00';

/** Mail that is put together shortly before now. */
const DIGEST = {
  from: 'news@fixture.example',
  cutoff: { day: 'thursday', time: '07:00' },
} as const;

/** A list of each class and each language. */
const MAILS = ['willow-en', 'willow-es', 'heron-en', 'heron-ar', 'tamarack-en'];

let site: OpenSite;
/** Folder of a school that has frozen the mails of this spring. */
let mails: string;
let dist: Dist;
let paths: string[];
/** What the pages say on a screen: every other channel has to say the same. */
let pages: Said;

beforeAll(async () => {
  dist = readDist(await getSampleDist());
  site = await openSample();
  paths = dist.pages
    .filter((file) => /^(?:events|newsletters)\/[^/]+\/index\.html$/.test(file))
    .map((file) => `/${file.replace('index.html', '')}`);
  pages = await readPages('screen');
  const school = await createSite('sample-mail', { school: { digest: DIGEST } });
  await school.remove('digests');
  const options = { now: NOW };
  await school.command('digest', ['init', '--baseline', '2026-05-04'], options);
  const { code, output } = await school.command('digest', ['freeze'], options);
  if (code !== 0) throw new Error(output);
  mails = school.folder;
});

afterAll(() => site.close());

function toLocale(language: string): string {
  return toSchoolLocale(language, 'en-CA');
}

function getLanguage(path: string): string {
  const [, language = ''] =
    /<html lang="([^"]+)"/.exec(dist.text(`${path.slice(1)}index.html`)) ?? [];
  return toLocale(language);
}

/** What stands on a page for a reader of one medium: only what can be seen there. */
function readPage(page: Page) {
  return page.evaluate(() => {
    const see = (element: Element | null | undefined) =>
      element?.checkVisibility() ? element.textContent.replace(/\s+/g, ' ').trim() : undefined;
    const find = (selector: string, inside: ParentNode = document) =>
      see(inside.querySelector(selector));
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      facts: all('.event-facts dt').map(
        (label) => [see(label) ?? '', see(label.nextElementSibling) ?? ''] as const,
      ),
      title: find('h1') ?? '',
      ask: find('.entry .ask-text'),
      by: find('.entry .ask-by'),
      promises: all('.entry .promise')
        .filter((each) => each.checkVisibility())
        .map((each) => {
          const state = find('.promise-top > :first-child', each);
          const due = find('.muted', each)?.split(' · ').at(-1);
          return [state, find('.promise-text', each), due].join(' | ');
        }),
    };
  });
}

async function readPages(media: 'screen' | 'print', plant?: () => void): Promise<Said> {
  const events: Record<string, Said['events'][string]> = {};
  const asks: Record<string, Said['asks'][string]> = {};
  const promises: Record<string, readonly string[]> = {};
  const { page } = await site.visit('/');
  await page.emulateMedia({ media });
  for (const path of paths) {
    await page.goto(site.url + path);
    if (plant) await page.evaluate(plant);
    const { facts, title, ask, by, promises: promised } = await readPage(page);
    const locale = getLanguage(path);
    if (path.startsWith('/events/'))
      events[path] = toSaidEvent(facts, findStatus(title, locale), locale);
    if (ask !== undefined)
      asks[path] = { text: ask, by: by === undefined ? undefined : takeDay(by, locale) };
    if (promised.length > 0) promises[path] = promised;
  }
  await page.context().close();
  return { events, asks, promises };
}

function readRss(change = (xml: string) => xml): FeedEntry[] {
  return ['events', 'newsletters'].flatMap((kind) => {
    const { items = [] } = parseRssFeed(change(dist.text(`${kind}/rss.xml`)));
    return items.map(({ link, title, dc, content }) => ({
      url: link ?? '',
      title: title ?? '',
      language: dc?.languages?.[0] ?? '',
      content: content?.encoded ?? '',
    }));
  });
}

function readJson(change = (json: string) => json): FeedEntry[] {
  return ['events', 'newsletters'].flatMap((kind) => {
    const { items = [] } = parseJsonFeed(change(dist.text(`${kind}/feed.json`)));
    return items.map(({ url, title, language, content_html: content }) => ({
      url: url ?? '',
      title: title ?? '',
      language: language ?? '',
      content: content ?? '',
    }));
  });
}

function readIcs(change = (calendar: string) => calendar): Said {
  return readCalendarItems(change(dist.text('calendar.ics')), NOW, getLanguage);
}

/** Calendars carry what has a day, and each thing once: no translations. */
function isInCalendar(path: string): boolean {
  const hasDay = path.startsWith('/events/') || pages.asks[path]?.by !== undefined;
  return hasDay && !/-(?:es|ar)\/$/.test(path);
}

test('the pages have something of every kind to compare', () => {
  const said = Object.values(pages.events);
  expect(said.length).toBeGreaterThan(15);
  expect(said.filter(({ when }) => when === '')).toEqual([]);
  expect(new Set(said.map(({ status }) => status))).toEqual(
    new Set([undefined, 'Cancelled', 'New date']),
  );
  expect(Object.values(pages.asks).filter(({ by }) => by).length).toBeGreaterThan(8);
  expect(Object.values(pages.promises).flat().length).toBeGreaterThan(15);
});

/** What the mail of a list says, and the newsletters in it. */
function readMail(list: string, change = (html: string) => html) {
  const folder = join(mails, 'digests', list, `${list}.2026-W20`);
  const { items, lang } = JSON.parse(readFileSync(join(folder, 'digest.json'), 'utf8')) as {
    items: { key: string; form?: string }[];
    lang: string;
  };
  const newsletters = items.filter(({ key }) => /^newsletters\/[^#]+$/.test(key));
  expect(newsletters.filter(({ form }) => form !== 'full')).toEqual([]);
  const html = readFileSync(join(folder, 'body.html'), 'utf8');
  return {
    said: readDigest(change(html), toLocale(lang)),
    newsletters: newsletters.map(({ key }) => `/${key}/`),
  };
}

describe('days, times, places, states, asks and promises are the same as on the pages', () => {
  test('in RSS', () => {
    expect(findDisagreements(pages, readFeedEntries(readRss(), toLocale))).toEqual([]);
  });

  test('in JSON Feed', () => {
    expect(findDisagreements(pages, readFeedEntries(readJson(), toLocale))).toEqual([]);
  });

  test('in the calendar', () => {
    const { events, asks } = readIcs();
    expect(findDisagreements(pages, { events, asks }, isInCalendar)).toEqual([]);
  });

  test.each(MAILS)('in the mail of the list %s', (list) => {
    const { said, newsletters } = readMail(list);
    const promises = newsletters.flatMap((path) => pages.promises[path] ?? []).sort();
    expect(newsletters.length).toBeGreaterThan(0);
    expect(Object.values(said.promises)[0]).toEqual(promises);
    // Days are written in the language of the list, where pages of events have their own.
    const events = list.endsWith('-en') ? said.events : {};
    const carried = new Set([...Object.keys(events), ...newsletters]);
    expect(
      findDisagreements(pages, { events, asks: said.asks }, (path) => carried.has(path)),
    ).toEqual([]);
  });

  test('on paper', async () => {
    expect(findDisagreements(pages, await readPages('print'))).toEqual([]);
  });
});

describe('a channel that says something else is found out', () => {
  test.each([
    ['another time', /6:30 p\.m\. – 7:45/g, '6:30 p.m. – 7:15', '/events/family-association/'],
    ['another place', /Town wharf|Schoolyard\. In rain/g, 'Gym', '/events/bike-morning/'],
    ['another state', /New date: /g, '', '/events/bike-morning/'],
    ['another ask', /Book a time/g, 'Book a table', '/newsletters/heron-2026-05-14/'],
    [
      'another last day',
      /by Friday, May 22/g,
      'by Friday, May 29',
      '/newsletters/heron-2026-05-14/',
    ],
    [
      'another promise',
      /hangs in the library/g,
      'hangs in the gym',
      '/newsletters/heron-2026-05-14/',
    ],
  ])('%s in a feed', (_, words, other, path) => {
    for (const entries of [
      readRss((xml) => xml.replaceAll(words, other)),
      readJson((json) => json.replaceAll(words, other)),
    ]) {
      const found = findDisagreements(pages, readFeedEntries(entries, toLocale));
      expect(found.some((each) => each.includes(path))).toBe(true);
    }
  });

  test.each([
    ['another hour', 'T183000', 'T193000', '/events/family-association/'],
    ['another day', '20260522', '20260529', '/newsletters/heron-2026-05-14/'],
    ['another place', 'LOCATION:Library', 'LOCATION:Gym', '/events/family-association/'],
    ['no mark of a new date', 'SUMMARY:New date: ', 'SUMMARY:', '/events/bike-morning/'],
  ])('%s in the calendar', (_, words, other, path) => {
    const { events, asks } = readIcs((calendar) => calendar.replaceAll(words, other));
    const found = findDisagreements(pages, { events, asks }, isInCalendar);
    expect(found.some((each) => each.includes(path))).toBe(true);
  });

  test.each([
    ['another time', /6:00 p\.m\. – 7:00/g, '6:00 p.m. – 7:15', 'heron-en', '/events/spring-'],
    ['another place', /Gym, entrance/g, 'Hall, entrance', 'heron-en', '/events/spring-concert/'],
    ['another state', /New date: /g, '', 'willow-en', '/events/bike-morning/'],
    ['another ask', /Book a time/g, 'Book a table', 'heron-en', '/newsletters/heron-2026-05-14/'],
    ['another last day', /Friday, May 22/g, 'Friday, May 29', 'heron-en', '/newsletters/heron-'],
  ])('%s in a mail', (_, words, other, list, path) => {
    const { said } = readMail(list, (html) => html.replaceAll(words, other));
    const carried = new Set([...Object.keys(said.events), ...Object.keys(said.asks)]);
    const { events, asks } = said;
    const found = findDisagreements(pages, { events, asks }, (each) => carried.has(each));
    expect(found.join()).toContain(path);
  });

  test('another promise in a mail', () => {
    const { said } = readMail('heron-en', (html) => html.replaceAll('hangs in the', 'lies in the'));
    const [, promised = []] = Object.entries(said.promises)[0] ?? [];
    const shown = pages.promises['/newsletters/heron-2026-05-14/'] ?? [];
    expect([...shown].sort()).not.toEqual(promised);
  });

  test('an event that is missing from the calendar', () => {
    const { asks } = readIcs();
    expect(findDisagreements(pages, { events: {}, asks }, isInCalendar).length).toBeGreaterThan(15);
  });

  test('a day and a promise that paper leaves out', async () => {
    const paper = await readPages('print', () => {
      for (const element of document.querySelectorAll('.ask-by, .promise')) element.remove();
    });
    const found = findDisagreements(pages, paper).join('\n');
    expect(found).toContain('asks /newsletters/heron-2026-05-14/');
    expect(found).toContain('promises /newsletters/heron-2026-05-14/');
  });
});
