import { describe, expect, test } from 'vitest';
import type { WrittenTree } from '../../../src/mdx/written-tree.ts';
import { findDangers } from '../../fixtures/strict-tree.ts';

function judge(html: string): string[] {
  return findDangers({ tree: [{ type: 'html', html }], files: [] });
}

describe('the judge of trees refuses', () => {
  test.each([
    ['<script>x</script>'],
    ['<SCRIPT>x</SCRIPT>'],
    ['<p onclick="x">y</p>'],
    ['<p onclick=x>y</p>'],
    ['<p/onclick="x">y</p>'],
    ['<a href="javascript:x">y</a>'],
    ['<a href="java&#10;script:x">y</a>'],
    ['<a href="java\nscript:x">y</a>'],
    ['<a href="&amp;#106;avascript:x">y</a>'],
    ['<a href=" javascript:x">y</a>'],
    ['<a href="//evil.example">y</a>'],
    ['<a href="/\\evil.example">y</a>'],
    ['<a href="data:text/html,x">y</a>'],
    ['<a href="page.html">y</a>'],
    ['<a href="https://a.example" target="x">y</a>'],
    ['<img src="x">'],
    ['<svg></svg>'],
    ['<p style="x">y</p>'],
    ['<td class="x">y</td>'],
    ['<p>y'],
    ['<p><em>y</p></em>'],
    ['y</p>'],
    ['<!-- x -->'],
    ['a < b'],
    ['a "b"'],
    ['a &copy; b'],
    ['a \u0008 b'],
  ])('%s', (html) => {
    expect(judge(html)).not.toEqual([]);
  });

  test.each<[string, WrittenTree]>([
    ['a picture that nobody looked at', [{ type: 'picture', src: 'x.jpg', alt: '' }]],
    ['a component of no list', [{ type: 'component', name: 'Evil', props: {}, children: [] }]],
    [
      'a name of every object',
      [{ type: 'component', name: 'constructor', props: {}, children: [] }],
    ],
    [
      'an attribute of no list',
      [{ type: 'component', name: 'Quote', props: { onclick: 'x' }, children: [] }],
    ],
    [
      'a file that nobody looked at',
      [{ type: 'component', name: 'Download', props: { file: 'x' }, children: [] }],
    ],
  ])('%s', (_, tree) => {
    expect(findDangers({ tree, files: [] })).not.toEqual([]);
  });
});

test('the judge of trees lets through what is listed', () => {
  const html =
    '<h2 id="été">A &amp; b</h2>\n<p>x &lt;3 <a href="https://a.example/?b=c&amp;d=e" title="&quot;">y</a><br></p>' +
    '<ol start="3"><li>z</li></ol><table><tr><td class="align-right">1</td></tr></table>';
  expect(judge(html)).toEqual([]);
});
