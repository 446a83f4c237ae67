import { describe, expect, test } from 'vitest';
import { renderEmail } from '../../../../src/mdx/render/email.ts';
import { renderHtml } from '../../../../src/mdx/render/html.ts';
import { stripTags } from '../../../../src/mdx/render/strip-tags.ts';
import { renderText } from '../../../../src/mdx/render/text.ts';
import { context, toContentTree } from '../../../fixtures/render-context.ts';
import { harmless } from '../../../fixtures/evasions.ts';

/** [body, in a feed, in a mail, as text] */
type Case = [body: string, html: string, email: string, text: string];

// One channel a line.
// prettier-ignore
describe('one body says the same in every channel', () => {
  test.each<Case>([
    ['We **have** <3 "you"',
      '<p>We <strong>have</strong> &lt;3 “you”</p>',
      '<p>We <strong>have</strong> &lt;3 “you”</p>',
      'We have <3 “you”'],
    ['## Snacks\n\nmore',
      '<h2>Snacks</h2>\n<p>more</p>',
      '<h2>Snacks</h2>\n<p>more</p>',
      'Snacks\n\nmore'],
    ['[a](/b/?c=d&e=f) and [g](https://h.example)',
      '<p><a href="https://school.example/news/b/?c=d&amp;e=f">a</a> and <a href="https://h.example">g</a></p>',
      '<p><a href="https://school.example/news/b/?c=d&amp;e=f">a</a> and <a href="https://h.example">g</a></p>',
      'a [https://school.example/news/b/?c=d&e=f] and g [https://h.example]'],
    ['<https://h.example>',
      '<p><a href="https://h.example">https://h.example</a></p>',
      '<p><a href="https://h.example">https://h.example</a></p>',
      'https://h.example'],
    ['<Callout kind="tip" title="A & <b>">\n\nx\n\n</Callout>',
      '<blockquote><p><strong>A &amp; &lt;b&gt;</strong></p><p>x</p></blockquote>',
      '<div class="callout callout-tip"><p class="callout-title">A &amp; &lt;b&gt;</p><p>x</p></div>',
      '[A & <b>]\nx'],
    ['<Callout>x</Callout>',
      '<blockquote><p><strong>Note</strong></p>x</blockquote>',
      '<div class="callout callout-note"><p class="callout-title">Note</p>x</div>',
      '[Note]\nx'],
    ['<Quote by="Maya & \'Co\'">\n\nx\n\n</Quote>',
      '<blockquote><p>x</p><p>— Maya &amp; &#39;Co&#39;</p></blockquote>',
      '<blockquote class="quote"><p>x</p><p>— Maya &amp; &#39;Co&#39;</p></blockquote>',
      "x\n— Maya & 'Co'"],
    ['<AskYourChild>\n\nx\n\n</AskYourChild>',
      '<p><strong>Ask your child</strong></p><p>x</p>',
      '<div class="ask-your-child"><p class="callout-title">Ask your child</p><p>x</p></div>',
      'Ask your child\nx'],
    ['See <EventLink id="fair" />.',
      '<p>See <a href="https://school.example/events/fair/"><bdi>The &lt;Fair&gt; &amp; &quot;more&quot;</bdi></a> (5 March &amp; later).</p>',
      '<p>See <a href="https://school.example/events/fair/"><bdi>The &lt;Fair&gt; &amp; &quot;more&quot;</bdi></a> (5 March &amp; later).</p>',
      'See The <Fair> & "more" (5 March & later) [https://school.example/events/fair/].'],
    ['Try <TipLink id="Sock Sums">*these* & those</TipLink>!',
      '<p>Try <a href="https://school.example/home-learning/sock-sums/"><em>these</em> &amp; those</a>!</p>',
      '<p>Try <a href="https://school.example/home-learning/sock-sums/"><em>these</em> &amp; those</a>!</p>',
      'Try these & those [https://school.example/home-learning/sock-sums/]!'],
    ['Try <TipLink id="unpublished">these</TipLink>!',
      '<p>Try these!</p>',
      '<p>Try these!</p>',
      'Try these!'],
    ['![A "seed" & co](a.jpg)',
      '<p><img src="https://school.example/a.jpg" alt="A “seed” &amp; co" width="600" height="400" /></p>',
      '<div><img class="picture" src="https://school.example/a.jpg" alt="A “seed” &amp; co" width="600" height="400" /></div>',
      '[Photo: A “seed” & co]'],
    ['![A seed](a.jpg "Ours & &lt;yours&gt;")',
      '<figure><img src="https://school.example/a.jpg" alt="A seed" width="600" height="400" /><figcaption>Ours &amp; &lt;yours&gt;</figcaption></figure>',
      '<div><img class="picture" src="https://school.example/a.jpg" alt="A seed" width="600" height="400" /></div><p class="caption">Ours &amp; &lt;yours&gt;</p>',
      '[Photo: A seed — Ours & <yours>]'],
    ['<Download file="form.pdf">the form</Download>',
      '<a href="form.pdf">the form</a> (PDF)',
      '<a href="form.pdf">the form</a> (PDF)',
      'the form (PDF) [form.pdf]'],
  ])('%j', (body, html, email, text) => {
    const tree = toContentTree(body);
    expect(renderHtml(tree, context)).toBe(html);
    expect(renderEmail(tree, context)).toBe(email);
    expect(renderText(tree, context)).toBe(text);
  });
});

test('a table is one in a feed, is marked as data in a mail, and has columns as text', () => {
  const tree = toContentTree('| Day | What |\n|---|--:|\n| Monday | *Gym* |');
  expect(renderHtml(tree, context)).toContain('<td><em>Gym</em></td>');
  expect(renderHtml(tree, context)).not.toContain('class=');
  expect(renderEmail(tree, context)).toContain('<table class="data">');
  expect(renderEmail(tree, context)).toContain('<td class="align-right">');
  expect(renderText(tree, context)).toMatch(/^Day {3,}What\nMonday {3,}Gym$/);
});

test('text is wrapped for mail programs that do not wrap', () => {
  const text = renderText(toContentTree('word '.repeat(100)), context);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
});

test('words that look like an address are no address', () => {
  const tree = toContentTree('She wrote ` href="/a/"` and id="b" and class="c".');
  expect(renderHtml(tree, context)).toBe(
    '<p>She wrote <code> href=&quot;/a/&quot;</code> and id=“b” and class=“c”.</p>',
  );
});

test('what looked like an evasion stays words in every channel', () => {
  for (const [name, body] of harmless) {
    const tree = toContentTree(body);
    for (const rendered of [renderHtml(tree, context), renderEmail(tree, context)]) {
      const tags = [...rendered.matchAll(/<(\/?[\w:-]+)([^>]*)>/g)];
      const strange = tags.filter(
        ([, tag, attributes]) =>
          !/^\/?(?:a|abbr|bdi|blockquote|br|code|div|em|h[2-6]|hr|li|mark|p|pre|strong|table|t[dhr]|thead|tbody|ul|ol)$/.test(
            tag!,
          ) ||
          /\son|style=|script:/i.test(
            attributes!.replace(/"[^"]*"/g, (value) => (/script:/i.test(value) ? value : '""')),
          ),
      );
      expect({ name, strange: strange.map(([tag]) => tag) }).toEqual({ name, strange: [] });
    }
  }
});

describe('the words of our own HTML', () => {
  test.each([
    ['a <em>b</em>\n c', 'a b c'],
    ['&lt;b&gt; &amp;lt; &quot;x&quot; &#39;y&#39;', `<b> &lt; "x" 'y'`],
  ])('%s', (html, words) => {
    expect(stripTags(html)).toBe(words);
  });
});
