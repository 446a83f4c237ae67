import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawQrCode } from '../../../src/lib/qr-code.ts';

/** What a reader of codes sees on paper, at four points a module. */
async function readCode(address: string): Promise<string | undefined> {
  const { size, path } = drawQrCode(address);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -.5 ${size} ${size}" width="${size * 4}" height="${size * 4}"><path fill="#fff" d="M0-.5h${size}v${size}H0z"/><path stroke="#000" d="${path}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test.each([
  'https://news.school.example/',
  'https://news.school.example/newsletters/willow-2026-05-08/',
  `https://news.school.example/newsletters/${'a-long-name-'.repeat(20)}/?lang=ar#نشرة`,
])('a phone reads the address %s', async (address) => {
  expect(await readCode(address)).toBe(address);
});

test('an address that no code holds is an error', () => {
  expect(() => drawQrCode('x'.repeat(3000))).toThrow();
});
