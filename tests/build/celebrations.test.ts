import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { readFeed } from '../fixtures/feed.ts';
import { writeEveryKind } from '../fixtures/every-kind.ts';
import { findBrokenLinks } from '../fixtures/link-check.ts';
import { buildSite } from '../fixtures/site.ts';
import { writeCelebration, writeGoal, writeNewsletter } from '../fixtures/written-entries.ts';

const SITE = 'https://news.fixture.example';

/** One more than a page of the wall shows. */
const MANY = 49;

let dist: Dist;

beforeAll(async () => {
  const many: [string, string][] = Array.from({ length: MANY }, (_, index) => [
    `celebrations/kind-${index}.mdx`,
    writeCelebration({ title: `Kind ${index}`, kind: 'kindness', date: '2025-10-01' }),
  ]);
  const everyKind = await writeEveryKind();
  const content = {
    ...everyKind,
    ...Object.fromEntries(many),
    'celebrations/jar/jar.jpg': everyKind['newsletters/hearts/jar.jpg']!,
    'celebrations/jar/index.mdx': writeCelebration(
      {
        title: 'The jar is full',
        date: '2026-03-08',
        kind: 'team',
        who: ['Ida', 'Ben & Bo'],
        thankedBy: 'Ana',
        cover: { src: 'jar.jpg', alt: 'A jar of hearts.', people: 'none' },
      },
      'We did it <3.',
    ),
    'celebrations/kind.mdx': writeCelebration({ title: 'Named kind', date: '2026-03-07' }),
    'celebrations/helpers.mdx': writeCelebration({
      title: 'Dear helpers',
      kind: 'thanks',
      class: 'oak',
      date: '2026-03-05',
    }),
    'celebrations/before.mdx': writeCelebration({ title: 'Long ago', date: '2024-10-01' }),
    'celebrations/later.mdx': writeCelebration({ title: 'Not yet', date: '2026-03-11' }),
    'newsletters/latest.mdx': writeNewsletter({ title: 'Latest', date: '2026-03-09' }),
    'goals/old.mdx': writeGoal({ title: 'An old goal', date: '2024-10-01', progress: undefined }),
    'goals/over.mdx': writeGoal({ title: 'A goal of autumn', until: '2026-03-09' }),
    'goals/done.mdx': writeGoal({
      title: 'A reached goal',
      progress: [{ date: '2026-03-01', note: 'There.', state: 'reached' }],
    }),
  };
  dist = readDist((await buildSite('celebrations', { content })).dist);
});

function readMain(path: string): string {
  return dist.page(`${path}index.html`).all('main')[0]!.text;
}

describe('the wall', () => {
  test('shows this school year, page by page, and leads to the years before', () => {
    expect(readMain('celebrations/')).toContain('The jar is full');
    expect(readMain('celebrations/')).not.toContain('Long ago');
    expect(dist.page('celebrations/index.html').values('href')).toEqual(
      expect.arrayContaining(['/celebrations/year/2025-26/2/', '/celebrations/year/2024-25/']),
    );
    expect(readMain('celebrations/year/2024-25/')).toContain('Long ago');
  });

  test('has pages for each kind and each class that has something, and no others', () => {
    const parts = dist.pages
      .filter((path) => /^celebrations\/(?:kind|class)\/[^/]+\//.test(path))
      .map((path) => path.replace('/index.html', ''))
      .sort();
    expect(parts).toEqual([
      'celebrations/class/oak',
      'celebrations/class/willow',
      'celebrations/class/willow/2',
      'celebrations/kind/effort',
      'celebrations/kind/kindness',
      'celebrations/kind/kindness/2',
      'celebrations/kind/team',
      'celebrations/kind/thanks',
    ]);
    expect(readMain('celebrations/kind/thanks/')).toContain('Dear helpers');
    expect(readMain('celebrations/kind/team/')).not.toContain('Dear helpers');
    expect(readMain('celebrations/class/oak/')).not.toContain('The jar is full');
  });

  test('gives thanks to grown-ups a place of their own', () => {
    const titles = dist.page('celebrations/kind/thanks/index.html').all('h2');
    expect(titles.map(({ text }) => text)).toContain('Thank you');
    const others = dist.page('celebrations/kind/team/index.html').all('h2');
    expect(others.map(({ text }) => text)).not.toContain('Thank you');
  });

  test('leaves the address of a celebration called “kind” alone', () => {
    expect(readMain('celebrations/kind/')).toContain('Named kind');
  });

  test('has no link that leads nowhere', () => {
    expect(findBrokenLinks(dist, { url: SITE, base: '/' })).toEqual([]);
  });
});

describe('celebrations in feeds', () => {
  const list = (file: string) => readFeed(dist.text(file)).items;

  test('stand among newsletters, newest first', () => {
    const [first, second, third, fourth] = list('rss.xml').map(({ title }) => title);
    expect([first, second, third]).toEqual(['Latest', 'The jar is full', 'Named kind']);
    expect(fourth).toBeDefined();
    const times = list('rss.xml').map(({ pubDate }) => new Date(pubDate).getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test('are in the feed of their class and no other', () => {
    const willow = list('classes/willow/rss.xml').map(({ title }) => title);
    const oak = list('classes/oak/rss.xml').map(({ title }) => title);
    expect(willow).toContain('The jar is full');
    expect(willow).not.toContain('Dear helpers');
    expect(oak).toContain('Dear helpers');
    expect(oak).not.toContain('The jar is full');
  });

  test('have a feed of their own, which the wall names', () => {
    const feed = readFeed(dist.text('celebrations/rss.xml'));
    expect(feed.self).toBe(`${SITE}/celebrations/rss.xml`);
    expect(feed.link).toBe(`${SITE}/celebrations/`);
    expect(feed.items.map(({ title }) => title).slice(0, 2)).toEqual([
      'The jar is full',
      'Named kind',
    ]);
    for (const { link } of feed.items) expect(link).toMatch(/\/celebrations\/[^/]+\/$/);
    const page = dist.page('celebrations/index.html');
    expect(page.link('alternate')).toContain('/celebrations/rss.xml');
  });

  test('say what they are, who is celebrated, and show their picture, all under one identity', () => {
    const jar = list('rss.xml').find(({ title }) => title === 'The jar is full')!;
    expect(jar.categories).toEqual(['Celebration', 'Team']);
    expect(jar.guid).toBe(`${SITE}/celebrations/jar/`);
    expect(jar.content).toContain('<strong>Team:</strong> Ida and Ben &amp; Bo');
    expect(jar.content).toMatch(/<img src="https:[^"]+\.webp" alt="A jar of hearts\." width="\d+"/);
    expect(jar.content).toContain('We did it &lt;3.');
    expect(jar.content).toContain('Thanks from Ana');
    const newsletter = list('rss.xml').find(({ title }) => title === 'Latest')!;
    expect(newsletter.categories).toEqual(['Newsletter']);
  });

  test('wait for their day', () => {
    expect(dist.findFilesWith('Not yet')).toEqual([]);
  });
});

describe('goals', () => {
  test('that are current stand by area, apart from those that are reached', () => {
    const headings = dist
      .page('goals/index.html')
      .all('h2')
      .map(({ text }) => text);
    expect(headings.slice(0, 3)).toEqual(['Learning', 'Reached together', 'Earlier goals']);
    const text = readMain('goals/');
    expect(text.indexOf('A reached goal')).toBeGreaterThan(text.indexOf('Reached together'));
  });

  test('of other times have a page for their school year', () => {
    expect(readMain('goals/')).not.toMatch(/An old goal|A goal of autumn/);
    expect(readMain('goals/year/2024-25/')).toContain('An old goal');
    expect(readMain('goals/year/2025-26/')).toContain('A goal of autumn');
  });

  test('ask for an answer by mail with a subject, and by phone', () => {
    const mail = dist.page('goals/done/index.html').values('href');
    expect(mail).toContain(
      `mailto:office@fixture.example?subject=${encodeURIComponent('About the goal “A reached goal”')}`,
    );
    expect(readMain('goals/done/')).toContain('or call 902 555 0100');
  });

  test('tell their way in words to those who do not see it', () => {
    const [picture] = dist
      .page('goals/read/index.html')
      .all('svg')
      .filter(({ attributes }) => attributes['role'] === 'img');
    expect(picture!.attributes['aria-label']).toBe('The way so far: Started (March 1, 2026).');
  });
});
