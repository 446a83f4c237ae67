import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { listBadLines, readCalendar, type ReadItem } from '../fixtures/ics.ts';
import { buildSite, type Files } from '../fixtures/site.ts';
import {
  SCHOOL_FILES,
  writeEvent,
  writeNewsletter,
  writeYaml,
} from '../fixtures/written-entries.ts';

const NOW = '2026-03-10T08:00';
const HOST = 'news.fixture.example';

/** Words that would end a line, a value or a file, if they could. */
const HOSTILE = 'Ω "q"; a\\b, 👩‍🏫 ]]> <b>\u0007\u0000\nEND:VCALENDAR حفلة \u202E ' + 'w'.repeat(40);

const OAK = writeYaml({
  ...{ name: 'Oak; or, "Oak"', grades: '1', teachers: ['ana-lima'], languages: 'en' },
  ...{ rhythm: { every: 'weekly', day: 'friday' }, schoolYear: '2025-26' },
  emblem: { colour: 'sea', shape: 'acorn' },
});

function writeOne(fields: Record<string, unknown>): string {
  return writeEvent({ end: undefined, date: '2024-01-01', ...fields });
}

const CONTENT: Files = {
  ...SCHOOL_FILES,
  'classes/oak.yaml': OAK,
  'events/willow.mdx': writeOne({ title: 'For Willow' }),
  'events/oak.mdx': writeOne({ title: 'For Oak', class: 'oak', kind: 'trip' }),
  'events/all.mdx': writeOne({ title: 'For all', class: 'all', start: '2026-04-02' }),
  'events/last-year.mdx': writeOne({ title: 'Last year', start: '2024-09-02' }),
  'events/long-ago.mdx': writeOne({ title: 'Long ago', start: '2024-07-31' }),
  'events/cancelled.mdx': writeOne({ title: 'Lantern walk', status: 'cancelled' }),
  'events/break.mdx': writeOne({
    ...{ title: 'Break', kind: 'closure', class: 'all' },
    ...{ start: '2026-03-16', lastDay: '2026-03-20' },
  }),
  'events/answer.mdx': writeOne({
    title: 'Conferences',
    rsvp: { how: 'Call us.', by: '2026-03-13' },
  }),
  'events/draft.mdx': writeOne({ title: 'Axolotl', draft: 'yes' }),
  'events/future.mdx': writeOne({ title: 'Quokka', date: '2026-04-01' }),
  'events/hostile.mdx': writeOne({ title: HOSTILE, place: HOSTILE, summary: HOSTILE }),
  'events/original.mdx': writeOne({ title: 'Concert' }),
  'events/concierto.mdx': writeOne({
    ...{ title: 'Concierto', lang: 'es', translationOf: 'original' },
  }),
  'newsletters/ask.mdx': writeNewsletter({ ask: { text: 'Bring boots', by: '2026-03-12' } }),
  'newsletters/pedir.mdx': writeNewsletter({
    ...{ lang: 'es', translationOf: 'ask' },
    ask: { text: 'Traigan botas', by: '2026-03-12' },
  }),
  'newsletters/oak-ask.mdx': writeNewsletter({
    class: 'oak',
    ask: { text: 'Bring pots', by: '2026-03-12 12:00' },
  }),
  'newsletters/later.mdx': writeNewsletter({
    date: '2026-04-01',
    ask: { text: 'Wombat', by: '2026-04-12' },
  }),
};

let dist: Dist;

beforeAll(async () => {
  dist = readDist((await buildSite('calendars', { now: NOW, content: CONTENT })).dist);
});

function readTitles(file: string): string[] {
  return readCalendar(dist.text(file)).map(({ title }) => title);
}

function findItem(file: string, uid: string): ReadItem {
  return readCalendar(dist.text(file)).find((item) => item.uid === `${uid}@${HOST}`)!;
}

describe('the calendars of a site', () => {
  test('are of the school, each class, each kind that there is, and each event', () => {
    expect(dist.list('calendar.ics')).toEqual([
      'calendar.ics',
      'classes/oak/calendar.ics',
      'classes/willow/calendar.ics',
      'events/kind/closure/calendar.ics',
      'events/kind/trip/calendar.ics',
      'events/kind/workshop/calendar.ics',
    ]);
    expect(dist.list('event.ics')).toHaveLength(11);
    expect(readTitles('events/willow/event.ics')).toEqual(['For Willow']);
  });

  test('hold a class’s own events and asks and the whole school’s, no other class’s', () => {
    const titles = readTitles('classes/oak/calendar.ics');
    expect(titles.sort()).toEqual(['Break', 'For Oak', 'For all', 'Oak; or, "Oak": Bring pots']);
    expect(readTitles('classes/willow/calendar.ics')).toEqual(
      expect.arrayContaining(['For Willow', 'For all', 'Willow: Bring boots']),
    );
    expect(readTitles('classes/willow/calendar.ics')).not.toContain('For Oak');
    expect(readTitles('events/kind/trip/calendar.ics')).toEqual(['For Oak']);
  });

  test('reach back over this school year and the last', () => {
    expect(readTitles('calendar.ics')).toContain('Last year');
    expect(readTitles('calendar.ics')).not.toContain('Long ago');
  });

  test('hold no draft and nothing still to be published', () => {
    expect(['Axolotl', 'Quokka', 'Wombat'].flatMap((word) => dist.findFilesWith(word))).toEqual([]);
  });

  test('hold an event in one language, by a name that its languages share', () => {
    const titles = readTitles('calendar.ics');
    expect(titles).toContain('Concert');
    expect(titles).not.toContain('Concierto');
    expect(titles).not.toContain('Willow: Traigan botas');
    const [translated] = readCalendar(dist.text('events/concierto/event.ics'));
    expect(translated).toMatchObject({ title: 'Concierto', uid: `events/original@${HOST}` });
  });

  test('hold the last days to answer and to do what is asked', () => {
    expect(findItem('calendar.ics', 'events/answer/answer')).toMatchObject({
      title: 'Please answer: Conferences',
      starts: ['2026-03-13'],
      isFree: true,
    });
    expect(findItem('calendar.ics', 'newsletters/oak-ask/ask').starts).toEqual([
      '2026-03-12T12:00',
    ]);
    expect(readTitles('events/answer/event.ics')).toEqual(['Conferences']);
  });

  test('keep what is cancelled and say so', () => {
    expect(findItem('calendar.ics', 'events/cancelled')).toMatchObject({
      title: 'Cancelled: Lantern walk',
      status: 'CANCELLED',
    });
  });

  test('end whole days on the day after', () => {
    expect(findItem('calendar.ics', 'events/break')).toMatchObject({
      starts: ['2026-03-16'],
      end: '2026-03-21',
    });
  });

  test('keep hostile words words, in lines of 75 octets that end as they must', () => {
    for (const file of dist.list('.ics')) expect(listBadLines(dist.text(file)), file).toEqual([]);
    const item = findItem('calendar.ics', 'events/hostile');
    const shown = HOSTILE.replace(/[\u0000\u0007]/g, '').replace(/\s+/g, ' ');
    expect(item.title).toBe(shown);
    expect(item.place).toBe(shown);
    expect(item.description).toContain('<b>\nEND:VCALENDAR');
    expect(dist.text('calendar.ics').match(/END:VCALENDAR\r\n/g)).toHaveLength(1);
  });

  test('lead to pages that are there', () => {
    for (const { url } of readCalendar(dist.text('calendar.ics')))
      expect(dist.files).toContain(`${new URL(url).pathname.slice(1)}index.html`);
  });

  test('are offered where their events stand', () => {
    const readSubscriptions = (file: string) =>
      dist
        .page(file)
        .values('href')
        .filter((href) => href.startsWith('webcal:'));
    const school = `webcal://${HOST}/calendar.ics`;
    const willow = `webcal://${HOST}/classes/willow/calendar.ics`;
    expect(new Set(readSubscriptions('classes/willow/index.html'))).toEqual(new Set([willow]));
    expect(readSubscriptions('classes/willow/events/index.html')).toEqual([willow]);
    expect(readSubscriptions('events/willow/index.html')).toEqual([willow]);
    expect(readSubscriptions('events/all/index.html')).toEqual([school]);
    expect(readSubscriptions('events/index.html')).toEqual([school]);
    expect(readSubscriptions('events/month/2026-03/index.html')).toEqual([school]);
    expect(dist.page('events/willow/index.html').values('href')).toContain(
      '/events/willow/event.ics',
    );
    expect(dist.page('events/cancelled/index.html').values('href')).not.toContain(
      '/events/cancelled/event.ics',
    );
  });
});
