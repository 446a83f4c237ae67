import { describe, expect, test } from 'vitest';
import { renamePicture } from '../../../src/loader/rename-picture.ts';

const FILE = 'src/content/newsletters/a/index.mdx';
const TO = 'photo-0a1b2c3d.jpg';

function rename(text: string, name = 'emma smith.jpg') {
  return renamePicture(FILE, text, { from: `src/content/newsletters/a/${name}`, to: TO });
}

function toEntry(cover: string, body: string): string {
  return `---\ntitle: 'emma smith.jpg'\ncover:\n  ${cover}\n  alt: emma smith.jpg\n---\n\nA word on emma smith.jpg.\n\n${body}\n`;
}

const NO_COVER = 'src: other.jpg';

describe('a picture is renamed where an entry shows it, and nothing else changes', () => {
  test.each([
    ['src: emma smith.jpg', `src: ${TO}`],
    ['src: "emma smith.jpg"', `src: "${TO}"`],
    ["src: 'emma smith.jpg' # ours", `src: '${TO}' # ours`],
    ['src: ./emma smith.jpg  ', `src: ./${TO}  `],
    ['src: ../a/emma smith.jpg', `src: ../a/${TO}`],
  ])('in the cover %j', (written, expected) => {
    expect(rename(toEntry(written, 'x'))).toEqual({ text: toEntry(expected, 'x'), lines: [4] });
  });

  test('in a cover on one line', () => {
    const write = (name: string) => `---\ncover: { src: ${name}, alt: emma smith.jpg }\n---\nx\n`;
    expect(rename(write('emma smith.jpg'))).toEqual({ text: write(TO), lines: [2] });
  });

  test.each([
    [
      '<Photo src="emma smith.jpg" alt="a" people="none" />',
      `<Photo src="${TO}" alt="a" people="none" />`,
    ],
    [
      "<Photo alt='a' src = 'emma smith.jpg' people='none' />",
      `<Photo alt='a' src = '${TO}' people='none' />`,
    ],
    [
      '<Photo src=“emma smith.jpg” alt=“a” people=“none” />',
      `<Photo src=“${TO}” alt=“a” people=“none” />`,
    ],
    ['![a](<emma smith.jpg>)', `![a](<${TO}>)`],
    ['![a](emma%20smith.jpg "b")', `![a](${TO} "b")`],
    ['![a][e]\n\n[e]: emma%20smith.jpg', `![a][e]\n\n[e]: ${TO}`],
  ])('in the body %j', (written, expected) => {
    expect(rename(toEntry(NO_COVER, written))).toMatchObject({ text: toEntry(NO_COVER, expected) });
  });

  test('in several places, with line ends of Windows and a byte order mark', () => {
    const write = (name: string) =>
      `\uFEFF${toEntry(`src: ${name}`, `<Photo\n  src="${name}"\n  alt="a"\n  people="none"\n/>`).replaceAll('\n', '\r\n')}`;
    expect(rename(write('emma smith.jpg'))).toEqual({ text: write(TO), lines: [4, 11] });
  });

  test('whatever its letters', () => {
    for (const name of [
      'Zoë’s.jpg',
      'نور.jpg',
      'été.jpg'.normalize('NFD'),
      '🌱 (1).jpg',
      "d'Arc.jpg",
    ]) {
      expect(rename(toEntry(`src: ${name}`, 'x'), name)).toMatchObject({ lines: [4] });
    }
  });
});

test('an entry that shows other pictures is left alone', () => {
  expect(
    rename(toEntry(NO_COVER, '<Photo src="../b/emma smith.jpg" alt="a" people="none" />')),
  ).toBe('not used');
  expect(rename('no header at all')).toBe('not used');
});

test.each([
  ['a name in other capitals', toEntry('src: Emma Smith.jpg', 'x')],
  ['a header that can’t be read', '---\ncover: [emma smith.jpg\n---\nx\n'],
  ['no header', 'emma smith.jpg'],
  ['a name written with signs for letters', toEntry('src: "emma\\u0020smith.jpg"', 'x')],
])('%s is for a person to look at', (_, text) => {
  expect(rename(text)).toBe('unsure');
});
