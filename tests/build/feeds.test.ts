import { parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { HOSTILE_SITE } from '../fixtures/hostile-words.ts';
import { parsePage } from '../fixtures/page.ts';
import { createPlainPicture } from '../fixtures/phone-pictures.ts';
import { buildSite } from '../fixtures/site.ts';
import {
  SCHOOL_FILES,
  writeCelebration,
  writeEvent,
  writeNewsletter,
  writeTip,
  writeYaml,
} from '../fixtures/written-entries.ts';

const SITE = 'https://news.fixture.example';

/** More than a feed holds. */
const MANY = 52;

const HARD_TITLE = 'Ñandú 🦤 & “friends” ]]> <b>bold</b> \u202bعربي\u202c \u0007end';

function writeClass(name: string, languages: string[], grades: string): string {
  return writeYaml({
    name,
    grades,
    teachers: ['ana-lima'],
    languages,
    rhythm: { every: 'weekly', day: 'friday' },
    emblem: { colour: 'sky', shape: 'star' },
    schoolYear: '2025-26',
  });
}

function readFeeds(dist: Dist, folder: string) {
  const rss = parseRssFeed(dist.text(`${folder}rss.xml`));
  const json = parseJsonFeed(dist.text(`${folder}feed.json`));
  return { rss, json, items: rss.items ?? [], jsonItems: json.items ?? [] };
}

/** Titles of a feed, which both of its formats agree on. */
function listTitles(dist: Dist, folder: string): (string | undefined)[] {
  const { items, jsonItems } = readFeeds(dist, folder);
  expect(jsonItems.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
  return items.map(({ title }) => title);
}

describe('the feeds of a school', () => {
  let dist: Dist;

  beforeAll(async () => {
    const many = Array.from({ length: MANY }, (_, index): [string, string] => [
      `home-learning/many-${index}.mdx`,
      writeTip({ title: `Tip ${index}`, grades: '9', class: 'all', date: '2025-09-05' }),
    ]);
    const content = {
      ...SCHOOL_FILES,
      ...Object.fromEntries(many),
      'classes/willow.yaml': writeClass('Willow & “5.10”', ['en', 'es'], 'K'),
      'classes/oak.yaml': writeClass('007', ['en'], '5'),
      'newsletters/hard/index.mdx': writeNewsletter(
        {
          title: HARD_TITLE,
          date: '2026-03-09',
          summary: 'Short & <sweet>',
          cover: { src: 'cover.jpg', alt: 'A blue "field" & more', people: 'none' },
          ask: { text: 'Send boots & socks', by: '2026-03-20' },
          promises: [{ id: 'path', text: 'We mend the path.', due: '2026-04-01' }],
          corrections: [{ date: '2026-03-10', text: 'It was Tuesday.' }],
        },
        'See <EventLink id="fair">the fair</EventLink> and [all tips](/home-learning/).',
      ),
      'newsletters/hard/cover.jpg': await createPlainPicture('#00f'),
      'newsletters/hard-es.mdx': writeNewsletter({
        title: 'En español',
        date: '2026-03-09',
        lang: 'es',
        translationOf: 'hard',
      }),
      'newsletters/old.mdx': writeNewsletter({
        title: 'Before',
        date: '2026-02-01',
        promises: [{ id: 'gate', text: 'We paint the gate.', due: '2026-02-20' }],
      }),
      'newsletters/kept.mdx': writeNewsletter({
        title: 'After',
        date: '2026-03-01',
        kept: [{ promise: 'gate', how: 'It is green.', date: '2026-02-18' }],
      }),
      'celebrations/oak.mdx': writeCelebration({ title: 'Oak cheers', class: 'oak' }),
      'home-learning/socks.mdx': writeTip({
        title: 'Sock sums',
        class: 'all',
        date: '2026-03-08',
        minutes: '12',
        materials: ['socks'],
      }),
      'events/fair.mdx': writeEvent({
        title: 'The fair',
        class: 'all',
        date: '2026-03-02',
        status: 'cancelled',
        summary: 'The hall is wet.',
      }),
      'events/walk.mdx': writeEvent({
        title: 'The walk',
        class: 'oak',
        date: '2026-03-03',
        status: 'moved',
        was: 'Monday at 9',
      }),
    };
    dist = readDist((await buildSite('feeds', { content })).dist);
  });

  test('lie where the list of feeds says, each in two formats, and nowhere else', () => {
    const { body } = parseOpml(dist.text('feeds.opml'));
    const addresses = (body?.outlines ?? []).flatMap(({ outlines = [] }) =>
      outlines.map(({ xmlUrl }) => xmlUrl?.replace(`${SITE}/`, '').replace('rss.xml', '')),
    );
    expect(addresses).toEqual([
      ...['', 'newsletters/', 'celebrations/', 'home-learning/', 'events/'],
      ...['classes/oak/', 'classes/willow/', 'classes/willow/en/', 'classes/willow/es/'],
      ...['languages/en/', 'languages/es/'],
    ]);
    const files = addresses.flatMap((folder) => [`${folder}rss.xml`, `${folder}feed.json`]);
    expect(dist.files.filter((file) => /(?:rss\.xml|feed\.json)$/.test(file))).toEqual(
      files.sort(),
    );
  });

  test('are named in the list with title, language and page', () => {
    const { head, body } = parseOpml(dist.text('feeds.opml'));
    expect(head?.title).toBe('Fixture School');
    const all = (body?.outlines ?? []).flatMap(({ outlines = [] }) => outlines);
    for (const { type, title, xmlUrl, htmlUrl, language } of all) {
      const { rss } = readFeeds(dist, xmlUrl!.replace(`${SITE}/`, '').replace('rss.xml', ''));
      expect({ type, title, htmlUrl, language }).toEqual({
        type: 'rss',
        title: rss.title,
        htmlUrl: rss.link,
        language: rss.language,
      });
    }
    expect(all.map(({ title }) => title)).toContain('Willow & “5.10”, Fixture School (Español)');
  });

  test('carry every kind of entry, and each kind its own', () => {
    expect(listTitles(dist, '').slice(0, 8)).toEqual([
      ...[HARD_TITLE.replace('\u0007', ''), 'En español', 'Sock sums', 'Oak cheers'],
      ...['New date: The walk', 'Cancelled: The fair', 'After', 'Before'],
    ]);
    expect(listTitles(dist, 'events/')).toEqual(['New date: The walk', 'Cancelled: The fair']);
    expect(listTitles(dist, 'celebrations/')).toEqual(['Oak cheers']);
    expect(listTitles(dist, 'newsletters/')).toHaveLength(4);
  });

  test('of a class carry what is for it: its own, the whole school’s, tips for its grades', () => {
    expect(listTitles(dist, 'classes/oak/')).toEqual([
      'Oak cheers',
      'New date: The walk',
      'Cancelled: The fair',
    ]);
    expect(listTitles(dist, 'classes/willow/')).toContain('Sock sums');
    expect(listTitles(dist, 'classes/willow/')).not.toContain('Tip 1');
  });

  test('of a language carry what is written in it, and say so', () => {
    expect(listTitles(dist, 'languages/es/')).toEqual(['En español']);
    expect(listTitles(dist, 'classes/willow/es/')).toEqual(['En español']);
    expect(listTitles(dist, 'classes/willow/en/')).not.toContain('En español');
    const { rss, json, jsonItems } = readFeeds(dist, 'classes/willow/es/');
    expect([rss.language, json.language, jsonItems[0]?.language]).toEqual(['es', 'es', 'es']);
  });

  test('name themselves, their page and their archive', () => {
    const { rss, json } = readFeeds(dist, 'classes/willow/');
    expect(rss.atom?.links?.find(({ rel }) => rel === 'self')?.href).toBe(
      `${SITE}/classes/willow/rss.xml`,
    );
    expect(rss.link).toBe(`${SITE}/classes/willow/`);
    expect(json.feed_url).toBe(`${SITE}/classes/willow/feed.json`);
    expect(json.home_page_url).toBe(rss.link);
  });

  test('hold the latest 50 and say where older ones are', () => {
    const { rss, json, items } = readFeeds(dist, 'home-learning/');
    expect(items).toHaveLength(50);
    const older = `These are the latest 50. What is older: ${SITE}/home-learning/`;
    expect(rss.description).toContain(older);
    expect(json.description).toContain(older);
    expect(readFeeds(dist, 'events/').rss.description).not.toContain('These are the latest');
  });

  test('give a newsletter in full: facts, ask, correction, promises, links that work anywhere', () => {
    const { items, jsonItems } = readFeeds(dist, 'newsletters/');
    const [item, own] = [items[0]!, jsonItems[0]!];
    expect(item.guid).toEqual({ value: `${SITE}/newsletters/hard/`, isPermaLink: true });
    expect(item.pubDate && new Date(item.pubDate).toISOString()).toBe('2026-03-09T03:00:00.000Z');
    expect(item.atom?.updated).toBe('2026-03-10T03:00:00.000Z');
    expect(item.dc?.creators).toEqual(['Willow & “5.10”']);
    expect(item.description).toBe('Short & <sweet>');
    expect(own).toMatchObject({
      id: `${SITE}/newsletters/hard/`,
      summary: 'Short & <sweet>',
      content_html: item.content?.encoded,
      date_published: '2026-03-09T03:00:00.000Z',
      date_modified: '2026-03-10T03:00:00.000Z',
      authors: [{ name: 'Willow & “5.10”' }],
    });
    const content = parsePage(own.content_html!);
    const text = content.elements.map((element) => element.text).join(' ');
    expect(text).toContain('Send boots & socks (by Friday, March 20)');
    expect(text).toContain('It was Tuesday.');
    expect(text).toContain('We mend the path.');
    expect(text).toContain('due April 1, 2026');
    for (const href of content.values('href')) expect(href).toMatch(`${SITE}/`);
  });

  test('say what became of a promise', () => {
    const { jsonItems } = readFeeds(dist, 'newsletters/');
    const after = jsonItems.find(({ title }) => title === 'After')!;
    expect(after.content_html).toContain('<strong>Kept:</strong> We paint the gate.');
    expect(after.content_html).toContain('It is green.');
  });

  test('give the facts of an event and of a tip', () => {
    const [walk, fair] = readFeeds(dist, 'events/').jsonItems;
    expect(walk!.content_html).toContain('<strong>New date:</strong> Was: Monday at 9');
    expect(walk!.content_html).toContain('Friday, March 20 at 6:00 p.m. – 7:30 p.m.');
    expect(walk!.content_html).toContain('The gym');
    expect(fair!.content_html).toContain('<strong>Cancelled</strong>');
    expect(fair!.summary).toContain('The hall is wet.');
    const socks = readFeeds(dist, 'home-learning/').jsonItems[0]!.content_html;
    for (const words of ['12 minutes', 'Kindergarten', 'socks', '<ol><li>Count the socks.'])
      expect(socks).toContain(words);
  });

  test('enclose the picture at the top with its true size', () => {
    const [item] = readFeeds(dist, 'newsletters/').items;
    const { url, length, type } = item!.enclosures![0]!;
    const file = url!.replace(`${SITE}/`, '');
    expect(type).toBe('image/webp');
    expect(length).toBe(dist.bytes(file).length);
    const content = parsePage(item!.content!.encoded!);
    expect(content.all('img')[0]!.attributes).toMatchObject({
      src: url,
      alt: 'A blue "field" & more',
    });
    expect(readFeeds(dist, 'newsletters/').jsonItems[0]!.image).toBe(url);
  });

  test('keep a class that is called like a number', () => {
    const [item] = readFeeds(dist, 'celebrations/').items;
    expect(item!.dc?.creators).toEqual(['007']);
  });

  test.each([
    ['index.html', ['/']],
    ['newsletters/index.html', ['/', '/newsletters/']],
    ['celebrations/index.html', ['/', '/celebrations/']],
    ['home-learning/index.html', ['/', '/home-learning/']],
    ['events/index.html', ['/', '/events/']],
    ['classes/oak/index.html', ['/', '/classes/oak/']],
    [
      'classes/willow/index.html',
      ['/', '/classes/willow/', '/classes/willow/en/', '/classes/willow/es/'],
    ],
    ['newsletters/hard-es/index.html', ['/', '/classes/willow/es/']],
  ])('are offered to the browser by %s', (file, folders) => {
    const links = dist.page(file).all('link');
    const named = links
      .filter(({ attributes }) => /rss|feed/.test(attributes['type'] ?? ''))
      .map(({ attributes }) => attributes['href']);
    expect(named).toEqual(folders.flatMap((folder) => [`${folder}rss.xml`, `${folder}feed.json`]));
  });
});

test('hostile words reach a feed reader as words, in every format', async () => {
  const dist = readDist((await buildSite('hostile-feeds', HOSTILE_SITE)).dist);
  const source = dist.page('newsletters/hostile/index.html').all('h1')[0]!.text;
  const { rss, json, items, jsonItems } = readFeeds(dist, '');
  expect(items[0]!.title).toBe(source);
  expect(jsonItems[0]!.title).toBe(source);
  expect(json.title).toBe(rss.title);
  expect(jsonItems[0]!.content_html).toBe(items[0]!.content!.encoded);
  expect(jsonItems[0]!.content_html).not.toMatch(/<script|<img src=x/);
  expect(parseOpml(dist.text('feeds.opml')).head?.title).toBe(rss.title);
});
