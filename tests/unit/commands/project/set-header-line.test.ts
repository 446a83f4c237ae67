import { expect, test } from 'vitest';
import { setHeaderLine } from '../../../../commands/project/set-header-line.ts';

const LINE = { name: 'translatedFrom', value: 'aB1', after: 'translationOf' };

test.each<[string, string, string]>([
  [
    'adds the line below the one it belongs to',
    '---\ntitle: "A: b"   # as typed\ntranslationOf: ours\nlang: es\n---\n\ntranslationOf: in the text\n',
    '---\ntitle: "A: b"   # as typed\ntranslationOf: ours\ntranslatedFrom: aB1\nlang: es\n---\n\ntranslationOf: in the text\n',
  ],
  [
    'replaces the line where it stands',
    '---\ntranslatedFrom: old\ntranslationOf: ours\n---\ntranslatedFrom: text\n',
    '---\ntranslatedFrom: aB1\ntranslationOf: ours\n---\ntranslatedFrom: text\n',
  ],
  [
    'keeps line ends of Windows and a byte order mark',
    '\uFEFF---\r\ntranslationOf: ours\r\n---\r\n\r\nWords.\r\n',
    '\uFEFF---\r\ntranslationOf: ours\r\ntranslatedFrom: aB1\r\n---\r\n\r\nWords.\r\n',
  ],
])('%s', (_, text, expected) => {
  expect(setHeaderLine(text, LINE)).toBe(expected);
});
