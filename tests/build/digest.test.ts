import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { findMetadata } from '../../src/lib/metadata.ts';
import { readDist } from '../fixtures/dist.ts';
import { createSite, type Site } from '../fixtures/site.ts';
import {
  writeCelebration,
  writeEvent,
  writeNewsletter,
  writeYaml,
  SCHOOL_FILES,
  type Fields,
} from '../fixtures/written-entries.ts';

const WILLOW = {
  name: 'Willow',
  grades: 'K',
  teachers: ['ana-lima'],
  languages: 'en, es',
  rhythm: { every: 'weekly', day: 'friday' },
  emblem: { colour: 'leaf', shape: 'leaf' },
  schoolYear: '2025-26',
  lists: [
    { lang: 'en', address: 'willow@fixture.example' },
    { lang: 'es', mode: 'immediate' },
  ],
};

const DIGEST = { from: 'news@fixture.example' };

/** The photo of a class that has agreed until a day. */
const COVER = {
  src: 'beans.jpg',
  alt: 'Beans.',
  people: 'identifiable',
  consent: { given: '2026-03-01', expires: '2026-03-31' },
};

/** Friday, after the usual moment of 16:00, in three weeks that follow each other. */
const [FIRST, SECOND, THIRD] = ['2026-03-06T17:00', '2026-03-13T17:00', '2026-03-20T17:00'];

interface Planned {
  digest: string;
  state: string;
  due: { key: string }[];
}

let site: Site;

function writeBeans(fields: Fields = {}): string {
  return writeNewsletter(
    {
      ...{ title: 'Beans', date: '2026-03-05', cover: COVER, ask: { text: 'Send a pot.' } },
      ...{ summary: 'They are up.' },
      ...fields,
    },
    'Nine beans are up.',
  );
}

async function run(
  now: string,
  ...args: string[]
): Promise<{ code: number | null; output: string }> {
  return site.command('digest', args, { now });
}

function readDigest(id: string, file = 'body.html'): string {
  return readFileSync(join(site.folder, 'digests/willow-en', id, file), 'utf8');
}

function listPictures(): string[] {
  const folder = join(site.dist, '_email/img');
  return existsSync(folder) ? readdirSync(folder) : [];
}

beforeAll(async () => {
  const photo = await sharp({
    create: { width: 1600, height: 1200, channels: 3, background: '#6a4' },
  })
    .jpeg()
    .toBuffer();
  site = await createSite('digest', {
    school: { digest: DIGEST, photos: { identifiable: 'with-consent' } },
    content: {
      ...SCHOOL_FILES,
      'classes/willow.yaml': writeYaml(WILLOW),
      'newsletters/long-ago.mdx': writeNewsletter({ title: 'Long ago', date: '2025-11-07' }),
      'newsletters/beans/index.mdx': writeBeans(),
      'newsletters/beans/beans.jpg': photo,
      'newsletters/draft.mdx': writeNewsletter({ title: 'Half done', draft: 'yes' }),
      'newsletters/later.mdx': writeNewsletter({ title: 'Not yet', date: '2026-03-19' }),
      'events/fair.mdx': writeEvent({
        title: 'Book fair',
        date: '2026-03-04',
        start: '2026-03-12 18:00',
      }),
    },
  });
});

describe('before mail begins', () => {
  test('nothing is frozen, and the way to begin is named', async () => {
    const { code, output } = await run(FIRST, 'freeze');
    expect({ code, begin: output.includes('npm run digest -- init willow-en') }).toEqual({
      code: 78,
      begin: true,
    });
  });

  test('init leaves the archive out, and what came since a day in', async () => {
    const { code, output } = await run(FIRST, 'init', '--baseline', '2026-03-02');
    expect(code).toBe(0);
    expect(output).toContain('willow-en: begins. What was published before, and is not mailed: 1.');
    expect((await run(FIRST, 'init')).output).toContain('has begun already and stays as it is');
  });
});

describe('the first mail', () => {
  test('brings what is out, and neither drafts nor what is to come', async () => {
    const { code, output } = await run(FIRST, 'plan', 'willow-en', '--json');
    const [plan] = (JSON.parse(output) as { lists: { digest: string; due: { key: string }[] }[] })
      .lists;
    expect({ code, digest: plan!.digest, due: plan!.due.map(({ key }) => key) }).toEqual({
      code: 0,
      digest: 'willow-en.2026-W10',
      due: ['events/fair', 'newsletters/beans'],
    });
    expect(existsSync(join(site.folder, 'digests/willow-en/willow-en.2026-W10'))).toBe(false);
  });

  test('of an immediate list waits until the newsletter has settled, then goes with all that is new', async () => {
    const plan = async (now: string) => {
      const { output } = await run(now, 'plan', 'willow-es', '--json');
      const [found] = (JSON.parse(output) as { lists: Planned[] }).lists;
      return [found!.digest, found!.state, ...found!.due.map(({ key }) => key)];
    };
    expect(await plan('2026-03-05T00:14')).toEqual(['willow-es.2026-W09', 'nothing']);
    expect(await plan('2026-03-05T00:15')).toEqual([
      ...['willow-es.post.beans', 'due', 'events/fair', 'newsletters/beans'],
    ]);
  });

  test('can be looked at before, with its pictures, light and dark', async () => {
    const { code, output } = await run(FIRST, 'preview', 'willow-en');
    expect(code).toBe(0);
    const [page = ''] = /file:\S+/.exec(output) ?? [];
    const read = (name: string) => readFileSync(new URL(name, page), 'utf8');
    expect(read('index.html').match(/<iframe/g)).toHaveLength(4);
    expect(read('index.html')).toContain('Nine beans are up.');
    expect(read('dark.html')).not.toContain('prefers-color-scheme');
    const [, picture = ''] = / src="([^"]+)"/.exec(read('light.html')) ?? [];
    expect(picture).toMatch(/^[0-9a-f]{16}\.jpg$/);
    expect((await sharp(readFileSync(new URL(picture, page))).metadata()).width).toBe(1120);
    expect(existsSync(join(site.folder, 'digests/willow-en/willow-en.preview'))).toBe(false);
  });

  test('is frozen once; a second run and a mended entry change nothing of it', async () => {
    expect((await run(FIRST, 'freeze')).code).toBe(0);
    const first = ['body.html', 'body.txt', 'digest.json'].map((file) =>
      readDigest('willow-en.2026-W10', file),
    );
    expect(first.join()).toContain('Nine beans are up.');
    expect(first.join()).not.toMatch(/Half done|Not yet|Long ago/);
    await site.write({
      'src/content/newsletters/beans/index.mdx': writeBeans({ title: 'Ten beans' }),
    });
    const { code, output } = await run('2026-03-07T09:00', 'freeze');
    expect(code).toBe(0);
    expect(output).toContain('willow-en.2026-W10: is frozen already and stays as it is.');
    const second = ['body.html', 'body.txt', 'digest.json'].map((file) =>
      readDigest('willow-en.2026-W10', file),
    );
    expect(second).toEqual(first);
  });

  test('finds its picture on the built site, as JPEG without metadata, and a page of its own', async () => {
    expect((await site.build({ now: FIRST })).code).toBe(0);
    const [name = '', ...others] = listPictures();
    const bytes = readFileSync(join(site.dist, '_email/img', name));
    const { format, width } = await sharp(bytes).metadata();
    expect({ others, format, width }).toEqual({ others: [], format: 'jpeg', width: 1120 });
    expect(findMetadata(bytes, 'jpeg')).toEqual([]);
    expect(readDigest('willow-en.2026-W10')).toContain(`/_email/img/${name}`);
    const dist = readDist(site.dist);
    const page = dist.text('digests/willow-en/2026-W10/index.html');
    expect(page).toContain('href="/newsletters/beans/"');
    expect(page).toContain('noindex');
    expect(dist.text('digests/index.html')).toContain('href="/digests/willow-en/2026-W10/"');
    expect(dist.text('follow/index.html')).toContain('href="/digests/willow-en/"');
    expect(dist.text('sitemap-0.xml')).not.toContain('/digests/');
  });

  test('has nothing to mend', async () => {
    const { code, output } = await run(FIRST, 'check');
    expect(output).toContain('Nothing needs mending.');
    expect(code).toBe(0);
  });
});

describe('the mails after it', () => {
  test('there is none when nothing is new', async () => {
    const { code, output } = await run(SECOND, 'freeze');
    expect(output).toContain('willow-en.2026-W11: nothing is due, so there is no mail.');
    expect(code).toBe(10);
  });

  test('bring a late entry, a correction and a cancelled event, and nothing twice', async () => {
    const corrections = [{ date: '2026-03-14', text: 'Ten, not nine.' }];
    await site.write({
      'src/content/newsletters/beans/index.mdx': writeBeans({ corrections }),
      'src/content/celebrations/late.mdx': writeCelebration({
        title: 'Back-dated',
        date: '2026-03-03',
      }),
      'src/content/events/fair.mdx': writeEvent({
        ...{ title: 'Book fair', date: '2026-03-04', start: '2026-03-26 18:00' },
        ...{ status: 'cancelled', updated: '2026-03-16' },
      }),
    });
    const { code, output } = await run(THIRD, 'freeze', 'willow-en', '--json');
    expect({ code, output }).toMatchObject({ code: 0 });
    const text = readDigest('willow-en.2026-W12', 'body.txt');
    expect(text).toMatch(/Back-dated/);
    expect(text).toMatch(/Corrections\n-+\n[^]*Beans[^]*: Ten, not nine\.[^]*Cancelled: Book fair/);
    expect(text).toMatch(/Not yet/);
    expect(text).not.toContain('Nine beans are up.');
  });

  test('a renamed file is known again', async () => {
    await site.remove('src/content/celebrations/late.mdx');
    await site.write({
      'src/content/celebrations/renamed.mdx': writeCelebration({
        title: 'Back-dated',
        date: '2026-03-03',
      }),
    });
    const { code, output } = await run('2026-03-27T17:00', 'freeze', 'willow-en');
    expect(code).toBe(10);
    expect(output).toContain('nothing is due');
  });

  test('a correction that can’t wait has a mail of its own, and the next does not bring it again', async () => {
    const corrections = [
      { date: '2026-03-14', text: 'Ten, not nine.' },
      { date: '2026-03-28', text: 'No pot is needed.' },
    ];
    await site.write({ 'src/content/newsletters/beans/index.mdx': writeBeans({ corrections }) });
    const { code } = await run('2026-03-28T09:00', 'correct', 'beans');
    expect(code).toBe(0);
    expect(readDigest('willow-en.fix.beans.2026-03-28', 'body.txt')).toMatch(
      /No pot is\s+needed\./,
    );
    expect((await run('2026-03-28T09:05', 'correct', 'beans')).code).toBe(10);
    expect((await run('2026-04-03T17:00', 'plan', 'willow-en')).code).toBe(10);
  });
});

describe('a picture in a mail goes when it goes from the site', () => {
  test('it stays while the consent lasts, and goes when it ends', async () => {
    expect((await site.build({ now: '2026-03-31T12:00' })).code).toBe(0);
    expect(listPictures()).toHaveLength(1);
    const { code, output } = await site.build({ now: '2026-04-01T12:00' });
    expect(code).toBe(0);
    expect(listPictures()).toEqual([]);
    expect(output).toMatch(
      /has gone from it, as no page shows it any more \(it was in newsletters\/beans\)/,
    );
  });

  test('it goes with the entry, whose place in the archive says so', async () => {
    await site.write({
      'src/content/newsletters/beans/index.mdx': writeBeans({ draft: 'yes' }),
    });
    expect((await site.build({ now: FIRST })).code).toBe(0);
    expect(listPictures()).toEqual([]);
    const page = readDist(site.dist).text('digests/willow-en/2026-W10/index.html');
    expect(page).not.toContain('/newsletters/beans/');
    expect(page).toContain('has been taken off the site since');
    await site.write({ 'src/content/newsletters/beans/index.mdx': writeBeans() });
  });

  test('after three months it is no longer kept', async () => {
    const cover = { ...COVER, consent: { given: '2026-03-01', expires: '2027-03-01' } };
    await site.write({ 'src/content/newsletters/beans/index.mdx': writeBeans({ cover }) });
    expect((await site.build({ now: '2026-06-04T12:00' })).code).toBe(0);
    expect(listPictures()).toHaveLength(1);
    expect((await site.build({ now: '2026-06-05T12:00' })).code).toBe(0);
    expect(listPictures()).toEqual([]);
  });

  test('one whose file is missing, though the entry names it, stops the build by name', async () => {
    await site.remove('src/content/newsletters/beans/beans.jpg');
    const { code, output } = await site.build({ now: FIRST });
    expect(code).toBe(1);
    expect(output).toContain('There is no picture "beans.jpg".');
    const frozen = await run(FIRST, 'plan');
    expect(frozen.code).toBe(65);
    await site.write({
      'src/content/newsletters/beans/index.mdx': writeBeans({ cover: undefined }),
    });
  });
});

describe('what stands in the way is said', () => {
  test.each([
    [['plan', 'wilow-en'], 78, 'Did you mean "willow-en"'],
    [['frieze'], 78, 'Did you mean "freeze"?'],
    [['check', 'oak-en'], 78, 'There is no frozen mail “oak-en”.'],
    [['plan', '--soon'], 78, 'There is no option --soon.'],
  ])('%j', async (args, code, words) => {
    const result = await run(FIRST, ...args);
    expect(result.output).toContain(words);
    expect(result.code).toBe(code);
  });

  test('a mail that was changed after it was frozen', async () => {
    await site.write({ 'digests/willow-en/willow-en.2026-W10/body.html': 'changed' });
    const { code, output } = await run(FIRST, 'check', 'willow-en.2026-W10');
    expect(code).toBe(65);
    expect(output).toContain('digests/willow-en/willow-en.2026-W10 is not what was frozen');
  });

  test('a list of a class that has moved on', async () => {
    await site.write({
      'src/content/classes/willow.yaml': writeYaml({ ...WILLOW, archived: 'yes' }),
    });
    const { code, output } = await run(FIRST, 'plan', 'willow-en');
    expect(code).toBe(78);
    expect(output).toContain('No class has a list yet.');
  });

  test('a school that has not set mail up', async () => {
    const file = readFileSync(join(site.folder, 'school.config.ts'), 'utf8');
    const without = file.replace(/,"digest":\{[^}]*\}/, '');
    await site.write({ 'school.config.ts': without });
    const { code, output } = await run(FIRST, 'plan');
    expect(code).toBe(78);
    expect(output).toContain("digest: { from: 'news@news.fixture.example' },");
  });
});
