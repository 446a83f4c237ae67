import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { readFeed } from '../fixtures/feed.ts';
import { buildSite } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeEvent, writeNewsletter } from '../fixtures/written-entries.ts';

/** Titles that stand in nothing else. */
const CANCELLED = 'Lantern walk';
const MOVED = 'Kite morning';

let dist: Dist;

beforeAll(async () => {
  const { dist: folder } = await buildSite('changed-events', {
    now: '2026-03-10T08:00',
    content: {
      ...SCHOOL_FILES,
      'newsletters/week.mdx': writeNewsletter(
        { title: 'Our week' },
        'Come to <EventLink id="lantern">the walk</EventLink>, or see <EventLink id="kites" />.',
      ),
      'events/lantern.mdx': writeEvent(
        {
          title: CANCELLED,
          kind: 'volunteering',
          status: 'cancelled',
          summary: 'Too much wind.',
          volunteers: { needed: '3', roles: ['carry'], signUp: { how: 'Tick it.', slip: 'yes' } },
        },
        'The wind tears paper.',
      ),
      'events/kites.mdx': writeEvent({
        title: MOVED,
        status: 'moved',
        was: 'Friday 13 March',
        start: '2026-03-22 10:00',
        end: '11:00',
      }),
    },
  });
  dist = readDist(folder);
});

/** The words of a page as they are read aloud, without what separates them. */
function readMain(file: string): string {
  return dist.page(file).all('main')[0]!.text.replace(/\s+/g, ' ');
}

/** What stands round each place at which a page has some words. */
function findRound(file: string, words: string): string[] {
  const main = readMain(file);
  return main
    .split(words)
    .slice(1)
    .map((after, index) => `${main.split(words)[index]!.slice(-40)}${words}${after.slice(0, 70)}`);
}

/** Every page that shows events, and so every place at which a change has to be said. */
const PLACES = [
  'index.html',
  'classes/willow/index.html',
  'classes/willow/events/index.html',
  'newsletters/week/index.html',
  'events/index.html',
  'events/month/2026-03/index.html',
  'involved/index.html',
];

describe.each([
  [CANCELLED, 'Cancelled', 'events/kind/volunteering/index.html'],
  [MOVED, 'New date', 'events/kind/workshop/index.html'],
])('that %s is another than planned is said', (title, change, kindPage) => {
  test.each([...PLACES, kindPage])('each time that it stands on %s', (file) => {
    const places = findRound(file, title);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((words) => !words.includes(change))).toEqual([]);
  });

  test('by its own page: headline, title, and what is shown where it is shared', () => {
    const file = dist.pages.find((path) => dist.page(path).all('h1')[0]?.text.includes(title))!;
    const page = dist.page(file);
    const told = `${change}: ${title}`;
    expect(page.all('h1')[0]?.text).toBe(told);
    expect(page.all('title')[0]?.text).toBe(`${told} · Fixture School`);
    expect(page.meta('og:title')).toEqual([told]);
    expect(page.meta('description')[0]).toMatch(new RegExp(`^${change} – `));
  });

  test('by the search', () => {
    const titles = dist.listFragments().map(({ meta }) => meta['title']);
    expect(titles).toContain(`${change}: ${title}`);
    expect(titles).not.toContain(title);
  });

  test('behind links in the text of a newsletter, in its feed as well', () => {
    const [item] = readFeed(dist.text('newsletters/rss.xml')).items;
    expect(item!.content.replace(/<[^>]+>/g, '')).toContain(`(${change}`);
  });
});

test('a moved event says what it was, a cancelled one why', () => {
  for (const file of PLACES.filter((path) => !path.includes('month'))) {
    const main = readMain(file);
    expect(main, file).toContain('Was: Friday 13 March');
    expect(main, file).toContain('Too much wind.');
  }
  expect(readMain('events/lantern/index.html')).toContain('The wind tears paper.');
});

test('a cancelled event asks for nobody’s help and has no slip', () => {
  for (const file of ['events/lantern/index.html', 'involved/index.html']) {
    expect(readMain(file), file).not.toMatch(/Helpers still needed|Tick it|tear off/);
  }
});
