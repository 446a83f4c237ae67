import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { createPlainPicture, readColour } from '../fixtures/phone-pictures.ts';
import { createSite, type Site } from '../fixtures/site.ts';
import {
  SCHOOL_FILES,
  writeCelebration,
  writeEntry,
  writeEvent,
  writeNewsletter,
  writeTip,
} from '../fixtures/written-entries.ts';

/** Words that stand in nothing else, written small as the search index writes them. */
const HIDDEN = {
  'a draft': 'zebrafinch',
  'a newsletter of next month': 'quokka',
  'an event of next month': 'axolotl',
  'a file whose name begins with _': 'pangolin',
  'a file in a folder whose name begins with _': 'numbat',
  'a file whose name begins with a dot': 'wombat',
  'a draft that a newsletter links to': 'okapi',
  'a translation of next month': 'kinkajou',
};

const BLUE = [0, 0, 256];
const RED = [256, 0, 0];
const GREEN = [0, 256, 0];

const cover = { src: 'cover.jpg', alt: 'A field of one colour.', people: 'none' };

async function writeContent() {
  const [blue, red, green] = await Promise.all(['#00f', '#f00', '#0f0'].map(createPlainPicture));
  return {
    ...SCHOOL_FILES,
    'newsletters/shown/index.mdx': writeNewsletter(
      { title: 'Shown', cover },
      'Come to <EventLink id="party">the party</EventLink>.',
    ),
    'newsletters/shown/cover.jpg': blue!,
    'newsletters/zebrafinch/index.mdx': writeNewsletter(
      {
        title: 'The zebrafinch',
        draft: 'yes',
        cover,
        promises: [{ id: 'zebrafinch', text: 'A zebrafinch.', due: '2026-04-01' }],
        ask: { text: 'Bring a zebrafinch.' },
      },
      '<Photo src="cover.jpg" alt="A zebrafinch" people="none" />',
    ),
    'newsletters/zebrafinch/cover.jpg': red!,
    'newsletters/quokka/index.mdx': writeNewsletter({
      title: 'The quokka',
      date: '2026-04-01 07:30',
      cover,
    }),
    'newsletters/quokka/cover.jpg': green!,
    'newsletters/shown-es.mdx': writeNewsletter({
      title: 'El kinkajou',
      date: '2026-04-01',
      lang: 'es',
      translationOf: 'shown',
    }),
    'events/axolotl.mdx': writeEvent({
      title: 'An axolotl',
      date: '2026-04-01',
      start: '2026-04-20',
      end: undefined,
    }),
    'events/party.mdx': writeEvent({ title: 'The okapi party', draft: 'yes' }),
    'celebrations/zebrafinch.mdx': writeCelebration({ title: 'A zebrafinch', draft: 'true' }),
    'home-learning/_pangolin.mdx': writeTip({ title: 'A pangolin' }),
    'newsletters/_old/numbat.mdx': writeNewsletter({ title: 'A numbat' }),
    'newsletters/_numbat/index.mdx': writeNewsletter({ title: 'A numbat' }),
    '_plans/numbat.mdx': writeEntry({ title: 'A numbat' }),
    'newsletters/.wombat.mdx': writeNewsletter({ title: 'A wombat' }),
  };
}

async function listColours(dist: Dist): Promise<number[][]> {
  return Promise.all(
    dist.list('.webp', '.jpg', '.png').map((path) => readColour(dist.bytes(path))),
  );
}

describe('nobody sees', () => {
  let site: Site;
  let dist: Dist;

  beforeAll(async () => {
    site = await createSite('drafts', {
      content: await writeContent(),
      school: { cms: { host: 'forgejo', repository: 'fixture/news' } },
    });
    const { code, output } = await site.build({ now: '2026-03-31T23:59' });
    expect(code, output).toBe(0);
    dist = readDist(site.dist);
  });

  test.each(Object.entries(HIDDEN))('%s, in any file of the site', (_, word) => {
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    expect([...dist.findFilesWith(word), ...dist.findFilesWith(capital)]).toEqual([]);
  });

  test('the pictures of drafts and of entries still to come', async () => {
    const colours = await listColours(dist);
    expect(colours).toContainEqual(BLUE);
    expect(colours).not.toContainEqual(RED);
    expect(colours).not.toContainEqual(GREEN);
  });

  test('a link to a draft: its words stay as plain words', () => {
    const page = dist.page('newsletters/shown/index.html');
    expect(page.all('main')[0]!.text).toContain('Come to the party.');
    expect(page.values('href').filter((href) => href.includes('party'))).toEqual([]);
  });

  test('an entry before its minute, and everybody from that minute on', async () => {
    const expectQuokka = async (now: string, isThere: boolean) => {
      const { code, output } = await site.build({ now });
      expect(code, output).toBe(0);
      const later = readDist(site.dist);
      const files = later.findFilesWith('The quokka').sort();
      const channels = ['index.html', 'rss.xml', 'newsletters/quokka/index.html'];
      expect(channels.filter((file) => files.includes(file))).toEqual(isThere ? channels : []);
      expect(later.findFilesWith('/newsletters/quokka/').includes('sitemap-0.xml')).toBe(isThere);
      expect(later.listFragments().some(({ meta }) => meta['title'] === 'The quokka')).toBe(
        isThere,
      );
      const colours = await listColours(later);
      expect(colours.some((colour) => colour.join() === GREEN.join())).toBe(isThere);
      expect(later.findFilesWith('zebrafinch')).toEqual([]);
    };
    await expectQuokka('2026-04-01T07:29', false);
    await expectQuokka('2026-04-01T07:30', true);
    await expectQuokka('2026-04-01T07:29', false);
  });
});

describe('a draft with a fault', () => {
  const story = (fields: Record<string, unknown>) => ({
    'src/content/newsletters/story/index.mdx': writeNewsletter(
      { title: 'The capybara', ...fields },
      fields['draft'] ? 'Words with a <Calout> in them.' : 'Words.',
    ),
  });

  test('keeps nobody else’s news back, and is told of', async () => {
    const site = await createSite('faulty-draft', {
      content: { ...SCHOOL_FILES, 'newsletters/other.mdx': writeNewsletter({ title: 'Other' }) },
    });
    await site.write(story({}));
    const first = await site.build();
    expect(first.code, first.output).toBe(0);
    expect(readDist(site.dist).findFilesWith('The capybara')).toContain('rss.xml');

    await site.write(story({ draft: 'yes', class: 'wilow' }));
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    const dist = readDist(site.dist);
    expect(dist.findFilesWith('capybara')).toEqual([]);
    expect(dist.findFilesWith('Other')).toContain('newsletters/other/index.html');
    expect(output).toContain('2 to look at');

    await site.write(story({ draft: 'no', class: 'wilow' }));
    const published = await site.build();
    expect(published.code, published.output).toBe(1);
    expect(readDist(site.dist).findFilesWith('Other')).toContain('newsletters/other/index.html');
  });
});
