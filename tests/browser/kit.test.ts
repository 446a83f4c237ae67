import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';
import { SAMPLE_PAGES } from '../fixtures/sample-site.ts';

const KITS = [
  SAMPLE_PAGES['sign-up kit'],
  SAMPLE_PAGES['Spanish sign-up kit'],
  SAMPLE_PAGES['Arabic sign-up kit'],
];

/** Poster, slip, how-to, list for the office. */
const SHEETS = 4;

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

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
      const pdf = await page.pdf(paper);
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), path).toHaveLength(SHEETS);
      await page.context().close();
    }
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
