import { beforeAll, describe, expect, test } from 'vitest';
import type { DigestContent } from '../../../../src/digest/render/digest-content.ts';
import { loadInliner } from '../../../../src/digest/render/inline-styles.ts';
import {
  DigestTooLarge,
  MOST_BYTES,
  renderDigest,
} from '../../../../src/digest/render/render-digest.ts';
import { createContent, createEntry, createFullContent } from '../../../fixtures/digest-content.ts';
import { HOSTILE_WORDS } from '../../../fixtures/hostile-words.ts';

beforeAll(() => loadInliner());

/** Newsletters of about 7 kB each, the first of them the newest. */
function createMany(count: number): DigestContent {
  const body = Array.from({ length: 20 }, (_, line) => `Line ${line}. ${'Eggs. '.repeat(50)}`);
  const newsletters = Array.from({ length: count }, (_, index) => ({
    entry: createEntry('newsletters', `edition-${count - index}`, {
      date: `2026-02-${String(28 - (index % 28)).padStart(2, '0')}`,
      summary: `Summary of ${count - index}.`,
      body: body.join('\n\n'),
    }),
    promised: [],
    answered: [],
  }));
  return createContent('en', { newsletters });
}

describe.each(['en', 'ar'] as const)('a digest with something of every kind in %s', (lang) => {
  test('is the one that was looked at, as HTML and as text', async () => {
    const { html, text } = renderDigest(createFullContent(lang));
    await expect(html).toMatchFileSnapshot(`golden/${lang}.html`);
    await expect(text).toMatchFileSnapshot(`golden/${lang}.txt`);
  });

  test('is the same to the byte when it is made again', () => {
    const [first, second] = [1, 2].map(() => renderDigest(createFullContent(lang)));
    expect(first).toEqual(second);
  });
});

test('what a family has to know comes first, and each thing has its place', () => {
  const { text } = renderDigest(createFullContent('en'));
  const titles = [...text.matchAll(/^(.+)\n-{24}$/gm)].map(([, title]) => title);
  expect(titles).toEqual([
    'One thing to do',
    'Coming up',
    'Newsletters',
    'Worth celebrating',
    'Try this at home',
    'What became of promises',
    'Corrections',
  ]);
});

test('nothing in it is about one reader, counts, runs or comes from elsewhere', () => {
  const { html } = renderDigest(createFullContent('en'));
  expect(html).not.toMatch(/<script|<link|<iframe|<form|@import|url\(|\son\w+=/i);
  const fetched = [...html.matchAll(/\ssrc="([^"]*)"/g)].map(([, address]) => address);
  expect(new Set(fetched)).toEqual(
    new Set(['https://news.fixture.example/_email/img/0123456789abcdef.jpg']),
  );
});

test('an Arabic mail is written from right to left for programs that drop dir, too', () => {
  const { html, subject } = renderDigest(createFullContent('ar'));
  expect(html).toMatch(/<html lang="ar" dir="rtl"/);
  expect(html).toMatch(/<td class="section stitched" align="right"[^>]*direction: rtl/);
  // The English facts of the event stand in isolates, as Gmail throws bdi away.
  expect(html).toContain('\u2068Library\u2069');
  expect(html).not.toContain('<bdi>');
  expect(subject).not.toMatch(/[\u2066-\u2069]/);
});

test('an entry in another language than the list says so', () => {
  const { html } = renderDigest(createFullContent('ar'));
  expect(html).toMatch(/<div class="entry ltr" align="left" lang="en" dir="ltr"/);
});

test('a past ask is not asked again', () => {
  const content = createFullContent('en');
  expect(renderDigest({ ...content, day: '2026-03-13' }).text).toContain('Send an empty egg box.');
  expect(renderDigest({ ...content, day: '2026-03-14' }).text).not.toContain('Send an empty egg');
});

test('a mail with nothing but a correction says so in its subject', () => {
  const { corrections } = createFullContent('en');
  expect(renderDigest(createContent('en', { corrections })).subject).toBe('Heron: a correction');
});

test('a headline of several lines is one line in the inbox, and no header of its own', () => {
  const entry = createEntry('newsletters', 'odd', {});
  entry.data.title = 'Eggs\r\nBcc: everybody@fixture.example\u0007';
  const newsletters = [{ entry, promised: [], answered: [] }];
  const { subject } = renderDigest(createContent('en', { newsletters }));
  expect(subject).toBe('Heron: Eggs Bcc: everybody@fixture.example');
});

test('hostile words stay words, and control characters are gone', () => {
  const words = HOSTILE_WORDS;
  const entry = createEntry('celebrations', 'odd', { title: words, kind: 'effort', who: 'Us' });
  const { html, text } = renderDigest(createContent('en', { celebrations: [entry] }));
  expect(html).not.toMatch(/<script|<img|<[^>]*\sonerror=/i);
  expect(text).toContain('{evil} <!-- ]]>');
  expect(html + text).not.toMatch(/[\u0000-\u0008\u0085]/);
});

describe('a mail never grows so long that Gmail hides its end', () => {
  test('eleven newsletters go in full', () => {
    const { forms, html } = renderDigest(createMany(11));
    expect(new Set(forms.values())).toEqual(new Set(['full']));
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('of thirty the oldest fall back to summaries, with the way to the whole', () => {
    const { forms, html } = renderDigest(createMany(30));
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_BYTES);
    expect(Buffer.byteLength(html)).toBeGreaterThan(MOST_BYTES * 0.8);
    const newestFirst = createMany(28).newsletters.map(({ entry }) => entry.data.date);
    expect(newestFirst[0]).toBe('2026-02-28');
    const [newest, oldest] = [
      forms.get('newsletters/edition-30'),
      forms.get('newsletters/edition-3'),
    ];
    expect({ newest, oldest }).toEqual({ newest: 'full', oldest: 'summary' });
    expect(html).toContain('Summary of 3.');
    expect(html).toContain('https://news.fixture.example/newsletters/edition-3/');
  });

  test('of two hundred the oldest are headlines, and none is left out', () => {
    const { forms, html } = renderDigest(createMany(200));
    expect(new Set(forms.values())).toEqual(new Set(['title', 'summary']));
    const named = new Set(html.match(/\/newsletters\/edition-\d+\//g));
    expect(named.size).toBe(200);
  });

  test('and where even headlines are too many, nothing is cut off in silence', () => {
    expect(() => renderDigest(createMany(20), 5_000)).toThrow(DigestTooLarge);
  });
});
