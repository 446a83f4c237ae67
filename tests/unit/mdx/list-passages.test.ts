import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/mdx/parse-body.ts';

/** `kind line text` of every passage. */
function list(body: string): string[] {
  return parseBody(body).passages.map(({ kind, line, text }) => `${kind} ${line} ${text}`);
}

describe('the passages of a body', () => {
  test.each([
    ['a paragraph over two lines', 'One\ntwo *three*.', ['paragraph 1 One two three.']],
    [
      'typographic signs, as the page has them',
      'She said "no" -- ever...',
      ['paragraph 1 She said “no” – ever…'],
    ],
    ['a comment and signs that are no tags', '<!-- a\nb -->\nWe <3 you', ['paragraph 3 We <3 you']],
    [
      'a tight and a nested list',
      '- one\n- two\n  - three',
      ['item 1 one', 'item 2 two', 'item 3 three'],
    ],
    ['a loose list', '1. one\n\n2. two', ['item 1 one', 'item 3 two']],
    ['a quotation', '> words', ['quotation 1 words']],
    [
      'a quotation with its source',
      '<Quote by="Maya">\n\nIt grew.\n\n</Quote>',
      ['quotation 3 It grew.', 'caption 3 Maya'],
    ],
    [
      'a box with a headline',
      '<Callout kind="note" title="Bring boots">\n- mud\n</Callout>',
      ['heading 1 Bring boots', 'item 2 mud'],
    ],
    ['a box on one line', '<Callout kind="note">Mud.</Callout>', ['paragraph 1 Mud.']],
    [
      'a table',
      '| a | b |\n| --- | --- |\n| c | d |',
      ['cell 1 a', 'cell 1 b', 'cell 3 c', 'cell 3 d'],
    ],
    ['a picture with its caption', '![A jar](jar.jpg "Ours")', ['alt 1 A jar', 'caption 1 Ours']],
    [
      'a photo',
      '\n<Photo src="a.jpg" alt="A bean" people="none" caption="Day 3" credit="Ana" />',
      ['alt 2 A bean', 'caption 2 Day 3', 'caption 2 Ana'],
    ],
    [
      'words that open',
      '<details>\n<summary>More</summary>\n\nWords.\n\n</details>',
      ['paragraph 2 More', 'paragraph 4 Words.'],
    ],
    ['right to left, with signs', 'مرحبا 🌱 بكم', ['paragraph 1 مرحبا 🌱 بكم']],
    ['nothing', ' \n', []],
    ['a body that can’t be parsed', '<Callout>\n\n- a\n</Callout>\n\nb</Callout>', []],
  ])('reads %s', (_, body, passages) => {
    expect(list(body)).toEqual(passages);
  });

  test('tells under which heading words stand', () => {
    const sections = parseBody('Before.\n\n## One\n\nA.\n\n### Two\n\nB.').passages.map(
      ({ text, section }) => [text, section],
    );
    expect(sections).toEqual([
      ['Before.', undefined],
      ['One', undefined],
      ['A.', 'One'],
      ['Two', undefined],
      ['B.', 'Two'],
    ]);
  });

  test('names the links of a passage with their lines', () => {
    const [passage] = parseBody(
      'See [the list](/events/) and\n<EventLink id="fair">the fair</EventLink>, <TipLink id="socks" />, <Download file="slip.pdf" />.',
    ).passages;
    expect(passage).toMatchObject({
      text: 'See the list and the fair, \uFFFC, .',
      links: [
        { words: 'the list', href: '/events/', line: 1 },
        { words: 'the fair', href: '/events/fair/', line: 2 },
        { words: '\uFFFC', href: '/home-learning/socks/', line: 2 },
        { words: '', href: 'slip.pdf', line: 2 },
      ],
    });
  });

  test('survives ten thousand quotations within each other', () => {
    expect(list(`${'> '.repeat(10_000)}deep`)).toEqual([]);
  });
});
