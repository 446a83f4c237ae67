import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, openSite, type OpenSite } from '../fixtures/chromium.ts';
import { SAMPLE_PAGES } from '../fixtures/sample-site.ts';
import { buildSite } from '../fixtures/site.ts';
import { SCHOOL_FILES } from '../fixtures/written-entries.ts';

const KITS = [
  SAMPLE_PAGES['sign-up kit'],
  SAMPLE_PAGES['Spanish sign-up kit'],
  SAMPLE_PAGES['Arabic sign-up kit'],
];

/** Poster, slip, how-to, list for the office. */
const SHEETS = 4;

const LONG_SCHOOL = {
  name: 'Saint Bartholomew and All Angels Community Primary School',
  contact: {
    email: 'families@saint-bartholomew.fixture.example',
    phone: '+44 20 7946 0000 ext. 123',
    address: '1 Very Long Fixture Road, Lower Fixture-under-Edge, Fixtureshire',
    repliesWithin: 'two school days',
  },
};

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

function countPages(pdf: Buffer): number | undefined {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
}

/** What a camera reads in a picture. */
async function readCode(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the sign-up kit', () => {
  test.each([
    ['A4', { format: 'A4' }],
    ['letter', { format: 'Letter' }],
    ['paper with room for all of them', { width: '210mm', height: '2000mm' }],
  ])('is printed as four sheets of %s', async (_, paper) => {
    for (const path of KITS) {
      const { page } = await site.visit(path);
      expect(countPages(await page.pdf(paper)), path).toBe(SHEETS);
      await page.context().close();
    }
  });

  test('is four sheets of either paper when every name is long', async () => {
    const name = 'The Night Owls & Early Birds of Room Seven, Upper Corridor';
    const languages = 'es, ar, pt-BR, uk, vi, tl';
    const willow = 'classes/willow.yaml';
    const written = String(SCHOOL_FILES[willow])
      .replace(/name: .*/, `name: ${JSON.stringify(name)}`)
      .replace(/languages: .*/, `languages: ${languages}`);
    const { dist } = await buildSite('kit-of-long-names', {
      content: { ...SCHOOL_FILES, [willow]: written },
      school: LONG_SCHOOL,
    });
    const long = await openSite(dist);
    for (const path of ['/classes/willow/kit/', '/classes/willow/kit/ar/']) {
      for (const format of ['A4', 'Letter']) {
        const { page } = await long.visit(path);
        expect(countPages(await page.pdf({ format })), `${path} ${format}`).toBe(SHEETS);
        await page.context().close();
      }
    }
    await long.close();
  });

  test('prints the sheets alone: no menu, no foot, no words to the teacher, no button', async () => {
    const { page } = await site.visit(SAMPLE_PAGES['sign-up kit']);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.header', '.footer', 'h1', '.kit-intro', '.office .button'])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    expect(await page.locator('.kit > section').count()).toBe(SHEETS);
  });

  test.each([
    ['on the screen', { media: 'screen', colorScheme: 'light' }],
    ['on a dark screen', { media: 'screen', colorScheme: 'dark' }],
    ['on paper', { media: 'print' }],
  ] as const)('has codes that a phone reads %s', async (_, media) => {
    for (const [path, id, list] of [
      [SAMPLE_PAGES['sign-up kit'], 'willow', 'willow'],
      [SAMPLE_PAGES['Arabic sign-up kit'], 'heron', 'heron-ar'],
    ] as const) {
      const { page } = await site.visit(path);
      await page.emulateMedia(media);
      const read = [];
      for (const code of await page.locator('.qr-code').all())
        read.push(await readCode(await code.screenshot()));
      expect(read, path).toEqual([
        `https://news.fixture.example/classes/${id}/`,
        `https://news.fixture.example/classes/${id}/events/`,
        `https://lists.harbourhill.example/${list}`,
        'https://news.fixture.example/',
      ]);
      await page.context().close();
    }
  });
});
