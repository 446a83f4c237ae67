import { describe, expect, test } from 'vitest';
import { escapeHtml, stripControlCharacters } from '../../../src/lib/words.ts';

describe('characters that no feed may hold go, and nothing else does', () => {
  test.each([
    ['a\u0000b\u0008c\u000Bd\u000Ce\u001Ff', 'abcdef'],
    ['a\u007Fb\u0085c\u009Fd', 'abcd'],
    ['a\uFFFEb\uFFFFc', 'abc'],
    ['a\tb\nc\rd', 'a\tb\nc\rd'],
    ['half a pair \uD83C of surrogates', 'half a pair \uFFFD of surrogates'],
    ['🎉 Hürra, مرحبا 日本語 \u200D', '🎉 Hürra, مرحبا 日本語 \u200D'],
  ])('%j is %j', (text, clean) => {
    expect(stripControlCharacters(text)).toBe(clean);
  });
});

test('all five characters of HTML are escaped, once each', () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
});
