import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDist, readEveryByte } from '../fixtures/dist.ts';
import { CELEBRATED, makeKeptYear, ON_ROSTER, ROSTER } from '../fixtures/kept-year.ts';
import { createSite, type Site } from '../fixtures/site.ts';
import { writeNewsletter, writeTip } from '../fixtures/written-entries.ts';

let site: Site;
let outside: string;
let copy: string;
let summary: string;

const year = ['--year', '2025-26'];

function run(...args: string[]) {
  return site.command('export', [...year, ...args]);
}

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'homeward-export-'));
  site = await createSite('export', { content: await makeKeptYear() });
  copy = join(outside, 'year');
  const { code, output } = await run('--out', copy);
  expect(code, output).toBe(0);
  summary = output;
});

afterAll(() => rm(outside, { recursive: true }));

describe('a year to keep', () => {
  test('builds the site first, and says in one summary what is in the copy', () => {
    expect(summary).toContain('The site is built first');
    expect(summary).toMatch(/\d+ files, \d+\.\d MB, \d+\.\d seconds/);
    expect(summary).toContain('newsletters 4, celebrations 3, events 1, goals 1');
    expect(summary).toContain('Covers that show children by a consent: 1.');
    expect(summary).toContain('Books: heron-2025-26.epub, willow-2025-26.epub.');
  });

  test('holds the year, the tips that it speaks of, and nothing of another year or a draft', () => {
    const { files, findFilesWith } = readDist(copy);
    expect(files).toEqual(
      expect.arrayContaining([
        ...['index.html', 'newsletters/beans/index.html', 'newsletters/beans-ar/index.html'],
        ...['celebrations/one/index.html', 'events/fair/index.html', 'goals/books/index.html'],
        ...['home-learning/socks/index.html', 'classes/willow/promises/index.html'],
      ]),
    );
    expect(files).not.toContain('newsletters/before/index.html');
    expect(files.filter((file) => /\.(js|xml)$|service-worker|pagefind/.test(file))).toEqual([]);
    expect(findFilesWith('Unfinished')).toEqual([]);
  });

  test('lists on its start page every entry under its month', () => {
    const page = readDist(copy).page('index.html');
    expect(page.all('h2').map(({ text }) => text)).toEqual([
      'As a book for an e-reader',
      'Classes and promises',
      'February 2026',
      'March 2026',
    ]);
    expect(page.all('title')[0]!.text).toBe('Fixture School, 2025-26');
    expect(page.all('main')[0]!.text).toContain('Beans & <Quokka>');
  });

  test('of one class leaves the other class out', async () => {
    const folder = join(outside, 'heron');
    const { output } = await run('--no-build', '--class', 'Heron', '--out', folder);
    expect(output).toContain('newsletters 1,');
    const { files } = readDist(folder);
    expect(files).toContain('newsletters/heron/index.html');
    expect(files).toContain('events/fair/index.html');
    expect(files.filter((file) => /willow|beans|goals/.test(file))).toEqual([]);
  });

  test('comes out byte for byte the same a second time', async () => {
    const again = join(outside, 'again');
    await run('--out', again);
    expect(readEveryByte(again)).toEqual(readEveryByte(copy));
  });
});

describe('what was taken out or changed since the last build', () => {
  const TIP = 'src/content/home-learning/socks.mdx';
  const NEWSLETTER = 'src/content/newsletters/heron.mdx';

  beforeAll(async () => {
    await site.write({
      [TIP]: writeTip({ title: 'Sock sums', class: 'all', date: '2027-01-01' }),
      [NEWSLETTER]: writeNewsletter({ title: 'Egrets', class: 'heron' }, 'No link.'),
      'src/content/newsletters/beans/index.mdx': writeNewsletter({
        title: 'Peas',
        promises: [{ id: 'pot', text: 'A pot.', due: '2026-03-01' }],
      }),
    });
  });

  afterAll(async () => {
    const files = Object.entries(await makeKeptYear());
    await site.write(
      Object.fromEntries(files.map(([file, bytes]) => [`src/content/${file}`, bytes])),
    );
  });

  test('is copied as it was with --no-build, which says so; a withdrawn tip never is', async () => {
    const folder = join(outside, 'stale');
    const { code, output } = await run('--no-build', '--out', folder);
    expect(code, output).toBe(0);
    expect(output).toContain('The site in dist is taken as it is');
    const { files, text } = readDist(folder);
    expect(text('newsletters/heron/index.html')).toContain('Herons');
    expect(files).not.toContain('home-learning/socks/index.html');
  });

  test('is not copied otherwise', async () => {
    const folder = join(outside, 'fresh');
    const { code, output } = await run('--class', 'heron', '--out', folder);
    expect(code, output).toBe(0);
    expect(readDist(folder).text('newsletters/heron/index.html')).toContain('Egrets');
    expect(readDist(folder).findFilesWith('Herons')).toEqual([]);
  });
});

describe('the book of a year', () => {
  const text = (path: string) => strFromU8(files()[path]!);
  const files = () => unzipSync(readDist(copy).bytes('willow-2025-26.epub'));

  test('begins with its type, uncompressed, where readers look for it', () => {
    const bytes = readDist(copy).bytes('willow-2025-26.epub');
    expect(bytes.toString('latin1', 0, 58)).toMatch(/^PK[\s\S]{28}mimetypeapplication\/epub\+zip$/);
    expect(bytes.readUInt16LE(8)).toBe(0);
  });

  test('lists every file it holds and no other, and reads newsletters in order', () => {
    const book = text('EPUB/book.opf');
    const listed = [...book.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)];
    expect(listed.map(([, , href]) => `EPUB/${href}`).sort()).toEqual(
      Object.keys(files())
        .filter((file) => file.startsWith('EPUB/') && file !== 'EPUB/book.opf')
        .sort(),
    );
    const hrefs = new Map(listed.map(([, id, href]) => [id, href]));
    expect([...book.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => hrefs.get(id))).toEqual([
      ...['cover.xhtml', 'contents.xhtml', 'newsletter-beans.xhtml', 'newsletter-beans-ar.xhtml'],
      ...['newsletter-later.xhtml', 'celebrations.xhtml', 'goals.xhtml'],
    ]);
    expect(book).toContain('properties="cover-image"');
    expect(book).toContain('properties="nav"');
    expect(book).toMatch(/<dc:language>en<\/dc:language>\s*<dc:language>ar<\/dc:language>/);
    expect(book).toContain('<meta property="schema:accessibilityFeature">alternativeText</meta>');
  });

  test('says the language and direction of each chapter', () => {
    expect(text('EPUB/newsletter-beans-ar.xhtml')).toContain('lang="ar" xml:lang="ar" dir="rtl"');
    expect(text('EPUB/newsletter-beans.xhtml')).toContain('lang="en" xml:lang="en" dir="ltr"');
    expect(text('EPUB/celebrations.xhtml')).toContain(
      '<article lang="ar" xml:lang="ar" dir="rtl">',
    );
  });

  test('shows pictures without metadata, and links that lead somewhere', async () => {
    const chapter = text('EPUB/newsletter-beans.xhtml');
    const [, file] =
      /<img src="([^"]+)" alt="Inès &amp; Quokka" width="900" height="600" ?\/>/.exec(chapter)!;
    const { format, exif } = await sharp(files()[`EPUB/${file}`]).metadata();
    expect(format).toBe('jpeg');
    expect(exif).toBeUndefined();
    expect(chapter).toContain('href="https://news.fixture.example/home-learning/socks/"');
  });

  test('says what was promised and what became of it, with links that stay in the book', () => {
    const made = text('EPUB/newsletter-beans.xhtml');
    expect(made.split('A pot for Xanthippe.')).toHaveLength(2);
    expect(made).toContain('<strong>Kept:</strong> A pot for Xanthippe.');
    expect(made).toMatch(/<a href="newsletter-later\.xhtml">[^<]*<\/a>: Xanthippe has it\./);
    expect(text('EPUB/newsletter-later.xhtml')).toContain('href="newsletter-beans.xhtml"');
  });
});

describe('a copy for the next teacher', () => {
  let folder: string;
  let output: string;

  beforeAll(async () => {
    folder = join(outside, 'handover');
    await writeFile(join(outside, 'list.csv'), ROSTER);
    const roster = ['--roster', join(outside, 'list.csv')];
    ({ output } = await run('--handover', ...roster, '--out', folder));
  });

  test('holds no picture, no celebration, no draft, and no name in any byte', () => {
    const { files, findFilesWith } = readDist(folder);
    expect(files.filter((file) => !/\.(mdx|yaml|txt)$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.includes('celebrations/'))).toEqual([]);
    for (const name of [...CELEBRATED, ...ON_ROSTER, 'Ines', 'Secret', 'quokka'])
      expect(findFilesWith(name), name).toEqual([]);
  });

  test('keeps the rest of the words, the days, and answers to promises', () => {
    const { text } = readDist(folder);
    const beans = text('src/content/newsletters/beans/index.mdx');
    expect(beans).toContain('title: Beans & <[name]>');
    expect(beans).toContain('date: 2026-02-06');
    expect(beans).toContain('[name]’s bean grew.');
    expect(text('src/content/newsletters/beans-ar.mdx')).toContain('نما فول [name] و[name] سعيدة.');
    const later = text('src/content/newsletters/later.mdx');
    expect(later).toContain('[name] and \\[name]: thank you.');
    expect(later).toContain('promise: pot');
    expect(later).toContain('<EventLink id="old-fair" />');
    expect(text('src/content/classes/willow.yaml')).toContain('name: Willow');
  });

  test('says what was done, and promises nothing', () => {
    expect(output).toContain('known from celebrations and your list');
    expect(output).toContain('no program finds every name');
  });

  test('builds as it is', async () => {
    const next = await createSite('export-next-year', { content: {} });
    await cp(join(folder, 'src/content'), join(next.folder, 'src/content'), { recursive: true });
    const build = await next.build();
    expect(build.code, build.output).toBe(0);
    expect(readDist(next.dist).files).toContain('newsletters/beans/index.html');
  });

  test('lists a file in which a name is left as a word in small letters', async () => {
    await site.write({
      'src/content/newsletters/small.mdx':
        '---\ntitle: Small\ndate: 2026-03-06\nclass: willow\n---\n\nThe quokka is an animal.\n',
    });
    const again = await run('--handover', '--out', join(outside, 'small'));
    await site.remove('src/content/newsletters/small.mdx');
    expect(again.output).toContain('src/content/newsletters/small.mdx: quokka');
    expect(again.output).toContain('Not done: without a list of names');
  });

  test('names a file that is left out, and what is wrong with it', async () => {
    const file = 'src/content/newsletters/cheer.mdx';
    await site.write({ [file]: writeNewsletter({ translationOf: 'before', lang: 'ar' }) });
    const again = await run('--handover', '--out', join(outside, 'cheer'));
    await site.remove(file);
    expect(again.output).toMatch(new RegExp(`Left out, .*\n  ${file}: .*before`));
  });
});

describe('where a copy goes', () => {
  test.each([
    ['src/content/newsletters/kept', 'lies in src/'],
    ['dist/kept', 'lies in dist/'],
    ['.', 'holds the project itself'],
  ])('%s is refused, because it %s', async (path, words) => {
    const { code, output } = await run('--out', join(site.folder, path));
    expect(code).toBe(1);
    expect(output).toContain(words);
  });

  test('what is there stays without --replace, and what is no copy stays with it', async () => {
    const folder = join(outside, 'other');
    await mkdir(folder);
    await writeFile(join(folder, 'letter.txt'), 'Dear all');
    const refused = await run('--out', folder);
    expect(refused.output).toContain('is there already. Nothing was written.');
    const foreign = await run('--out', folder, '--replace');
    expect(foreign.output).toContain('is no earlier copy');
    expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toBe('Dear all');
  });

  test('an earlier copy is replaced whole, also after a run that was killed', async () => {
    const folder = join(outside, 'again');
    await writeFile(join(folder, 'old.html'), 'old');
    await cp(folder, `${folder}-unfinished`, { recursive: true });
    await cp(folder, `${folder}-previous`, { recursive: true });
    await rm(folder, { recursive: true });
    const { code, output } = await run('--no-build', '--out', folder, '--replace');
    expect(code, output).toBe(0);
    expect(existsSync(join(folder, 'old.html'))).toBe(false);
    expect(existsSync(`${folder}-unfinished`) || existsSync(`${folder}-previous`)).toBe(false);
  });

  test.each([
    [['--year', '2019-20'], 'The years with newsletters are 2024-25, 2025-26.'],
    [[], 'Which school year?'],
    [['--year', '2025-26', '--class', 'heronn'], 'Did you mean'],
    [['--year', '2025-26', '--roster', 'x'], 'add --handover'],
    [['--yaer', '2025-26'], 'Did you mean "--year"?'],
  ])('%j is explained', async (args, words) => {
    const { code, output } = await site.command('export', args);
    expect(output).toContain(words);
    expect(code).toBe(1);
  });

  test('--help says what it is for', async () => {
    const { code, output } = await site.command('export', ['--help']);
    expect(output).toContain('A school year to keep.');
    expect(code).toBe(0);
  });
});
