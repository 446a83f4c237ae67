import { describe, expect, test } from 'vitest';
import { toEditorBody, toFileBody } from '../../../../src/cms/blocks/body-text.ts';
import { parseBody } from '../../../../src/mdx/parse-body.ts';
import { createDice } from '../../../fixtures/dice.ts';
import { HARD_BODIES } from '../../../fixtures/hard-bodies.ts';
import { readSampleBodies } from '../../../fixtures/sample-bodies.ts';

const SAMPLE = readSampleBodies();

const HARD = Object.entries(HARD_BODIES).map(([name, body]) => ({ name, body }));

/** What families read of a body, in one line. */
function readSite(body: string): string {
  const { tree, faults } = parseBody(body);
  expect(faults).toEqual([]);
  return JSON.stringify(tree);
}

/** Lines of `after` that are not in `before`, and the other way round. */
function countChanges(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !now.includes(line)),
    come: now.filter((line) => !old.includes(line)),
  };
}

describe('a body that nobody changes', () => {
  test.each([...SAMPLE, ...HARD])('stays as it is, to the letter: $name', ({ body }) => {
    expect(toFileBody(toEditorBody(body), body)).toBe(body);
  });

  test.each(SAMPLE)('of the sample has nothing that the editor can’t show: $name', ({ body }) => {
    expect(toEditorBody(body)).not.toContain('<Kept');
  });
});

describe('the whole text of a body is in what the editor takes', () => {
  test.each([...SAMPLE, ...HARD])('as if it were a new entry: $name', ({ body }) => {
    if (parseBody(body).faults.length > 0) return;
    expect(
      parseBody(toFileBody(toEditorBody(body), undefined)).passages.map(({ text }) => text),
    ).toEqual(parseBody(body).passages.map(({ text }) => text));
  });
});

describe('a change of one paragraph changes its line alone', () => {
  test.each(SAMPLE)('$name', ({ body }) => {
    const editor = toEditorBody(body);
    const paragraphs = [...editor.matchAll(/(?<=^|\n\n)\p{L}.*(?=\n\n|$)/gu)];
    for (const { index } of [paragraphs[0]!, paragraphs.at(-1)!]) {
      const changed = `${editor.slice(0, index)}Changed ${editor.slice(index)}`;
      const { gone, come } = countChanges(body, toFileBody(changed, body));
      expect({ gone: gone.length, come: come.length }).toEqual({ gone: 1, come: 1 });
      expect(come[0]).toContain('Changed ');
    }
  });
});

const BODY = `First *one*,
on two lines.

* a star
* another
  * within

1) one
2) two

<Callout   kind="tip">
  Inside.

  - x
</Callout>

| Day   |  Cost |
|:------|------:|
| Mo    |    $3 |
| Tu    |    $4 |
`;

// One case a line.
// prettier-ignore
describe('what a teacher changes', () => {
  test.each([
    ['an item', 'another', 'a third', '* another', '* a third'],
    ['a numbered item', '2. two', '2. second', '2) two', '2) second'],
    ['a cell', '$4', '$5', '| Tu    |    $4 |', '| Tu | $5 |'],
    ['an item within an item', 'within', 'inside it', '  * within', '  * inside it'],
    ['words in a box', 'Inside.', 'In it.', '  Inside.', '  In it.'],
    ['the kind of a box', '<Callout kind="tip">', '<Callout kind="warning">', '<Callout   kind="tip">', '<Callout kind="warning">'],
    ['a paragraph', 'First', 'Last', 'First *one*,\non two lines.', 'Last _one_, on two lines.'],
  ])('%s is all that changes', (_, from, to, gone, come) => {
    const editor = toEditorBody(BODY);
    expect(editor).toContain(from);
    const changed = toFileBody(editor.replace(from, to), BODY);
    expect(changed).toBe(BODY.replace(gone, come));
  });
});

describe('blocks that come, go and move', () => {
  const body = '\nOne.\n\n\nTwo *it*.\n\nThree.\n';

  test.each([
    ['a new one', 'One.\n\nNew.\n\nTwo _it_.\n\nThree.', '\nOne.\n\nNew.\n\nTwo *it*.\n\nThree.\n'],
    ['one less', 'One.\n\nThree.', '\nOne.\n\nThree.\n'],
    ['another order', 'Three.\n\nOne.\n\nTwo _it_.', '\nThree.\n\nOne.\n\n\nTwo *it*.\n'],
    ['nothing left', '', '\n'],
  ])('%s', (_, editor, file) => {
    expect(toFileBody(editor, body)).toBe(file);
  });

  test('a body that was empty gets its words on lines of their own', () => {
    expect(toFileBody('New.', '')).toBe('\nNew.\n');
    expect(toFileBody('New.', undefined)).toBe('New.\n');
    expect(toFileBody('', undefined)).toBe('');
  });

  test('a new item takes the bullet of its list, and the items below it their new numbers', () => {
    const editor = toEditorBody(BODY)
      .replace('- another', '- new\n- another')
      .replace('1. one', '1. zero\n2. one')
      .replace('2. two', '3. two');
    const changed = toFileBody(editor, BODY);
    expect(changed).toContain('* a star\n* new\n* another\n  * within\n');
    expect(changed).toContain('1) zero\n2) one\n3) two\n');
  });

  test('a paragraph that comes between blocks without blank lines does not run into them', () => {
    const close = '## Head\nwords\n- a\n';
    const changed = toFileBody(toEditorBody(close).replace('- a', 'more words'), close);
    expect(readSite(changed)).toBe(readSite('## Head\n\nwords\n\nmore words\n'));
  });
});

// One case a line.
// prettier-ignore
describe('what is typed into the editor comes out on the site as typed', () => {
  test.each([
    ['I <3 soup', 'I &lt;3 soup'],
    ['1 < 2 > 0', '1 &lt; 2 &gt; 0'],
    ['a lone < here', 'a lone &lt; here'],
    ['{} and { and }', '{} and { and }'],
    ['{name}', '{name}'],
    ['<b>bold</b>', '&lt;b&gt;bold&lt;/b&gt;'],
    ['<Galery> and </Callout>', '&lt;Galery&gt; and &lt;/Callout&gt;'],
    ['<kbd> is never closed', '&lt;kbd&gt; is never closed'],
    ['<!- no note', '&lt;!- no note'],
    ['<!-- a -->', '&lt;!– a –&gt;'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['2 \\* 3 \\* 4', '2 * 3 * 4'],
    ['Tag #1 and # 2', 'Tag #1 and # 2'],
    ['import x from "y"', 'import x from “y”'],
    ['it\'s "so"', 'it’s “so”'],
    ['50 % & more', '50 % &amp; more'],
    ['  indented', 'indented'],
    ['one\ntwo', 'one<br>two'],
    ['one\\\n- two\n# three\n1. four\n===', 'one<br>- two<br># three<br>1. four<br>==='],
    ['[Note]: bring boots', '[Note]: bring boots'],
    ['\\`\\`\\`', '```'],
    ['شكرًا <3', 'شكرًا &lt;3'],
  ])('%s', (typed, html) => {
    const { tree, faults } = parseBody(toFileBody(typed, undefined));
    expect(faults).toEqual([]);
    const [node, ...others] = tree;
    expect(others).toEqual([]);
    expect(node?.type === 'html' && node.html.replaceAll('\n', '')).toBe(`<p>${html}</p>`);
  });

  test('within a list and a quotation a new line stays a new line', () => {
    expect(toFileBody('- a\nmore\n- b', undefined)).toBe('- a\\\nmore\n- b\n');
    expect(toFileBody('> a\n> b\n>\n> c', undefined)).toBe('> a\\\n> b\n>\n> c\n');
  });

  test('blocks, and links within a sentence, keep their meaning beside such signs', () => {
    const typed = 'Try <TipLink id="sock-sums">this</TipLink> <b>now</b>';
    const { references, faults } = parseBody(toFileBody(typed, undefined));
    expect(faults).toEqual([]);
    expect(references).toMatchObject([{ id: 'sock-sums' }]);
  });
});

describe('a part that the editor can’t show', () => {
  const body =
    'Before.\n\n<details>\n<summary>More</summary>\n\nHidden \\_words\\_.\n\n</details>\n\nAfter.\n';

  test('stays as it is when something else changes', () => {
    const changed = toFileBody(toEditorBody(body).replace('After', 'Later'), body);
    expect(changed).toBe(body.replace('After', 'Later'));
  });

  test('can be changed as text, and taken out', () => {
    const editor = toEditorBody(body);
    expect(toFileBody(editor.replace('Hidden', 'Shown'), body)).toBe(
      body.replace('Hidden', 'Shown'),
    );
    expect(toFileBody(editor.replace(/<Kept .*\n\n/, ''), body)).toBe('Before.\n\nAfter.\n');
  });
});

/** Pieces that mean something to Markdown, to our parser or to the editor. */
const PIECES = [
  ...['a', 'b ', ' ', '\n', '\n\n', '- ', '* ', '1. ', '2) ', '  ', '    ', '> ', '# ', '## '],
  ...['*', '**', '_', '`', '```\n', '~~', '[', ']', '(x)', '<', '>', '{', '}', '\\', '|', '---\n'],
  ...['| a | b |\n| - | - |\n', '***\n', '<!-- n -->', '&amp;', '&#42;', '"', "'", 'é', 'ع', '🌱'],
  ...['\t', '!', '[x]: y\n', 'https://a.example', '\r\n', '<kbd>', '</kbd>', '<Kept text="x" />'],
  ...['<Callout>\n\n', '\n\n</Callout>\n\n', '<Callout kind="tip">', '<Steps>\n', '\n</Steps>'],
  ...['<TipLink id="x">', '</TipLink>', '<TipLink id="y" />', '<Gallery>\n', '</Gallery>\n'],
  ...['<Photo src="a.jpg" alt="b" people="none" />'],
];

test('of 500 bodies made of such pieces each stays as it is', () => {
  const roll = createDice(20261122);
  for (let count = 0; count < 500; count++) {
    const pieces = Array.from({ length: 1 + roll(24) }, () => PIECES[roll(PIECES.length)]!);
    const body = pieces.join('');
    expect(toFileBody(toEditorBody(body), body)).toBe(body);
  }
});
