import { expect, test } from 'vitest';
import { parseBody } from '../../../src/mdx/parse-body.ts';
import { createDice } from '../../fixtures/dice.ts';
import { findDangers } from '../../fixtures/strict-tree.ts';

/** Pieces that mean something to Markdown, to MDX, to HTML or to our own scanner. */
const ALPHABET = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '{',
    '}',
    '`',
    '``',
    '```',
    '~~~',
    '\n',
    '\n\n',
    ' ',
    '    ',
    '\t',
    '\\',
  ],
  ...[
    '"',
    "'",
    '“',
    '”',
    '=',
    '!',
    '[',
    ']',
    '(',
    ')',
    '](',
    ']:',
    '<!--',
    '-->',
    '&lt;',
    '&#123;',
  ],
  ...[
    '# ',
    '> ',
    '- ',
    '1. ',
    '| ',
    '|--|',
    '***',
    '_',
    '~',
    ':',
    '//',
    '\u0000',
    '\u0008',
    '\u200B',
  ],
  ...[
    'import ',
    'export ',
    'from "fs"',
    'script',
    'Callout',
    'Photo',
    'mark',
    'TipLink',
    'details',
    'x',
  ],
  ...[
    'javascript:',
    'https://a.example',
    'onclick="x"',
    'src="a.jpg"',
    'kind="tip"',
    ' id="x"',
    '...',
    '\uD800',
  ],
  ...[
    '<Callout kind="tip">',
    '</Callout>',
    '<Quote>',
    '</Quote>',
    '<mark>',
    '</mark>',
    '<br />',
    '<TipLink id="x" />',
  ],
  ...[
    '{x}',
    '<script>',
    '[a](javascript:b)',
    '![a](b.jpg)',
    '[a](/b/)',
    '<img src=x onerror=y>',
    '\n\n## ',
    '\n- ',
  ],
];

test('of 3,000 nasty bodies none throws, and none without a fault holds a danger', () => {
  const roll = createDice(20261121);
  let clean = 0;
  for (let count = 0; count < 3000; count++) {
    const pieces = Array.from({ length: 1 + roll(24) }, () => ALPHABET[roll(ALPHABET.length)]!);
    const body = pieces.join('');
    const parsed = parseBody(body);
    if (parsed.faults.length === 0) clean++;
    const dangers = parsed.faults.length > 0 ? [] : findDangers(parsed);
    expect({ body, dangers }).toEqual({ body, dangers: [] });
    const lines = body.split('\n').length;
    for (const { line } of [...parsed.faults, ...parsed.hints]) {
      expect({ body, isInBody: line >= 1 && line <= lines }).toEqual({ body, isInBody: true });
    }
  }
  // Else the alphabet is so nasty that nothing was looked at.
  expect(clean).toBeGreaterThan(300);
});

test('a body of one endless thing ends in a tree or a fault', () => {
  const endless: Record<string, string> = {
    'a page of quotation marks after a less-than sign': `5 <b ${'"word" '.repeat(3000)}`,
    'a page of quotation marks in a tag': `<Callout x ${`"a" 'b' `.repeat(3000)}`,
    'tags in tags': '<a "'.repeat(1000),
    quotations: `${'> '.repeat(5000)}a`,
    stars: `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`,
    'stars in a heading': `# ${'*a '.repeat(5000)}b${'*'.repeat(5000)}`,
    boxes: `${'<Callout>\n\n'.repeat(1000)}x\n\n${'</Callout>\n\n'.repeat(1000)}`,
    marks: `${'<mark>'.repeat(2000)}x${'</mark>'.repeat(2000)}`,
    brackets: '['.repeat(20_000),
    'curly brackets': '{'.repeat(5000),
    'less-than signs': '<'.repeat(5000),
    comments: '<!-- '.repeat(5000),
    ticks: Array.from({ length: 200 }, (_, index) => '`'.repeat(index + 1)).join(' '),
    fences: '```\nx\n```\n'.repeat(2000),
    'one word': 'a'.repeat(1_000_000),
    spaces: `<Callout${' '.repeat(100_000)}x`,
  };
  for (const [name, body] of Object.entries(endless)) {
    const parsed = parseBody(body);
    const dangers = parsed.faults.length > 0 ? [] : findDangers(parsed);
    expect({ name, dangers }).toEqual({ name, dangers: [] });
  }
});

test('lists inside each other without end are told to the writer', () => {
  expect(parseBody(`${'> '.repeat(500)}a`).faults[0]).toEqual({
    line: 1,
    problem: 'Too many lists, boxes or quotations lie inside each other.',
    fix: 'Use fewer levels.',
  });
});

test.each(['export `\\', "import '\\", 'export `${\\'])(
  '%j, at which the parser once ended the process, is told to the writer',
  (code) => {
    expect(parseBody(`- \`\`\`\n\n${code}`).faults).not.toEqual([]);
  },
);
