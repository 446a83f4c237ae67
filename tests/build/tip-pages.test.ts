import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { findBrokenLinks } from '../fixtures/link-check.ts';
import { buildSite, type Files } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter, writeTip } from '../fixtures/written-entries.ts';

/** What the script and the facets of the finder may weigh over the wire, at 200 tips. */
const FINDER_BYTES = 15_000;

const KINDS = ['activity', 'routine', 'study-space', 'reading', 'homework-help', 'project'];
const SUBJECTS = ['reading', 'writing', 'maths', 'science', 'art', 'music', 'movement'];
const PLACES = ['home', 'kitchen', 'outdoors', 'on the way', 'bedtime', 'library'];
const MINUTES = ['5', '10', '15', '20', '30', '45', '7', '60'];

/** Tips that differ in everything that the finder asks for. */
function writeTips(count: number): Files {
  const tips = Array.from({ length: count }, (_, index) => {
    const pick = <Value>(values: readonly Value[], step: number) =>
      values[Math.floor(index / step) % values.length]!;
    const from = index % 5;
    const fields = {
      title: `Tip ${index} of many`,
      kind: pick(KINDS, 1),
      subjects: [pick(SUBJECTS, 1), pick(SUBJECTS, 5)],
      grades: { from: String(from + 1), to: String(from + 1 + (index % 3)) },
      minutes: pick(MINUTES, 3),
      places: [pick(PLACES, 2), pick(PLACES, 7)],
      ...(index % 3 === 0 ? {} : { materials: ['paper'] }),
    };
    return [`home-learning/tip-${index}.mdx`, writeTip(fields, 'One two.')];
  });
  return Object.fromEntries(tips) as Files;
}

function compress(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

describe('a school with 200 tips', () => {
  let dist: Dist;

  beforeAll(async () => {
    dist = readDist(
      (await buildSite('many-tips', { content: { ...SCHOOL_FILES, ...writeTips(200) } })).dist,
    );
  });

  test('sends the finder’s script and facets in 15 kB, and nothing of the search engine', () => {
    const page = dist.text('home-learning/index.html');
    const answers = / data-(?:id|grade|minutes|subject|place|materials|kind)="[^"]*"/g;
    const facets = page.match(answers) ?? [];
    expect(facets.length).toBeGreaterThan(200 * 6);
    const share = compress(page) - compress(page.replaceAll(answers, ''));
    const scripts = dist
      .list('.js')
      .filter((path) => path.startsWith('_astro/') && page.includes(path));
    expect(scripts).toHaveLength(1);
    const imported = dist
      .list('.js')
      .filter(
        (path) => path.startsWith('_astro/') && dist.text(scripts[0]!).includes(path.slice(8)),
      );
    const script = [...scripts, ...imported].map((path) => compress(dist.text(path)));
    const bytes = share + script.reduce((sum, each) => sum + each, 0);
    console.info(`finder: ${share} B of facets, ${bytes - share} B of script`);
    expect(bytes).toBeLessThan(FINDER_BYTES);
    expect(page).not.toContain('pagefind.js');
  });

  test('knows the tip of every record of the index', () => {
    const records = JSON.parse(dist.text('pagefind/home-learning/pages.json')) as object;
    const names = dist
      .list('.pf_fragment')
      .filter((path) => path.startsWith('pagefind/home-learning/'))
      .map((path) => /([^/]+)\.pf_fragment$/.exec(path)![1]);
    expect(Object.keys(records).sort()).toEqual(names.sort());
    expect(Object.values(records)).toHaveLength(200);
    expect(Object.values(records)).toContain('tip-199');
  });
});

describe('a school with a few tips', () => {
  let dist: Dist;

  beforeAll(async () => {
    const content = {
      ...SCHOOL_FILES,
      'home-learning/grade.mdx': writeTip({ title: 'Grade the eggs', places: 'on the way' }),
      'home-learning/kind.mdx': writeTip({ title: 'Be kind', grades: { from: 'K', to: '2' } }),
      'home-learning/long.mdx': writeTip({
        title: 'A long one',
        minutes: '90',
        materials: ['eggs'],
      }),
      'home-learning/long-es.mdx': writeTip({
        ...{ title: 'Una larga', lang: 'es', translationOf: 'long', minutes: '90' },
        ...{
          grades: '12',
          subjects: 'art',
          places: 'library',
          kind: 'project',
          materials: ['huevos'],
        },
      }),
      'newsletters/a.mdx': writeNewsletter({ title: 'Our eggs' }, 'See <TipLink id="long" />.'),
      'newsletters/a-es.mdx': writeNewsletter(
        { title: 'Nuestros huevos', lang: 'es', translationOf: 'a' },
        'Vean <TipLink id="long" /> y <TipLink id="long">otra vez</TipLink>.',
      ),
      'newsletters/later.mdx': writeNewsletter(
        { title: 'Not yet', date: '2026-04-01' },
        'See <TipLink id="long" />.',
      ),
    };
    dist = readDist((await buildSite('few-tips', { content })).dist);
  });

  function listTips(path: string): string[] {
    return dist
      .page(path)
      .all('h3')
      .map(({ text }) => text.trim());
  }

  test('has a plain page for each choice that a tip answers to, and for no other', () => {
    const pages = dist.pages
      .filter((path) => /^home-learning\/[^/]+\/[^/]+\/index/.test(path))
      .map((path) => path.slice('home-learning/'.length, -'/index.html'.length));
    expect(pages.sort()).toEqual([
      ...['grade/1', 'grade/2', 'grade/k', 'kind/activity', 'materials/none'],
      ...['minutes/10', 'minutes/15', 'minutes/30'],
      ...['place/home', 'place/on-the-way', 'subject/maths'],
    ]);
    expect(listTips('home-learning/grade/1/index.html')).toEqual(['Be kind']);
    expect(listTips('home-learning/minutes/10/index.html')).toEqual(['Grade the eggs', 'Be kind']);
    expect(listTips('home-learning/place/on-the-way/index.html')).toEqual(['Grade the eggs']);
  });

  test('has tips that are called like a facet', () => {
    expect(dist.page('home-learning/grade/index.html').all('h1')[0]!.text).toBe('Grade the eggs');
    expect(dist.page('home-learning/kind/index.html').all('h1')[0]!.text).toBe('Be kind');
  });

  test('has no link that leads nowhere, from a translation with facts of its own neither', () => {
    const published = { url: 'https://news.fixture.example', base: '/' };
    expect(findBrokenLinks(dist, published)).toEqual([]);
  });

  test('keeps the pages of choices out of the search', () => {
    const found = dist.listFragments().map(({ url }) => url);
    expect(found).toContain('/home-learning/grade/');
    expect(found.filter((url) => /^\/home-learning\/[^/]+\/[^/]+\//.test(url))).toEqual([]);
  });

  test('says on a tip where it was mentioned: once, in its language, and nothing of the future', () => {
    const listMentions = (path: string) =>
      dist
        .page(path)
        .all('a')
        .filter(({ attributes }) => attributes['href']?.startsWith('/newsletters/'))
        .map(({ text }) => text.trim())
        .filter((text) => !/^(?:Newsletters|Boletines)$/.test(text));
    expect(listMentions('home-learning/long/index.html')).toEqual(['Our eggs']);
    expect(listMentions('home-learning/long-es/index.html')).toEqual(['Nuestros huevos']);
    expect(listMentions('home-learning/grade/index.html')).toEqual([]);
  });
});
