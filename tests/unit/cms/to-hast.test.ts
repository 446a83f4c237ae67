import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toHast as toBrowserHast } from '../../../src/cms/reading/to-hast.ts';
import { listPassages } from '../../../src/mdx/list-passages.ts';
import { neutralise } from '../../../src/mdx/neutralise.ts';
import { toHast } from '../../../src/mdx/to-hast.ts';
import { toTree } from '../../../src/mdx/to-tree.ts';
import { listFences, readPage } from '../../docs/markdown.ts';

/** What is shown and what is said of a body, with lines, by one of the two parsers. */
function read(parse: typeof toHast, body: string): unknown {
  const { source } = neutralise(body);
  try {
    const hast = parse(source);
    return { ...toTree(hast), passages: listPassages(hast) };
  } catch {
    return 'can’t be read';
  }
}

function expectSame(bodies: readonly string[]): void {
  for (const body of bodies) {
    expect({ body, read: read(toBrowserHast, body) }).toEqual({ body, read: read(toHast, body) });
  }
}

function withoutHeader(file: string): string {
  return file.replace(/^---\n.*?\n---\n/s, '');
}

/** Every text of these pieces, up to `length` of them. */
function combine(pieces: readonly string[], length: number): string[] {
  if (length === 0) return [];
  const shorter = ['', ...combine(pieces, length - 1)];
  return [...new Set(shorter.flatMap((start) => pieces.map((piece) => start + piece)))];
}

describe('the editor reads a body as the build does', () => {
  test('of every entry of the sample', () => {
    const files = globSync('src/content/**/*.mdx');
    expect(files.length).toBeGreaterThan(20);
    expectSame(files.map((file) => withoutHeader(readFileSync(file, 'utf8'))));
  });

  test('of every example of the docs', () => {
    const examples = listFences(readPage('docs/authoring.md')).map(({ code }) => code);
    expectSame(examples.map(withoutHeader));
  });

  test('with quotation marks, dashes and dots in any place', () => {
    expectSame(combine(['"', "'", 'a', ' ', '('], 4));
    expectSame(combine(['"', "'", '7', 'é', '€', '🎉'], 3));
    expectSame(combine(['--', '...', '"', 'a', ' ', '.'], 3));
  });

  test.each([
    '*"a"* "**b** c" "[x](y "z")" `a`"b" <mark>"b"</mark>"x"\n"y"  \n"z"',
    '\\"a" &quot;b" http://a.example/x...y--z www.a.example... a@b.example, a@b.example.',
    '| a | b | c |\n|:-|:-:|-:|\n| "x" \\| y | `a\\|b` |\n| 1 | 2 | 3 | 4 |',
    '- [x] a\n- b\n\n- c\n  1. d\n  2. e\n\n     f\n- [ ] g',
    '3. a\n4. b\n\n* c\n+ d\n\n---\n\n***',
    'a\nb  \nc\\\nd\n\n    four spaces in',
    '# One\n\n### Three\n\nHeading\n---\n\n## Same\n\n## Same',
    '~a~ ~~b~~ **c***d* __e__ snake_case_word 2*3*4',
    '[^1] and\n\n[^1]: no footnote',
    '[words][later] [later] [none]\n\n[later]: https://a.example "T"',
    '> quote\nlazy\n\n> - list\n>   more',
    '```js\ncode "x" -- ...\n```\n\n~~~\na\n~~~',
    '<Callout kind="tip">\nx "y\n\nz\n</Callout>',
    '<Callout kind="tip">Words</Callout>',
    'a <mark>"b"</mark> <Download file="a.pdf">x</Download>',
    '<Download file="a.pdf">x</Download>',
    '<Photo src="a.jpg" alt="A" people="none" />\n<Photo src="b.jpg" alt="B" people="none" />',
    '<Gallery>\n\n![A](a.jpg)\n![B](b.jpg "C")\n\n</Gallery>',
    '- a\n\n  <Quote by="Maya">\n\n  <AskYourChild>\n\n  b\n\n  </AskYourChild>\n\n  </Quote>',
    '<details>\n<summary>More</summary>\n\nWords\n\n</details>',
    'H<sub>2</sub>O<br />x <abbr title="a &amp; b">c</abbr>',
    '<Callout>\n\nnever closed',
    'never *opened</mark>',
    '<mark>over\n\ntwo paragraphs</mark>',
    '![no space](my photo.jpg) ![](a.jpg)',
    'واجب "اليوم" -- غدًا...',
  ])('%j', (body) => expectSame([body]));
});

test('what can’t be read is told with its line, as the build tells it', () => {
  const complain = (parse: typeof toHast): string => {
    try {
      parse('a\n\n<Callout>\n\nb');
    } catch (error) {
      return String(error);
    }
    return '';
  };
  const start = /^Error: \d+:\d+: Expected a closing tag for `<Callout>`/.exec(complain(toHast));
  expect(start).not.toBeNull();
  expect(complain(toBrowserHast)).toContain(start![0]);
});
