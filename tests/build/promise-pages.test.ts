import { beforeAll, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { buildSite } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter, writeYaml } from '../fixtures/written-entries.ts';

let dist: Dist;

beforeAll(async () => {
  const promise = (id: string, due: string) => ({ id, text: `We promise ${id}.`, due });
  const { dist: folder } = await buildSite('promise-pages', {
    now: '2026-03-10T08:00',
    content: {
      ...SCHOOL_FILES,
      'classes/oak.yaml': writeYaml({
        ...{ name: 'Oak', grades: '1', teachers: ['ana-lima'], languages: 'en' },
        ...{ rhythm: { every: 'weekly', day: 'friday' }, schoolYear: '2025-26' },
        emblem: { colour: 'sea', shape: 'acorn' },
      }),
      'newsletters/old.mdx': writeNewsletter({
        date: '2025-05-02',
        promises: [promise('lamps', '2025-06-01'), promise('ramps', '2025-06-02')],
      }),
      'newsletters/made.mdx': writeNewsletter({
        date: '2026-01-09',
        promises: [promise('shelves', '2026-02-01'), promise('plants', '2026-04-01')],
      }),
      'newsletters/made-es.mdx': writeNewsletter({
        ...{ title: 'Hecho', date: '2026-01-09', lang: 'es', translationOf: 'made' },
      }),
      'newsletters/answer.mdx': writeNewsletter({
        date: '2026-02-06',
        kept: [
          { promise: 'shelves', how: 'They stand.', date: '2026-02-05' },
          { promise: 'lamps', how: 'They shine.', date: '2025-06-01' },
        ],
      }),
      'newsletters/answer-es.mdx': writeNewsletter({
        ...{ title: 'Respuesta', date: '2026-02-06', lang: 'es', translationOf: 'answer' },
      }),
      'newsletters/arabic.mdx': writeNewsletter({
        ...{ class: 'oak', date: '2026-02-07', lang: 'ar' },
        promises: [promise('songs', '2026-02-20')],
      }),
      'newsletters/english.mdx': writeNewsletter({
        ...{ class: 'oak', date: '2026-02-27' },
        changed: [{ promise: 'songs', why: 'Later.', date: '2026-02-26', due: '2026-05-01' }],
      }),
    },
  });
  dist = readDist(folder);
});

/** The promises on a page in order: whether each waits or what it became. */
function listPromises(file: string): string[] {
  return dist
    .page(file)
    .all('li')
    .flatMap(({ attributes, text }) => {
      const id = /We promise (\w+)\./.exec(text)?.[1];
      return attributes['data-state'] && id ? [`${id} ${attributes['data-state']}`] : [];
    });
}

test('what is still to come stands first, what is overdue before it, however old it is', () => {
  expect(listPromises('promises/index.html')).toEqual([
    ...['ramps overdue', 'plants open', 'songs open'],
    'shelves kept',
  ]);
});

test('an earlier school year has its own page, linked from the first', () => {
  expect(dist.page('promises/index.html').values('href')).toContain('/promises/year/2024-25/');
  expect(listPromises('promises/year/2024-25/index.html')).toEqual(['ramps overdue', 'lamps kept']);
});

test('a class’s page has its own promises alone', () => {
  expect(listPromises('classes/oak/promises/index.html')).toEqual(['songs open']);
  expect(listPromises('classes/willow/promises/index.html')).toEqual([
    ...['ramps overdue', 'plants open'],
    'shelves kept',
  ]);
  expect(dist.page('classes/oak/index.html').values('href')).toContain('/classes/oak/promises/');
});

test('an overdue promise is called still open, in words', () => {
  const main = dist.page('promises/index.html').all('main')[0]!.text;
  expect(main).toContain('Promised: 4');
  expect(main).toContain('Still open: 1');
  expect(main).toContain('Still to come: 2');
  expect(main).toContain('Kept: 1');
});

test('a newsletter shows what it promised and what it answers, each linked to the other', () => {
  const made = dist.page('newsletters/made/index.html');
  expect(listPromises('newsletters/made/index.html')).toEqual(['shelves kept', 'plants open']);
  expect(made.values('href')).toContain('/newsletters/answer/');
  const answer = dist.page('newsletters/answer/index.html');
  expect(answer.values('href')).toContain('/newsletters/made/');
  expect(answer.values('href')).toContain('/newsletters/old/');
});

test('a translation says it in its own language and links to newsletters in it', () => {
  const { values, all } = dist.page('newsletters/answer-es/index.html');
  expect(all('main')[0]!.text).toContain('Cumplida');
  expect(values('href')).toContain('/newsletters/made-es/');
  expect(values('href')).not.toContain('/newsletters/made/');
});

test('words of a promise and of its answer each say their own language', () => {
  const spoken = dist
    .page('newsletters/english/index.html')
    .elements.filter(
      ({ text, name }) => name !== 'li' && /^(We promise songs|Later)/.test(text.trim()),
    )
    .flatMap(({ text, attributes: { lang } }) => (lang ? [[text.trim(), lang]] : []));
  expect(spoken).toEqual([
    ['We promise songs.', 'ar'],
    ['Later.', 'en'],
  ]);
});
