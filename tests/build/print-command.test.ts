import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../fixtures/pdf.ts';
import { createSite, type Site } from '../fixtures/site.ts';
import {
  SCHOOL_FILES,
  writeEvent,
  writeNewsletter,
  writeYaml,
} from '../fixtures/written-entries.ts';

const HERON = writeYaml({
  name: 'Heron',
  grades: '3',
  teachers: ['ana-lima'],
  languages: 'ar',
  rhythm: { every: 'weekly', day: 'friday' },
  emblem: { colour: 'sky', shape: 'feather' },
  schoolYear: '2025-26',
});
const ASK = { text: 'Send a box.', by: '2026-03-20' };

let site: Site;

beforeAll(async () => {
  site = await createSite('print-command', {
    school: { base: '/news/', offline: false },
    content: {
      ...SCHOOL_FILES,
      'classes/heron.yaml': HERON,
      'newsletters/beans.mdx': writeNewsletter({ title: 'Beans (up!)', ask: ASK }, '## How tall'),
      'events/fair.mdx': writeEvent({ start: '2026-03-21 18:00', class: 'willow' }),
      'newsletters/early.mdx': writeNewsletter({ date: '2026-01-09' }),
      'newsletters/marsh.mdx': writeNewsletter(
        { class: 'heron', title: 'مالك الحزين' },
        '## أربع دقائق',
      ),
      'newsletters/draft.mdx': writeNewsletter({ draft: true }),
      'newsletters/later.mdx': writeNewsletter({ date: '2026-04-01' }),
    },
  });
});

const read = (name: string) => readPdf(readFileSync(join(site.folder, name)));
const listPdfs = (folder = 'print') =>
  readdirSync(join(site.folder, folder))
    .filter((name) => name.endsWith('.pdf'))
    .sort();

describe('npm run print', () => {
  test('only says what it would do when asked to', async () => {
    const { code, output } = await site.command('print', ['--dry-run']);
    expect(code, output).toBe(0);
    expect(output).toBe(
      'early.pdf\nbeans.pdf\nmarsh.pdf\nTo print: 3, on Letter. Up to date: 0.\n',
    );
    expect(existsSync(join(site.folder, 'print'))).toBe(false);
    expect(existsSync(site.dist)).toBe(false);
  });

  test('builds the site and prints what is published, once', async () => {
    const { code, output } = await site.command('print');
    expect(code, output).toBe(0);
    expect(output).toMatch(/beans\.pdf: 1 page, \d+\.\d s\n/);
    expect(output).toContain('Printed: 3, on Letter, in print. Up to date: 0.');
    expect(listPdfs()).toEqual(['beans.pdf', 'early.pdf', 'marsh.pdf']);
    const again = await site.command('print');
    expect(again.output).toBe('Printed: 0, on Letter, in print. Up to date: 3.\n');
  });

  test('says in the PDF its title, language and headings, for readers aloud too', () => {
    const beans = read('print/beans.pdf');
    expect(beans).toMatchObject({
      pages: 1,
      size: [612, 792],
      title: 'Beans (up!) · Fixture School',
      lang: 'en',
      isTagged: true,
    });
    const headings = beans.bookmarks.map(({ title }) => title);
    for (const heading of ['Beans (up!)', 'One thing to do', 'How tall', 'Tell us'])
      expect(headings).toContain(heading);
    const marsh = read('print/marsh.pdf');
    expect(marsh).toMatchObject({ title: 'مالك الحزين · Fixture School', lang: 'ar' });
    expect(marsh.bookmarks.map(({ title }) => title)).toContain('أربع دقائق');
  });

  test('leads to the real site, and tells nothing of who printed it, when and where', () => {
    const { info, links } = read('print/beans.pdf');
    expect(Object.keys(info).sort()).toEqual(['Producer', 'Title']);
    expect(links).toContain('https://news.fixture.example/news/classes/willow/');
    expect(links.filter((link) => /127\.0\.0\.1|localhost|file:/.test(link))).toEqual([]);
    const bytes = readFileSync(join(site.folder, 'print/beans.pdf'), 'latin1');
    expect(bytes).not.toContain(site.folder);
  });

  test('prints again what has changed or is gone, and builds before it where it must', async () => {
    await site.write({ 'src/content/newsletters/beans.mdx': writeNewsletter({ title: 'Peas' }) });
    await site.remove('print/early.pdf');
    const { code, output } = await site.command('print');
    expect(code, output).toBe(0);
    expect(output).toContain('Printed: 2, on Letter, in print. Up to date: 1.');
    expect(read('print/beans.pdf').title).toBe('Peas · Fixture School');
  });

  test('prints again what shows an event that has moved, and not what does not', async () => {
    await site.write({
      'src/content/events/fair.mdx': writeEvent({ start: '2026-03-22 18:00', class: 'willow' }),
    });
    const { code, output } = await site.command('print');
    expect(code, output).toBe(0);
    expect(output).toContain('Printed: 2, on Letter, in print. Up to date: 1.');
    expect(output).not.toContain('marsh.pdf:');
  });

  test('prints nothing anew because days pass', async () => {
    const { output } = await site.command('print', ['--dry-run'], { now: '2026-03-25T08:00' });
    expect(output).toContain('Up to date: 3.');
  });

  test('with --no-build prints from the last built site, and says so', async () => {
    const file = 'src/content/newsletters/early.mdx';
    await site.write({ [file]: writeNewsletter({ date: '2026-01-09', title: 'Snow' }) });
    const { output } = await site.command('print', ['--no-build', '--all', '--out', 'unbuilt']);
    expect(output).toContain('The site in dist is taken as it is');
    expect(read('unbuilt/early.pdf').title).not.toContain('Snow');
    await site.write({ [file]: writeNewsletter({ date: '2026-01-09' }) });
  });

  test('prints one class, from a day on, on other paper, in another folder', async () => {
    const typed = [
      '--class',
      'Willow',
      '--since',
      '2026-02-01',
      '--paper',
      'a4',
      '--out',
      'copies',
    ];
    const { code, output } = await site.command('print', typed);
    expect(code, output).toBe(0);
    expect(listPdfs('copies')).toEqual(['beans.pdf']);
    expect(read('copies/beans.pdf').size.map(Math.round)).toEqual([596, 843]);
  });

  test('killed on the way, keeps what is whole and finishes the next time', async () => {
    const typed = ['--all', '--out', 'killed'];
    const { code } = await site.command('print', typed, { killAt: /early\.pdf: 1 page/ });
    expect(code).toBe(null);
    for (const name of listPdfs('killed')) expect(read(`killed/${name}`).pages).toBe(1);
    const again = await site.command('print', ['--out', 'killed']);
    expect(again.code, again.output).toBe(0);
    expect(again.output).not.toContain('early.pdf:');
    expect(listPdfs('killed')).toEqual(['beans.pdf', 'early.pdf', 'marsh.pdf']);
    expect(
      readdirSync(join(site.folder, 'killed')).filter((name) => name.endsWith('.part')),
    ).toEqual([]);
  });

  test.each([
    [
      'a browser that is not there',
      [],
      { CHROME_PATH: '/no/such/chrome' },
      'CHROME_PATH names /no/such/chrome',
    ],
    ['a class that is not there', ['--class', 'wilow'], {}, 'Did you mean "willow"?'],
    ['paper that is none', ['--paper', 'a3'], {}, 'Write A4 or letter.'],
    ['a day that is none', ['--since', 'May'], {}, '--since: '],
    ['an unknown option', ['--al'], {}, 'There is no option --al.'],
  ])('explains %s', async (_, typed, env, words) => {
    const { code, output } = await site.command('print', ['--all', ...typed], { env });
    expect(code).toBe(1);
    expect(output).toContain(words);
    expect(output).not.toMatch(/^ {4}at /m);
  });
});
