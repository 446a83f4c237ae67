import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/mdx/parse-body.ts';
import type { WrittenTree } from '../../../src/mdx/written-tree.ts';
import { findDangers } from '../../fixtures/strict-tree.ts';

/** The tree of a body in which nothing may be wrong. */
function parseWell(body: string): WrittenTree {
  const parsed = parseBody(body);
  expect(parsed.faults).toEqual([]);
  expect(findDangers(parsed)).toEqual([]);
  return parsed.tree;
}

function html(text: string): WrittenTree {
  return [{ type: 'html', html: text }];
}

// One case a line.
// prettier-ignore
describe('what teachers write every day is text', () => {
  test.each([
    ['We have <3 you', '<p>We have &lt;3 you</p>'],
    ['a < b and b > a', '<p>a &lt; b and b &gt; a</p>'],
    ['3<4, x<y', '<p>3&lt;4, x&lt;y</p>'],
    ['5 <b\n\nA page later: c > d', '<p>5 &lt;b</p>\n<p>A page later: c &gt; d</p>'],
    ['<-- look here -->', '<p>&lt;– look here –&gt;</p>'],
    ['a lone { bracket', '<p>a lone { bracket</p>'],
    ['a lone } bracket', '<p>a lone } bracket</p>'],
    ['sad :-{\n\nglad :-}', '<p>sad :-{</p>\n<p>glad :-}</p>'],
    ['empty {} brackets { }', '<p>empty {} brackets { }</p>'],
    ['\\{kept\\} \\<b\\>', '<p>{kept} &lt;b&gt;</p>'],
    ['<office@school.org>', '<p><a href="mailto:office@school.org">office@school.org</a></p>'],
    ['<https://school.example/a_b?c=d&e=f>', '<p><a href="https://school.example/a_b?c=d&amp;e=f">https://school.example/a_b?c=d&amp;e=f</a></p>'],
    ['<https://school.example/a*b*_c_(d)>', '<p><a href="https://school.example/a*b*_c_%28d%29">https://school.example/a*b*_c_(d)</a></p>'],
    ['Come!<https://school.example>', '<p>Come!<a href="https://school.example">https://school.example</a></p>'],
    ['Call <tel:+1-902-555-0100>', '<p>Call <a href="tel:+1-902-555-0100">tel:+1-902-555-0100</a></p>'],
    ['www.school.example', '<p><a href="http://www.school.example">www.school.example</a></p>'],
    ['[the form](<https://school.example/a b>)', '<p><a href="https://school.example/a%20b">the form</a></p>'],
    ['[words](/home-learning/ "A \'title\'")', '<p><a href="/home-learning/" title="A &#39;title&#39;">words</a></p>'],
    ['[words][later]\n\n[later]: https://school.example', '<p><a href="https://school.example">words</a></p>'],
    ['[down](#snacks)', '<p><a href="#snacks">down</a></p>'],
    ['before <!-- a note --> after', '<p>before  after</p>'],
    ['<!-- a note\n\nover <b>several</b> {lines}\n-->\nafter', '<p>after</p>'],
    ['import your photos', '<p>import your photos</p>'],
    ['import duties, taxes and toys from abroad', '<p>import duties, taxes and toys from abroad</p>'],
    ['import games from our families', '<p>import games from our families</p>'],
    ['export class lists\nimport *every* word', '<p>export class lists\nimport <em>every</em> word</p>'],
    ['export let us\n\nexport const is a word', '<p>export let us</p>\n<p>export const is a word</p>'],
    ['`<script>` and `{code}` and ``a ` b``', '<p><code>&lt;script&gt;</code> and <code>{code}</code> and <code>a ` b</code></p>'],
    ['an open ` and a {', '<p>an open ` and a {</p>'],
    ['```js\n<script>{x}\nimport a from "b"\n```', '<pre><code>&lt;script&gt;{x}\nimport a from &quot;b&quot;\n</code></pre>'],
    ['~~~\n```\n<b>{x}\n~~~', '<pre><code>```\n&lt;b&gt;{x}\n</code></pre>'],
    ['````\n```\n{x}\n````', '<pre><code>```\n{x}\n</code></pre>'],
    ['```a`b``` <3', '<p><code>a`b</code> &lt;3</p>'],
    ['```\nx\n``` y\n<3\n```', '<pre><code>x\n``` y\n&lt;3\n</code></pre>'],
    ['"quotes" -- and...', '<p>“quotes” – and…</p>'],
    ['a & b &amp; c &lt;b&gt; &copy;', '<p>a &amp; b &amp; c &lt;b&gt; ©</p>'],
    ['- [ ] bring\n- [x] done', '<ul>\n<li>☐ bring</li>\n<li>☑ done</li>\n</ul>'],
    ['- a\n  1. b\n  2. c', '<ul>\n<li>a\n<ol>\n<li>b</li>\n<li>c</li>\n</ol>\n</li>\n</ul>'],
    ['3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['> said *she*', '<blockquote>\n<p>said <em>she</em></p>\n</blockquote>'],
    ['~~gone~~ **bold** __too__', '<p><del>gone</del> <strong>bold</strong> <strong>too</strong></p>'],
    ['line\\\nline  \nline', '<p>line<br>\nline<br>\nline</p>'],
    ['---', '<hr>'],
    ['    four spaces in', '<p>four spaces in</p>'],
    ['H<sub>2</sub>O, <kbd>Ctrl</kbd>, <abbr title="Parent–teacher">PTA</abbr>, <br>', '<p>H<sub>2</sub>O, <kbd>Ctrl</kbd>, <abbr title="Parent–teacher">PTA</abbr>, <br></p>'],
    ['$5 and 100% of #1 @home ^_^ |o|', '<p>$5 and 100% of #1 @home ^_^ |o|</p>'],
    ['🎉 مرحبا 日本語', '<p>🎉 مرحبا 日本語</p>'],
    ['a\u0008b\u000Bc', '<p>abc</p>'],
  ])('%j', (body, expected) => {
    expect(parseWell(body)).toEqual(html(expected));
  });
});

test('nothing at all is an empty tree', () => {
  expect(parseWell('')).toEqual([]);
  expect(parseWell('\n\n  \n')).toEqual([]);
});

test('a table keeps its alignment as a class', () => {
  const table = '| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | <3 | {x | 4 |';
  expect(parseWell(table)).toEqual(
    html(
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n<th class="align-center">c</th>\n<th class="align-right">d</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td>1</td>\n<td>&lt;3</td>\n<td class="align-center">{x</td>\n<td class="align-right">4</td>\n</tr>\n</tbody>\n</table>',
    ),
  );
});

describe('components are read however they are set', () => {
  const tip = (inner: string) => [
    { type: 'component', name: 'Callout', props: { kind: 'tip' }, children: html(inner) },
  ];

  test.each([
    ['<Callout kind="tip">\n\nWords\n\n</Callout>', '<p>Words</p>'],
    ['<Callout kind="tip">\nWords\n</Callout>', '<p>Words</p>'],
    ['<Callout kind="tip">Words</Callout>', 'Words'],
    ["<Callout kind='tip'>Words</Callout>", 'Words'],
    ['<Callout kind=“tip”>Words</Callout>', 'Words'],
    ['<Callout kind=„tip“>Words</Callout>', 'Words'],
    ['<Callout kind = "tip" >Words</Callout>', 'Words'],
    ['<Callout\n  kind="tip"\n>\n\nWords\n\n</Callout>', '<p>Words</p>'],
    ['<Callout kind="TIP">\n- a\n- b\n</Callout>', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ])('%j', (body, inner) => {
    expect(parseWell(body)).toEqual(tip(inner));
  });

  test('curly brackets and tags in an attribute are words', () => {
    const [node] = parseWell('<Callout title="a {b} <c> &amp; d">\n\nx\n\n</Callout>');
    expect(node).toMatchObject({ props: { kind: 'note', title: 'a {b} <c> & d' } });
  });

  test('a quotation mark within the other kind is a word', () => {
    expect(parseWell(`<Quote by='Ms "K"'>\n\nx\n\n</Quote>`)[0]).toMatchObject({
      props: { by: 'Ms "K"' },
    });
  });

  test('one inside the other, and inside a list', () => {
    expect(
      parseWell(
        '- a\n\n  <Quote by="Maya">\n\n  <AskYourChild>\n\n  b\n\n  </AskYourChild>\n\n  </Quote>',
      ),
    ).toEqual([
      { type: 'html', html: '<ul>\n<li>\n<p>a</p>\n' },
      {
        type: 'component',
        name: 'Quote',
        props: { by: 'Maya' },
        children: [
          { type: 'component', name: 'AskYourChild', props: {}, children: html('<p>b</p>') },
        ],
      },
      { type: 'html', html: '\n</li>\n</ul>' },
    ]);
  });

  test('a link to an entry stands in a sentence and is looked up later', () => {
    const parsed = parseBody(
      'Try\nit: <TipLink id="Sock Sums">these *sums*</TipLink>, or <EventLink id="fair" />.',
    );
    expect(parsed.faults).toEqual([]);
    expect(parsed.tree).toEqual([
      { type: 'html', html: '<p>Try\nit: ' },
      {
        type: 'component',
        name: 'TipLink',
        props: { id: 'sock-sums' },
        children: html('these <em>sums</em>'),
      },
      { type: 'html', html: ', or ' },
      { type: 'component', name: 'EventLink', props: { id: 'fair' }, children: [] },
      { type: 'html', html: '.</p>' },
    ]);
    expect(parsed.references).toEqual([
      { collection: 'home-learning', id: 'sock-sums', line: 2 },
      { collection: 'events', id: 'fair', line: 2 },
    ]);
  });

  test('a download names its file', () => {
    const parsed = parseBody('a\n\n<Download file="form.pdf">the form</Download>');
    expect(parsed.faults).toEqual([]);
    expect(parsed.files).toEqual([{ name: 'form.pdf', kind: 'download', line: 3 }]);
  });
});
