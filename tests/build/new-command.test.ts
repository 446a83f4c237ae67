import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPlainPicture } from '../fixtures/phone-pictures.ts';
import { createSite, type Site } from '../fixtures/site.ts';
import {
  SCHOOL_FILES,
  writeCelebration,
  writeEvent,
  writeNewsletter,
  writeTip,
  writeYaml,
} from '../fixtures/written-entries.ts';

/** Tuesday of the week after the last newsletter. */
const NOW = '2026-03-10T08:00';
const NEXT = 'src/content/newsletters/willow-2026-03-13/index.mdx';

let site: Site;

beforeAll(async () => {
  site = await createSite('new-command', {
    content: {
      ...SCHOOL_FILES,
      'classes/heron.yaml': writeYaml({
        name: 'Heron',
        grades: { from: '3', to: '4' },
        teachers: ['ana-lima'],
        languages: ['en', 'es'],
        rhythm: { every: 'fortnightly', day: 'thursday' },
        emblem: { colour: 'sky', shape: 'feather' },
        schoolYear: '2025-26',
      }),
      'newsletters/last.mdx': writeNewsletter({
        date: '2026-03-06',
        askAtHome: ['What grew?'],
        promises: [{ id: 'beans', text: 'A bean: for "everybody".', due: '2026-03-12' }],
      }),
      'events/garden.mdx': writeEvent({ title: 'Garden', date: '2026-03-01' }),
      'home-learning/socks.mdx': writeTip({ title: 'Sock sums', date: '2026-03-01' }),
    },
  });
});

function startNew(...args: string[]) {
  return site.command('new', args, { now: NOW });
}

function read(file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}

async function check() {
  return site.command('check', [], { now: NOW });
}

describe('npm run new', () => {
  test('begins a newsletter with what is known, which passes the check', async () => {
    const { code, output } = await startNew('newsletter', '--class', 'Willow', '--yes');
    expect(code, output).toBe(0);
    expect(output).toContain(`${NEXT} is begun.`);
    expect(output).toContain('http://localhost:4321/newsletters/willow-2026-03-13/');
    const text = read(NEXT);
    expect(text).toContain('date: 2026-03-13\nclass: willow\ndraft: yes');
    expect(text).toContain('- promise: beans');
    expect(text).toContain('<EventLink id="garden" />');
    expect(text).toContain('<TipLink id="socks" />');
    const checked = await check();
    expect(checked.code, checked.output).toBe(0);
    expect(checked.output).toMatch(
      /hint .*willow-2026-03-13\/index\.mdx:2 \(left-to-write\)\n +Here something is left/,
    );
    expect(checked.output).toContain('1 hint. Nothing keeps it from being published.');
  });

  test('never writes over what is there, and knows the day that is begun', async () => {
    const before = read(NEXT);
    const again = await startNew('newsletter', '--class=willow', '--date=2026-03-13', '--yes');
    expect(again.code).toBe(1);
    expect(again.output).toContain(`${NEXT} is there already. Nothing was written.`);
    expect(read(NEXT)).toBe(before);
    const next = await startNew('newsletter', '--class=willow', '--yes');
    expect(next.output).toContain('willow-2026-03-20/index.mdx is begun.');
  });

  test('what is left to write stops the check once it is no draft', async () => {
    const whole = read(NEXT);
    await site.write({ [NEXT]: whole.replace('draft: yes\n', '') });
    expect((await check()).code).toBe(1);
    await site.write({ [NEXT]: whole });
  });

  test('waits for nobody where nobody is there, and says what is missing', async () => {
    const { code, output } = await startNew('newsletter');
    expect(code).toBe(1);
    expect(output).toContain('this is missing:\n  --class  heron, willow, all\n');
    expect(output).toContain('Nothing was written.');
  });

  test.each<[string, string[], string]>([
    [
      'celebration',
      ['--class=heron', '--kind=Kindness', '--title=Maya: the "best"'],
      'celebrations/kindness-2026-03-10',
    ],
    [
      'tip',
      ['--kind=activity', '--subject=maths', '--title=Sums & socks'],
      'home-learning/sums-socks',
    ],
    ['event', ['--kind=trip', '--start=2026-04-02 9:00', '--title=🎉'], 'events/trip-2026-04-02'],
    ['goal', ['--class=willow', '--kind=wellbeing', '--name=quiet-hour'], 'goals/quiet-hour'],
    ['guide', ['--kind=culture'], 'guides/culture-2026-03-10'],
    [
      'newsletter',
      ['--class=heron', '--lang=es', '--title=¡Sí: #1!'],
      'newsletters/heron-2026-03-12-es',
    ],
  ])('begins a %s', async (kind, args, place) => {
    const { code, output } = await startNew(kind, ...args, '--yes');
    expect(code, output).toBe(0);
    expect(existsSync(join(site.folder, `src/content/${place}/index.mdx`)), output).toBe(true);
    const checked = await check();
    expect(checked.code, checked.output).toBe(0);
  });

  test('refuses what it does not understand, with the nearest', async () => {
    expect((await startNew('newslettr')).output).toContain('Did you mean "newsletter"?');
    expect((await startNew('event', '--knd=trip', '--yes')).output).toContain(
      'Did you mean "--kind"?',
    );
    const day = await startNew('newsletter', '--class=willow', '--date=31 February 2026', '--yes');
    expect(day.output).toContain('--date: ');
    expect(day.code).toBe(1);
    const name = await startNew('guide', '--kind=culture', '--name=🎉', '--yes');
    expect(name.output).toContain('No file can be called “🎉”.');
  });
});

describe('a translation', () => {
  const ORIGINAL = 'src/content/newsletters/last.mdx';
  const ARABIC = 'src/content/newsletters/last-ar.mdx';

  test('begins with the whole original, and notices when that changes', async () => {
    const made = await startNew('--translate', ORIGINAL, '--lang', 'ar');
    expect(made.code, made.output).toBe(0);
    expect(read(ARABIC)).toMatch(/translationOf: last\ntranslatedFrom: \w+\ndraft: yes/);
    expect(read(ARABIC)).not.toContain('beans');
    await site.write({
      [ARABIC]: read(ARABIC)
        .replace('draft: yes\n', '')
        .replace('Words.', 'كلمات.')
        .replace('A title', 'عنوان'),
    });
    expect((await check()).output).not.toContain(ARABIC);
    await site.write({ [ORIGINAL]: read(ORIGINAL).replace('Words.', 'Bring a hat.') });
    expect((await check()).output).toContain(
      'has changed since this was translated: “Bring a hat.”',
    );
  });

  test('says so to families, until somebody has said that both are alike', async () => {
    const page = join(site.dist, 'newsletters/last-ar/index.html');
    await site.build({ now: NOW });
    expect(readFileSync(page, 'utf8')).toContain('تغيّر النص الأصلي بعد هذه الترجمة.');
    const confirmed = await site.command('check', ['translations', '--confirm', ARABIC], {
      now: NOW,
    });
    expect(confirmed.code, confirmed.output).toBe(0);
    expect((await check()).output).not.toContain(ARABIC);
    await site.build({ now: NOW });
    expect(readFileSync(page, 'utf8')).not.toContain('تغيّر النص الأصلي');
  });

  test('is begun once a language', async () => {
    const { code, output } = await startNew('--translate', 'last', '--lang', 'ar');
    expect(code).toBe(1);
    expect(output).toContain(`${ARABIC} is its translation already.`);
    const own = await startNew('--translate', 'last', '--lang', 'en');
    expect(own.output).toContain('is written in English');
  });

  test('has the pictures of the original beside it, and nothing else of its folder', async () => {
    const cover = { src: 'jar.jpg', alt: 'A jar of hearts.', people: 'none' };
    await site.write({
      'src/content/celebrations/jar/index.mdx': writeCelebration({ cover }),
      'src/content/celebrations/jar/jar.jpg': await createPlainPicture('red'),
      'src/content/celebrations/jar/other.jpg': await createPlainPicture('blue'),
    });
    const made = await startNew('--translate', 'src\\content\\celebrations\\jar', '--lang=es');
    expect(made.code, made.output).toBe(0);
    const folder = join(site.folder, 'src/content/celebrations/jar-es');
    expect(readdirSync(folder).sort()).toEqual(['index.mdx', 'jar.jpg']);
    expect((await check()).code).toBe(0);
  });

  test('leaves no half-written file behind', () => {
    const names = readdirSync(join(site.folder, 'src/content'), { recursive: true }).map(String);
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
