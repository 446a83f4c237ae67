import { beforeAll, describe, expect, test } from 'vitest';
import { listOccurrences, type Repeats } from '../../src/lib/events/occurrences.ts';
import { addDays } from '../../src/lib/dates/calendar.ts';
import { createRandom, pick, pickNumber } from '../bench/random.ts';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { listCardTimes } from '../fixtures/event-cards.ts';
import { readCalendar, type ReadItem } from '../fixtures/ics.ts';
import { getSampleDist } from '../fixtures/sample-site.ts';
import { buildSite } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeEvent } from '../fixtures/written-entries.ts';

const OVER_AT_ONCE = { end: undefined, date: '2024-01-01' };

/** What repeats in all the ways that there are, some of it over both changes of clocks. */
function createRepeats(): Map<string, { start: string; repeats: Repeats }> {
  const random = createRandom('calendars');
  return new Map(
    Array.from({ length: 40 }, (_, index) => {
      const start = `${addDays('2025-09-01', pickNumber(random, 0, 200))}T18:30`;
      const until = addDays(start.slice(0, 10), pickNumber(random, 60, 200));
      const repeats: Repeats = {
        every: pick(random, ['week', 'month'] as const),
        interval: pickNumber(random, 1, 3),
        ...(random() < 0.5 ? { until } : { times: pickNumber(random, 3, 9) }),
      };
      const [, second] = listOccurrences({ start, repeats });
      if (second && random() < 0.5) repeats.except = [second.start.slice(0, 10)];
      return [`repeat-${index}`, { start, repeats }];
    }),
  );
}

describe('pages and calendars list the same days', () => {
  const events = createRepeats();
  let site: Dist;

  beforeAll(async () => {
    const content = Object.fromEntries(
      [...events].map(([id, { start, repeats }]) => [
        `events/${id}.mdx`,
        writeEvent({ ...OVER_AT_ONCE, title: id, start: start.replace('T', ' '), repeats }),
      ]),
    );
    const now = '2025-08-20T08:00';
    const built = await buildSite('calendar-days', {
      now,
      content: { ...SCHOOL_FILES, ...content },
    });
    site = readDist(built.dist);
  });

  test('of every event that repeats', () => {
    const items = readCalendar(site.text('calendar.ics'));
    expect(items).toHaveLength(events.size);
    for (const { uid, starts } of items) {
      const id = uid.replace(/^events\/(.*)@.*$/, '$1');
      const expected = listOccurrences(events.get(id)!).map(({ start }) => start);
      expect(starts, id).toEqual(expected);
      const shown = readTimes(site, `events/${id}/index.html`);
      if (expected.length > 1) expect(shown, id).toEqual(expected.slice(0, 8));
      expect(listMonthTimes(site, id), id).toEqual(expected);
    }
  });
});

/** The times in the list of next dates. */
function readTimes(site: Dist, file: string): string[] {
  return site
    .page(file)
    .all('time')
    .flatMap(({ attributes, inside }) =>
      inside[0] === 'li' ? (attributes['datetime'] ?? []) : [],
    );
}

/** The times at which the pages of the months show an event, in order. */
function listMonthTimes(site: Dist, id: string): string[] {
  return site.pages
    .filter((file) => file.startsWith('events/month/'))
    .flatMap((file) => listCardTimes(site.page(file)))
    .flatMap(({ href, time }) => (href === `/events/${id}/` ? time : []));
}

describe('the sample school', () => {
  let sample: Dist;
  let items: Map<string, ReadItem>;

  beforeAll(async () => {
    sample = readDist(await getSampleDist());
    const read = readCalendar(sample.text('calendar.ics'));
    const own = read.filter(({ uid }) => !uid.includes('/answer@'));
    items = new Map(own.map((item) => [new URL(item.url).pathname, item]));
  });

  test.each(['index.html', 'events/index.html', 'classes/heron/index.html', 'involved/index.html'])(
    'shows on %s only times at which the calendar has the event',
    (file) => {
      const cards = listCardTimes(sample.page(file));
      expect(cards.length).toBeGreaterThan(1);
      for (const { href, time } of cards) expect(items.get(href)!.starts, href).toContain(time);
    },
  );

  test('has every time of its calendar on the pages of the months', () => {
    const months = sample.pages.filter((file) => file.startsWith('events/month/'));
    const shown = new Set(
      months
        .flatMap((file) => listCardTimes(sample.page(file)))
        .map(({ href, time }) => `${href} ${time}`),
    );
    const events = [...items].filter(([href]) => href.startsWith('/events/'));
    const planned = events.flatMap(([href, { starts }]) => starts.map((at) => `${href} ${at}`));
    expect(planned.filter((each) => !shown.has(each))).toEqual([]);
    expect(planned.length).toBeGreaterThan(30);
  });
});
