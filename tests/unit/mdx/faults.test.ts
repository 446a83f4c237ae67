import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/mdx/parse-body.ts';

// One case a line.
// prettier-ignore
describe('a fault says what is wrong, where, and what to write instead', () => {
  test.each([
    ['a\n\n<Galery>\n\nb\n\n</Galery>', 3, '<Galery> can’t be used in a newsletter.', 'Did you mean "Gallery"?'],
    ['a\n<b>c</b>', 2, '<b> can’t be used in a newsletter.', 'Write **bold** words between two stars.'],
    ['a\n\n<a href="https://a.example">b</a>', 3, '<a> can’t be used in a newsletter.', 'Write a link as [words](https://…).'],
    ['<img src="a.jpg" />', 1, '<img> can’t be used in a newsletter.', 'Write <Photo src="…" alt="…" people="none" /> for a picture.'],
    ['<font>a</font>', 1, '<font> can’t be used in a newsletter.', 'Delete it, or use one of AskYourChild, Callout, Download, EventLink, Gallery, Quote, Steps, TipLink, Photo. If you mean the sign "less than", write &lt; instead.'],
    ['a\n\nb {c} d', 3, 'Curly brackets hold program code in this kind of file: {c}', 'Use round brackets ( ), or write \\{ and \\} if you mean the brackets themselves.'],
    ['a\n\nimport b from "c"', 3, 'A line begins with "import", which is program code.', 'Delete the line. Pictures and links need no import.'],
    ['a\n<!-- b', 2, 'A note that begins with <!-- never ends.', 'Add --> where the note ends.'],
    ['a\n\n<Callout>\n\nb', 3, '<Callout> is opened here and never closed.', 'Add </Callout> where it ends.'],
    ['<Photo src="a.jpg" alt="b" people="none">\n\nc', 1, '<Photo> is opened here and never closed.', 'End it with /> instead of >.'],
    ['a\n\n</Callout>', 3, '</Callout> closes nothing.', 'Delete it, or open <Callout> before it.'],
    ['<Callout>\n\n<Quote>\n\na\n\n</Callout>', 7, '</Callout> stands inside <Quote>, which is still open.', 'Write </Quote> before </Callout>.'],
    ['<Callout kind="tip"\n\na', 1, '<Callout has no ">" at its end.', 'Finish it, for example <Callout>.'],
    ['\n<Callout kind={tip}>a</Callout>', 2, '<Callout> holds something that is not plain text: kind={tip}', 'Write each value in straight quotation marks, for example <Callout name="value">.'],
    ['a\n\n<Callout kind="tipp">b</Callout>', 3, '<Callout> can’t have kind="tipp".', 'Write one of tip, note, reminder, warning.'],
    ['<Callout titel="a">b</Callout>', 1, '<Callout> has no "titel".', 'Did you mean "title"?'],
    ['<Callout colour="red">b</Callout>', 1, '<Callout> has no "colour".', 'It can have kind, title.'],
    ['<Steps colour="red">\n\n1. a\n\n</Steps>', 1, '<Steps> has no "colour".', 'Write it without anything else.'],
    ['<Download>a</Download>', 1, '<Download> needs file.', 'Write <Download file="…">.'],
    ['a <Callout>b</Callout>', 1, '<Callout> stands in the middle of a sentence.', 'Put it on a line of its own, with a blank line before and after.'],
    ['a <details><summary>b</summary>c</details>', 1, '<details> stands in the middle of a sentence.', 'Put it on a line of its own, with a blank line before and after.'],
    ['[a <TipLink id="b" />](/c/)', 1, '<TipLink> stands inside a link.', 'Put it before or after the link.'],
    ['<TipLink id="b">[c](/d/)</TipLink>', 1, 'A link stands inside a link.', 'Put one after the other.'],
    ['a\n\n![](b.jpg)', 3, 'The picture b.jpg has no description.', 'Write <Photo src="b.jpg" alt="A sentence about the picture" people="none" />'],
    ['[![a](b.jpg)](/c/)', 1, 'A picture stands inside a link.', 'Put the picture before or after the link.'],
    ['## ![a](b.jpg)', 1, 'A picture stands inside a heading.', 'Put the picture on a line of its own below it.'],
    ['a\n\n![A seed](Photo 1.jpg)', 3, 'The picture "Photo 1.jpg" can’t be read, because its name has a space in it.', 'Write <Photo src="Photo 1.jpg" alt="What it shows" people="none" />, or rename the file.'],
    ['<Photo src="a.jpg" people="none" />', 1, '<Photo>: The photo has no description.', 'Add alt="…" with a sentence that says what it shows, or decorative="yes".'],
    ['<Photo src="a.jpg" alt="b" />', 1, '<Photo> needs people.', 'Write <Photo people="…">.'],
    ['<Photo src="a.jpg" alt="b" people="none">c</Photo>', 1, '<Photo> has words inside, which would not be shown.', 'Write them as caption="…".'],
    ['a\n\n<Gallery>\n\n![a](a.jpg)\n\nwords\n\n</Gallery>', 3, '<Gallery> holds something that is no photo.', 'Put words before or after it.'],
    ['a\n\n[b](javascript:c)', 3, 'A link begins with "javascript:", which is not allowed.', 'Link to an address that begins with https://, mailto: or tel:'],
    ['[a](www.b.example)', 1, 'The link "www.b.example" does not say where it leads.', 'For another website write https://www.b.example, for a page of this site begin with /, and for a file use <Download file="…">.'],
    ['<mark class="a">b</mark>', 1, '<mark> can’t have "class".', 'Write <mark> alone.'],
  ])('%j', (body, line, problem, fix) => {
    expect(parseBody(body).faults).toContainEqual({ line, problem, fix });
  });
});

test('all faults of a body are told together, each once', () => {
  const { faults } = parseBody(
    'a {b}\n\n<font>c</font>\n\n![](d.jpg)\n\n[e](vbscript:f)\n\n<Callout kind="g">h</Callout>',
  );
  expect(faults.map(({ line }) => line)).toEqual([1, 3, 5, 7, 9]);
});

describe('headings get the level that they have on the page', () => {
  test.each([
    ['## A\n\n### B\n\n## C', ['h2', 'h3', 'h2'], []],
    ['# A\n\n## B\n\n# C', ['h2', 'h3', 'h2'], [1, 5]],
    ['## A\n\n#### B', ['h2', 'h3'], [3]],
    ['### A\n\n## B', ['h2', 'h2'], [1]],
    ['###### A', ['h2'], [1]],
    ['A\n=\n\nB\n-', ['h2', 'h3'], [1]],
    ['## A\n\n### B\n\n#### C\n\n##### D\n\n###### E', ['h2', 'h3', 'h4', 'h5', 'h6'], []],
    ['<Callout>\n\n## A\n\n</Callout>\n\n### B', ['h2', 'h3'], []],
  ])('%j', (body, levels, hinted) => {
    const parsed = parseBody(body);
    expect(parsed.faults).toEqual([]);
    expect([...JSON.stringify(parsed.tree).matchAll(/<(h\d) /g)].map(([, level]) => level)).toEqual(
      levels,
    );
    expect(parsed.hints.map(({ line }) => line)).toEqual(hinted);
  });

  test('a hint says what to write', () => {
    expect(parseBody('# A\n\n#### B').hints).toEqual([
      {
        line: 1,
        problem: 'The heading is as large as the title of the page, so it is shown as level 2.',
        fix: 'Begin headings with ##, and those below them with ###.',
      },
      {
        line: 3,
        problem: 'The heading skips a level, so it is shown as level 3.',
        fix: 'Begin it with ## instead of ####.',
      },
    ]);
  });

  test('each has an id of its own, made of its words', () => {
    const [node] = parseBody(
      '## Snacks & *drinks*\n\n## Snacks &amp; drinks\n\n## 🎉\n\n## مرحبا',
    ).tree;
    expect(node).toMatchObject({
      html:
        '<h2 id="snacks-drinks">Snacks &amp; <em>drinks</em></h2>\n<h2 id="snacks-drinks-2">Snacks &amp; drinks</h2>\n' +
        '<h2 id="section">🎉</h2>\n<h2 id="مرحبا">مرحبا</h2>',
    });
  });
});

describe('pictures leave paragraphs, and no empty paragraph stays behind', () => {
  const picture = (src: string) => ({ type: 'picture', src, alt: src[0] });
  const html = (text: string) => ({ type: 'html', html: text });

  test.each([
    ['![a](a.jpg)', [picture('a.jpg')]],
    ['![a](a.jpg)\n![b](b.jpg)', [picture('a.jpg'), html('\n'), picture('b.jpg')]],
    ['x ![a](a.jpg) y', [html('<p>x </p>'), picture('a.jpg'), html('<p> y</p>')]],
    ['![a](a.jpg)\ny', [picture('a.jpg'), html('<p>\ny</p>')]],
    ['x\n![a](a.jpg)', [html('<p>x\n</p>'), picture('a.jpg')]],
    [
      'x **b ![a](a.jpg) c** y',
      [
        html('<p>x <strong>b </strong></p>'),
        picture('a.jpg'),
        html('<p><strong> c</strong> y</p>'),
      ],
    ],
    ['**![a](a.jpg)**', [picture('a.jpg')]],
    [
      '- x\n\n  ![a](a.jpg)',
      [html('<ul>\n<li>\n<p>x</p>\n'), picture('a.jpg'), html('\n</li>\n</ul>')],
    ],
    [
      '| x |\n|---|\n| ![a](a.jpg) |',
      [
        html('<table>\n<thead>\n<tr>\n<th>x</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>'),
        picture('a.jpg'),
        html('</td>\n</tr>\n</tbody>\n</table>'),
      ],
    ],
    ['<Photo src="a.jpg" alt="a" people="none" />', [{ ...picture('a.jpg'), people: 'none' }]],
    ['![a][1]\n\n[1]: a.jpg', [picture('a.jpg')]],
  ])('%j', (body, tree) => {
    const parsed = parseBody(body);
    expect(parsed.faults).toEqual([]);
    expect(parsed.tree).toEqual(tree);
  });

  test.each([
    ['![a](<Photo 1.jpg>)', 'Photo 1.jpg'],
    ['![a](Photo%201.jpg)', 'Photo 1.jpg'],
    ['![a](été.jpg)', 'été.jpg'],
    ['![a](写真.jpg)', '写真.jpg'],
    ['![a](100%.jpg)', '100%.jpg'],
    ['![a](https://a.example/b.jpg)', 'https://a.example/b.jpg'],
  ])('%s names the file %s', (body, name) => {
    expect(parseBody(body).files).toMatchObject([{ name, kind: 'picture', line: 1 }]);
  });

  test('words under a picture come from its title, or from caption and credit', () => {
    expect(parseBody('![a](a.jpg "Under it")').tree).toEqual([
      { ...picture('a.jpg'), caption: 'Under it' },
    ]);
    expect(
      parseBody('<Photo src="a.jpg" alt="a" people="none" caption="Us" credit="Maya" />').tree,
    ).toEqual([{ ...picture('a.jpg'), caption: 'Us © Maya', people: 'none' }]);
  });

  test('a picture that only decorates has an empty description', () => {
    expect(parseBody('<Photo src="a.jpg" decorative="yes" people="none" />').tree).toEqual([
      { type: 'picture', src: 'a.jpg', alt: '', people: 'none' },
    ]);
  });
});

test('plain words become one piece of HTML, however many they are', () => {
  const body = '## A\n\nb **c** `d`\n\n- e\n- f\n\n> g\n\n| h |\n|---|\n| i |\n\n---\n\n'.repeat(
    50,
  );
  expect(parseBody(body).tree).toHaveLength(1);
});
