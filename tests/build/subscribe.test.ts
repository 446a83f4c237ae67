import { beforeAll, describe, expect, test } from 'vitest';
import { findMissing } from '../../src/digest/live/check-live.ts';
import { askHttp } from '../../src/digest/live/http-client.ts';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { buildSite } from '../fixtures/site.ts';
import { serve } from '../fixtures/static-server.ts';
import {
  SCHOOL_FILES,
  SECOND_CLASS,
  writeEvent,
  writeNewsletter,
  writeYaml,
} from '../fixtures/written-entries.ts';

const HERON = {
  ...SECOND_CLASS,
  name: 'Heron',
  languages: 'en, ar, es',
  lists: [
    { lang: 'en', address: 'heron-secret@lists.fixture.example' },
    { lang: 'ar', signUpMail: 'heron+subscribe@groups.fixture.example', mode: 'immediate' },
    { lang: 'es', signUp: 'https://lists.fixture.example/heron-es' },
  ],
};

let folder: string;
let dist: Dist;

beforeAll(async () => {
  const content = {
    ...SCHOOL_FILES,
    'classes/heron.yaml': writeYaml(HERON),
    'classes/old.yaml': writeYaml({
      ...SECOND_CLASS,
      name: 'Old oak',
      languages: 'en',
      archived: 'yes',
      lists: [{ lang: 'en' }],
    }),
    'newsletters/shown.mdx': writeNewsletter({
      title: 'Shown',
      corrections: [{ date: '2026-03-08', text: 'It was Tuesday.' }],
    }),
    'newsletters/okapi.mdx': writeNewsletter({ title: 'The okapi', draft: 'yes' }),
    'events/quokka.mdx': writeEvent({ title: 'The quokka', date: '2026-04-01' }),
  };
  const digest = {
    from: 'news@fixture.example',
    inbox: 'lists@fixture.example',
    target: 'direct',
  } as const;
  folder = (await buildSite('subscribe', { content, school: { base: '/news/', digest } })).dist;
  dist = readDist(folder);
});

function listWays(page: string) {
  return dist
    .page(page)
    .elements.filter(({ attributes }) => attributes['class']?.split(' ').includes('subscribe-way'));
}

describe('on the page of a class', () => {
  const find = () => listWays('classes/heron/index.html');

  test('each language has its own way to the news by email, in that language', () => {
    expect(find().map(({ attributes: { lang, dir } }) => [lang, dir])).toEqual([
      ['en', 'ltr'],
      ['ar', 'rtl'],
      ['es', 'ltr'],
    ]);
    const hrefs = dist.page('classes/heron/index.html').values('href');
    expect(hrefs.filter((href) => /subscribe|lists\./.test(href))).toEqual([
      '#subscribe',
      'mailto:lists@fixture.example?subject=subscribe%20heron-en',
      'mailto:heron+subscribe@groups.fixture.example?subject=subscribe',
      'https://lists.fixture.example/heron-es',
    ]);
  });

  test('it says how often mail comes, and who keeps the address', () => {
    const [english, arabic, spanish] = find().map(({ text }) => text);
    expect(english).toContain('One email a week, on Friday');
    expect(english).toContain('The school keeps my address');
    expect(english).toContain('lists@fixture.example with the subject “subscribe heron-en”');
    expect(arabic).toContain('رسالة حالما تصدر نشرة');
    expect(spanish).toContain('Fixture School ha elegido este servicio');
    // What a service puts into its mails is not ours to promise.
    expect(spanish).not.toContain('Nada en los correos');
  });

  test('there is nothing of it where the class has no list, or has moved on', () => {
    for (const id of ['willow', 'old']) {
      const page = dist.page(`classes/${id}/index.html`);
      expect([...page.values('id'), ...page.values('href')].join(' ')).not.toContain('subscribe');
    }
  });
});

test('Follow us and the code of the kit lead to a page, never to a mail', () => {
  const links = dist.page('follow/index.html').values('href');
  expect(links).toEqual(
    expect.arrayContaining([
      '/news/classes/heron/#subscribe',
      'https://lists.fixture.example/heron-es',
    ]),
  );
  expect(dist.text('classes/heron/kit/index.html')).toContain(
    'news.fixture.example/news/classes/heron/#subscribe',
  );
});

test('no group address, to which anybody could write, is anywhere on the site', () => {
  expect(dist.findFilesWith('heron-secret')).toEqual([]);
});

describe('what the site says it has published', () => {
  const read = () =>
    JSON.parse(dist.text('digest-manifest.json')) as { entries: Record<string, string> };

  test('are its entries and corrections, and nothing of drafts and days to come', () => {
    expect(Object.keys(read().entries).sort()).toEqual([
      'newsletters/shown',
      'newsletters/shown#2026-03-08',
    ]);
  });

  test('is in no site map and on no device', () => {
    expect(dist.findFilesWith('digest-manifest')).toEqual(['digest-manifest.json']);
  });

  test('lets a digest go when its pages are live, and holds one with a draft back', async () => {
    const server = await serve(folder);
    // The site lives under its base; a plain server shows its folder at the top.
    const site = `${server.url}/`;
    const hash = read().entries['newsletters/shown']!;
    const html = `<a href="${site}newsletters/shown/">Shown</a>`;
    const check = (key: string, title: string) =>
      findMissing({ digest: { html, items: [{ key, hash, title }] }, site, ask: askHttp });
    try {
      expect(await check('newsletters/shown', 'Shown')).toEqual([]);
      expect(await check('newsletters/shown#2026-03-08', 'Shown')).toEqual([]);
      expect(await check('newsletters/okapi', 'The okapi')).toHaveLength(1);
    } finally {
      await server.close();
    }
  });
});
