import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { buildSite } from '../fixtures/site.ts';
import {
  SCHOOL_FILES,
  SECOND_CLASS,
  writeNewsletter,
  writeYaml,
} from '../fixtures/written-entries.ts';

const HERON = {
  ...SECOND_CLASS,
  name: 'Heron',
  languages: 'ar, pt-BR, es-MX',
  lists: [
    { lang: 'es', address: 'heron-es@lists.fixture.example' },
    { lang: 'ar', address: '=2+3', signUp: 'https://lists.fixture.example/heron-ar' },
  ],
};

const KITS = [
  'classes/heron/kit/es/index.html',
  'classes/heron/kit/index.html',
  'classes/willow/kit/index.html',
];

let dist: Dist;

/** The cells of the office's file, without what tells programs how it is written. */
function readTable(file: string): string[][] {
  const [, text] = /^\uFEFF([^]*)\r\n$/.exec(dist.text(file))!;
  return text!.split('\r\n').map((line) => line.split(','));
}

beforeAll(async () => {
  const content = {
    ...SCHOOL_FILES,
    'classes/heron.yaml': writeYaml(HERON),
    'classes/old.yaml': writeYaml({
      ...SECOND_CLASS,
      name: 'Old oak',
      languages: 'es',
      archived: 'yes',
    }),
    'newsletters/first.mdx': writeNewsletter(),
  };
  dist = readDist((await buildSite('kit', { content, school: { base: '/news/' } })).dist);
});

describe('the sign-up kit', () => {
  test('is there for each present class, in those of its languages that the interface speaks', () => {
    expect(dist.pages.filter((file) => file.includes('/kit/'))).toEqual(KITS);
    const read = (file: string) => {
      const { lang, dir } = dist.page(file).all('html')[0]!.attributes;
      return [lang, dir];
    };
    expect(KITS.map(read)).toEqual([
      ['es-MX', 'ltr'],
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ]);
  });

  test('stays out of search engines, the site map, the search and the feeds', () => {
    for (const file of KITS)
      expect(dist.page(file).meta('robots'), file).toEqual([expect.stringContaining('noindex')]);
    expect(dist.text('sitemap-0.xml')).toContain('/classes/heron/');
    const naming = dist.findFilesWith('/kit/').filter((file) => !KITS.includes(file));
    expect(naming.filter((file) => !file.endsWith('office.csv'))).toEqual([
      'classes/heron/index.html',
      'classes/willow/index.html',
      'guides/index.html',
    ]);
  });

  test('is found under “For teachers” and at the foot of its class', () => {
    const links = (file: string) =>
      dist
        .page(file)
        .values('href')
        .filter((href) => href.includes('/kit/'));
    expect(links('guides/index.html')).toEqual([
      '/news/classes/heron/kit/',
      '/news/classes/heron/kit/es/',
      '/news/classes/willow/kit/',
    ]);
    expect(links('classes/heron/index.html')).toEqual(['/news/classes/heron/kit/']);
    expect(links('classes/old/index.html')).toEqual([]);
  });

  test('speaks to families in their language, and to the office in the school’s', () => {
    const page = dist.page('classes/heron/kit/index.html');
    const office = page.all('section').find(({ attributes }) => attributes['id'] === 'office')!;
    expect(office.attributes).toMatchObject({ lang: 'en-CA', dir: 'ltr' });
    expect(office.text).toContain('Rules on consent differ from country to country');
    expect(office.text).toContain('عائلاتنا العزيزة');
    const slip = page.all('section').find(({ attributes }) => attributes['id'] === 'slip')!;
    expect(slip.text).toMatch(/لا صور إطلاقًا\s*\/\s*none at all/);
  });

  test('asks for email by the way that the class has, or by the page of how to hear', () => {
    const labels = (file: string) =>
      dist
        .page(file)
        .all('svg')
        .flatMap(({ attributes }) => attributes['aria-label'] ?? []);
    expect(labels('classes/heron/kit/index.html').join()).toContain(
      'lists.fixture.example/heron-ar',
    );
    expect(labels('classes/willow/kit/index.html')).toContain(
      'QR code to https://news.fixture.example/news/preferences/',
    );
  });
});

describe('the list for the office', () => {
  test('has a head and the language of the families, and rows for a large class', () => {
    const [head, ...rows] = readTable('classes/heron/kit/es/office.csv');
    expect(head).toEqual([
      'Apellido',
      'Correo electrónico',
      'Idioma',
      'Dirección de la lista',
      'Fecha de consentimiento',
    ]);
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) expect(row).toEqual(['', '', 'Español de México', '', '']);
  });

  test('does not publish the address by which everybody in a class can be written to', () => {
    expect(dist.findFilesWith('heron-es@lists.fixture.example')).toEqual([]);
  });

  test('is linked from its sheet', () => {
    for (const file of KITS) {
      const [link] = dist
        .page(file)
        .all('a')
        .filter(({ attributes }) => 'download' in attributes);
      expect(link!.attributes['href']).toBe(`/news/${file.replace('index.html', 'office.csv')}`);
    }
  });
});
