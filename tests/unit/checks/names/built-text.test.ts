import { expect, test } from 'vitest';
import { toBuiltText } from '../../../../src/checks/names/built-text.ts';

test.each([
  ['blocks are parted, words in a line are not', '<p>Ma<b>ya</b></p><p>Will</p>', 'Maya | | Will'],
  ['descriptions are read', '<img alt="Maya O&#39;Hara" src="x.jpg">', '| Maya O’Hara'],
  ['programs are not', '<p>Maya</p><script>const Owen = 1;</script>', 'Maya'],
  [
    'pages in feeds are text twice',
    '<d>&lt;p title="x"&gt;Maya &amp;amp; Owen&lt;/p&gt;</d>',
    'Maya',
  ],
  ['lines of calendars are unfolded', 'SUMMARY:Ma\r\n ya\\nOwen', 'SUMMARY:Maya Owen'],
  ['signs of JSON are spaces', '{"a":"one\\nMaya"}', '{"a":"one Maya"}'],
])('%s', (_, file, words) => {
  expect(toBuiltText(file).replace(/[\s|]+/g, ' ')).toContain(words.replace(/[\s|]+/g, ' ').trim());
  expect(toBuiltText(file)).not.toContain('Owen = 1');
});
