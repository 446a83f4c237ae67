import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, readEveryByte } from '../fixtures/dist.ts';
import { createPlainPicture } from '../fixtures/phone-pictures.ts';
import { createSite, type Build, type Site } from '../fixtures/site.ts';
import {
  SCHOOL_FILES,
  writeEvent,
  writeNewsletter,
  writeYaml,
} from '../fixtures/written-entries.ts';

const GOOD = { ...SCHOOL_FILES, 'newsletters/good.mdx': writeNewsletter({ title: 'All is well' }) };

/** Each file with what is wrong in it, and the words by which a teacher is told. */
const FAULTS: [file: string, written: string | Uint8Array, told: string][] = [
  [
    'newsletters/no-header.mdx',
    'Just words.\n',
    'newsletters/no-header.mdx:1\n  The file has no header.',
  ],
  [
    'newsletters/no-such-day.mdx',
    writeNewsletter({ date: '2026-02-31' }),
    'newsletters/no-such-day.mdx:3\n  date: "2026-02-31" is not a day',
  ],
  [
    'newsletters/slip.mdx',
    writeNewsletter({ draff: 'yes' }),
    'newsletters/slip.mdx:5\n  "draff" is not a field of newsletters.\n  → Did you mean "draft"?',
  ],
  [
    'newsletters/nobody.mdx',
    writeNewsletter({ class: 'wilow' }),
    'newsletters/nobody.mdx:4\n  There is no class "wilow".\n  → Did you mean "willow"?',
  ],
  [
    'newsletters/latin.mdx',
    Buffer.from(writeNewsletter({ title: 'Café' }), 'latin1'),
    'newsletters/latin.mdx:2\n  The file is not saved as UTF-8',
  ],
  [
    'newsletters/script.mdx',
    writeNewsletter({}, 'Hi\n\n<script>alert(1)</script>'),
    'newsletters/script.mdx:9\n  <script> can’t be used',
  ],
  [
    'newsletters/lost.mdx',
    writeNewsletter({}, '<Photo src="jar.jpg" alt="A jar" people="none" />'),
    'newsletters/lost.mdx:7\n  There is no picture "jar.jpg".',
  ],
  [
    'newsletters/mute/index.mdx',
    writeNewsletter({}, '![](jar.jpg)'),
    'newsletters/mute/index.mdx:7\n',
  ],
  [
    'newsletters/text/index.mdx',
    writeNewsletter({}, '<Photo src="text.jpg" alt="Text" people="none" />'),
    'newsletters/text/index.mdx:7\n  "text.jpg" is not a picture',
  ],
  [
    'newsletters/link.mdx',
    writeNewsletter({}, 'Come to <EventLink id="gardn" />.'),
    'newsletters/link.mdx:7\n  There is no event "gardn".',
  ],
  ['newsletters/Good.md', writeNewsletter(), 'Two entries have the same name: '],
  [
    'events/backwards.mdx',
    writeEvent({ end: '17:00' }),
    'The event ends (2026-03-20 17:00) before it starts',
  ],
  ['people/nobody.yaml', writeYaml({ name: 'No Role' }), 'people/nobody.yaml:1\n'],
  ['newsleters/far.mdx', writeNewsletter(), 'Did you mean "newsletters"?'],
];

function toSources(files: Readonly<Record<string, string | Uint8Array>>) {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [`src/content/${path}`, bytes]),
  );
}

describe('a site with many faults at once', () => {
  let site: Site;
  let before: Record<string, string>;
  let failed: Build;

  beforeAll(async () => {
    site = await createSite('faults', { content: GOOD });
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    before = readEveryByte(site.dist);
    await site.write(
      toSources({
        ...Object.fromEntries(FAULTS.map(([file, written]) => [file, written])),
        'newsletters/mute/jar.jpg': await createPlainPicture('#0f0'),
        'newsletters/text/text.jpg': 'These are words.',
      }),
    );
    failed = await site.build();
  });

  test('is not built', () => {
    expect(failed.code).toBe(1);
  });

  test.each(FAULTS.map(([file, , told]) => [file, told]))(
    'tells what is wrong in %s, where, and what to type instead',
    (_, told) => {
      expect(failed.output).toContain(told);
    },
  );

  test('counts what it tells, once, and tells nothing else', () => {
    const places = failed.output.match(/^src\/content\/.*$/gm) ?? [];
    expect(failed.output.match(/\d+ things need mending/g)).toEqual([
      `${places.length} things need mending`,
    ]);
    expect(new Set(places.map((place) => place.replace(/:\d+$/, ''))).size).toBe(FAULTS.length);
    expect(failed.output).not.toMatch(/^\s+at /m);
  });

  test('leaves the last good site as it was to the last byte', () => {
    expect(readEveryByte(site.dist)).toEqual(before);
  });

  test('is built once everything is mended', async () => {
    await site.remove(...FAULTS.map(([file]) => `src/content/${file}`), 'src/content/newsleters');
    await site.write(toSources({ 'newsletters/new.mdx': writeNewsletter({ title: 'Mended' }) }));
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    expect(readDist(site.dist).findFilesWith('Mended')).toContain('newsletters/new/index.html');
  });
});

test('a school.config.ts with faults tells them all, and nothing is built', async () => {
  const site = await createSite('faults-of-settings', {
    content: GOOD,
    school: {
      ...{ timeZone: 'Halifax', url: 'news', yearBegins: '31-12' },
      cms: { host: 'forgejo', repository: 'our-school/news', review: true },
    },
  });
  const { code, output } = await site.build();
  expect(code).toBe(1);
  expect(output).toContain('before this can be published:\n\nschool.config.ts\n');
  expect(output).toContain('"timeZone" can’t be used.\n  → Did you mean "America/Halifax"?');
  for (const field of ['url', 'yearBegins'])
    expect(output).toContain(`"${field}" can’t be used.\n  → Write `);
  expect(output).toContain('"cms.review" can’t be used.\n  → Write true or false. On a Forgejo');
});
