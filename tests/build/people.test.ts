import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { buildSite } from '../fixtures/site.ts';
import { writeNewsletter, writeYaml, type Fields } from '../fixtures/written-entries.ts';

function writeClass(name: string, fields: Fields): string {
  return writeYaml({
    name,
    grades: '2',
    languages: 'en, ar',
    rhythm: { every: 'weekly', day: 'friday' },
    emblem: { colour: 'sky', shape: 'feather' },
    schoolYear: '2025-26',
    ...fields,
  });
}

const CROWD = ['ana', 'ben', 'eva', 'fay'];

const content = {
  'classes/willow.yaml': writeClass('Willow', { teachers: ['ben', 'ana'], order: '1' }),
  'classes/heron.yaml': writeClass('Heron', { teachers: ['cat'], order: '2' }),
  'classes/crowd.yaml': writeClass('Crowd', { teachers: CROWD, order: '3' }),
  'people/ana.yaml': writeYaml({
    name: 'Ana Lima',
    role: 'Teacher',
    email: 'ana@fixture.example',
    phone: '902 555 0101 ext. 7',
    contact: 'phone',
    repliesWithin: 'one school day',
  }),
  'people/ben.yaml': writeYaml({ name: 'Ben Ode', role: 'Teacher', phone: '+1 902 555 0102' }),
  'people/cat.yaml': writeYaml({ name: 'Cat Reed', role: 'Teacher', contact: 'note' }),
  'people/eva.yaml': writeYaml({ name: 'Eva Roy', role: 'Teacher', email: 'eva@fixture.example' }),
  'people/fay.yaml': writeYaml({ name: 'Fay Sol', role: 'Teacher', email: 'fay@fixture.example' }),
  'people/zain.yaml': writeYaml({
    name: 'Zain Amir',
    role: 'Liaison',
    email: 'zain@fixture.example',
    languages: 'ar, en',
  }),
  'newsletters/one.mdx': writeNewsletter({ class: 'willow' }),
  'newsletters/one-ar.mdx': writeNewsletter({ class: 'willow', lang: 'ar', translationOf: 'one' }),
  'newsletters/unreachable.mdx': writeNewsletter({ class: 'heron' }),
  'newsletters/many.mdx': writeNewsletter({ class: 'crowd' }),
  'newsletters/school.mdx': writeNewsletter({ class: 'all' }),
};

let dist: Dist;

beforeAll(async () => {
  dist = readDist((await buildSite('people', { content })).dist);
});

/** Links of a page by which somebody is written to or called, outside its main part. */
function listWays(file: string): string[] {
  return dist
    .page(file)
    .all('a')
    .filter(({ inside }) => inside.includes('footer'))
    .map(({ attributes }) => attributes['href']!)
    .filter((href) => /^(?:mailto|tel):/.test(href));
}

const OFFICE = ['mailto:office@fixture.example', 'tel:9025550100'];
const TEACHERS = ['tel:+19025550102', 'mailto:ana@fixture.example', 'tel:9025550101'];

describe('a family is told whom to write to', () => {
  test.each([
    ['the teachers, about a newsletter of their class', 'newsletters/one/index.html', TEACHERS],
    ['the teachers, on the page of their class', 'classes/willow/index.html', TEACHERS],
    [
      'somebody who speaks its language too, on a translation',
      'newsletters/one-ar/index.html',
      [...TEACHERS, 'mailto:zain@fixture.example'],
    ],
    ['the office, where no teacher can be reached', 'newsletters/unreachable/index.html', OFFICE],
    ['the office, where there is a crowd', 'newsletters/many/index.html', OFFICE],
    ['the office, about the whole school', 'newsletters/school/index.html', OFFICE],
    ['the office, on every other page', 'events/index.html', OFFICE],
    ['the office, on the page of an address that does not exist', '404.html', OFFICE],
  ])('%s', (_, file, ways) => {
    expect(listWays(file)).toEqual(ways);
  });

  test('and how soon an answer comes, where somebody has promised it', () => {
    const read = (file: string) => dist.page(file).all('footer')[0]!.text;
    expect(read('newsletters/one/index.html').match(/hear back within/g)).toHaveLength(1);
    expect(read('newsletters/one/index.html')).toContain('hear back within one school day');
    expect(read('index.html')).toContain('hear back within two school days');
  });
});

describe('the page of people', () => {
  test('begins with the teachers in the order of their classes, and names the classes', () => {
    const page = dist.page('people/index.html');
    const cards = page.all('article');
    expect(cards.map(({ attributes }) => attributes['id'])).toEqual([
      ...['ana', 'ben', 'cat', 'eva', 'fay'],
      'zain',
    ]);
    expect(cards[0]!.text).toMatch(/Willow\s+Crowd/);
    expect(page.values('href')).toContain('/classes/willow/');
    expect(dist.page('classes/willow/index.html').values('href')).toContain('/people/#ana');
  });

  test('says first who speaks a language beside the school’s', () => {
    const page = dist.page('people/index.html');
    const [name] = page.all('dt');
    expect(name!.text.trim()).toBe('العربية');
    expect(page.all('dd').map(({ text }) => text.trim())).toEqual(['Zain Amir']);
  });

  test('says in a sentence how somebody likes to be reached', () => {
    const [ana, , cat] = dist.page('people/index.html').all('article');
    expect(ana!.text).toContain('A phone call works best.');
    expect(cat!.text).toContain('A note in the school bag works best.');
  });

  test('leads through the office to somebody without an address or a number', () => {
    const cards = dist.page('people/index.html').all('article');
    expect(cards.filter(({ text }) => text.includes('through the office'))).toHaveLength(1);
    expect(cards[2]!.text).toContain('Reach Cat Reed through the office:');
    expect(cards[2]!.text).toContain('902 555 0100');
  });
});
