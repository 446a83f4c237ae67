import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { createPlainPicture, readColour } from '../fixtures/phone-pictures.ts';
import { createSite, type Build, type Files, type Site } from '../fixtures/site.ts';
import {
  SCHOOL_FILES,
  writeCelebration,
  writeEvent,
  writeNewsletter,
} from '../fixtures/written-entries.ts';

const COLOURS = { cover: '#f00', photo: '#00f', event: '#f0f', celebration: '#0ff' };

/** Words that stand beside each picture and nowhere else. */
const WORDS = ['zebrafinch', 'quokkaface', 'wombatface', 'emuface'];

/** Families agree until this day. */
const LAST_DAY = '2026-03-11';

async function writeContent(): Promise<Files> {
  const consent = { given: '2026-01-01', expires: LAST_DAY };
  const face = (src: string, alt: string) => ({ src, alt, people: 'identifiable', consent });
  const photo = `<Photo src="photo.jpg" alt="A quokkaface." people="identifiable" consentGiven="2026-01-01" consentExpires="${LAST_DAY}" caption="quokkaface" />`;
  return {
    ...SCHOOL_FILES,
    'newsletters/a/index.mdx': writeNewsletter(
      { title: 'Beans', date: '2026-03-06', cover: face('cover.jpg', 'A zebrafinch.') },
      `We count.\n\n<Gallery>\n\n${photo}\n\n</Gallery>`,
    ),
    'newsletters/a/cover.jpg': await createPlainPicture(COLOURS.cover),
    'newsletters/a/photo.jpg': await createPlainPicture(COLOURS.photo),
    'events/fair/index.mdx': writeEvent({
      title: 'Fair',
      cover: face('cover.jpg', 'A wombatface.'),
    }),
    'events/fair/cover.jpg': await createPlainPicture(COLOURS.event),
    'celebrations/b/index.mdx': writeCelebration({
      title: 'Well',
      cover: face('cover.jpg', 'An emuface.'),
    }),
    'celebrations/b/cover.jpg': await createPlainPicture(COLOURS.celebration),
  };
}

async function readColours(dist: Dist): Promise<string[]> {
  const colours = await Promise.all(dist.list('.webp').map((file) => readColour(dist.bytes(file))));
  return colours.map((colour) => colour.join(' '));
}

const SHOWN = ['256 0 0', '0 0 256', '256 0 256', '0 256 256'];

describe('a picture of a child whose families agree until a day', () => {
  let site: Site;
  let before: Build;
  let colours: { before: string[]; after: string[] };
  let channels: Map<string, string[]>;
  let after: Build;
  let dist: Dist;

  beforeAll(async () => {
    site = await createSite('consent', {
      content: await writeContent(),
      school: { photos: { identifiable: 'with-consent' } },
    });
    before = await site.build({ now: `${LAST_DAY}T23:00` });
    const first = readDist(site.dist);
    channels = new Map(WORDS.map((word) => [word, first.findFilesWith(word)]));
    const shown = await readColours(first);
    after = await site.build({ now: '2026-03-12T00:30' });
    dist = readDist(site.dist);
    colours = { before: shown, after: await readColours(dist) };
  });

  test('is on pages, in lists, feeds and print on that day', () => {
    expect(before.code, before.output).toBe(0);
    expect(colours.before).toEqual(expect.arrayContaining(SHOWN));
    for (const word of ['zebrafinch', 'quokkaface']) {
      const files = channels.get(word)!;
      const expected = ['newsletters/a/index.html', 'rss.xml', 'classes/willow/feed.json'];
      expect(files, word).toEqual(expect.arrayContaining(expected));
      expect(files.join(' '), word).toMatch(/pagefind\//);
    }
  });

  test('is nowhere on the next: no page, list, feed, calendar, paper, search or kept page', () => {
    expect(after.code, after.output).toBe(0);
    for (const colour of SHOWN) expect(colours.after).not.toContain(colour);
    for (const word of WORDS) expect(dist.findFilesWith(word), word).toEqual([]);
    expect(
      dist.files.filter((file) => file.startsWith('_astro/') && file.endsWith('.webp')),
    ).toEqual([]);
    const feed = dist.findFilesWith('We count');
    expect(feed.join(' ')).toMatch(/\.xml/);
  });

  test('is told of in the build that leaves it out, by file and line', () => {
    expect(before.output).not.toContain('ended on');
    const told = after.output.match(/The consent for the picture "[^"]+" ended on 2026-03-11/g);
    expect(told).toHaveLength(4);
    expect(after.output).toMatch(/src\/content\/newsletters\/a\/index\.mdx:\d+\n/);
  });

  test('is not published beside the name of the child', async () => {
    const celebrated = 'src/content/celebrations/b/index.mdx';
    const { [celebrated.slice('src/content/'.length)]: written } = await writeContent();
    await site.write({ [celebrated]: String(written).replace('"Everyone"', '["Maya"]') });
    const named = await site.build({ now: '2026-03-10T08:00' });
    expect(named.code).toBe(1);
    expect(named.output).toContain('“Maya” is named beside a picture');
    await site.write({ [celebrated]: written! });
  });

  test('stops the build as soon as the school shows no such pictures, whatever was built before', async () => {
    const settings = await site.build({ now: '2026-03-10T08:00' });
    expect(settings.code, settings.output).toBe(0);
    const changed = await buildUnder(site, 'never');
    expect(changed.code).toBe(1);
    expect(changed.output).toContain('this school shows no such pictures');
  });
});

/** Builds once more with another rule of pictures; what was read before is kept. */
async function buildUnder(site: Site, identifiable: string): Promise<Build> {
  const written = await readFile(join(site.folder, 'school.config.ts'), 'utf8');
  await site.write({ 'school.config.ts': written.replace('with-consent', identifiable) });
  return site.build({ now: '2026-03-10T08:00' });
}
