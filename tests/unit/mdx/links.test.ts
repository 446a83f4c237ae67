import { describe, expect, test } from 'vitest';
import { findLinkProblem, stripInvisible } from '../../../src/mdx/links.ts';

describe('an address that says where it leads is good', () => {
  test.each([
    'https://school.example',
    'HTTP://school.example/a?b=c#d',
    'mailto:office@school.example',
    'tel:+19025550100',
    '/home-learning/',
    '/',
    '#snacks',
  ])('%s', (href) => {
    expect(findLinkProblem(href)).toBeUndefined();
  });
});

describe('an address is seen as a browser sees it', () => {
  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'java\u200Bscript:alert(1)',
    'java\u00ADscript:alert(1)',
    '\uFEFFdata:text/html,x',
    'vbscript:x',
    'httpss://school.example',
  ])('%j begins with a scheme of no list', (href) => {
    expect(findLinkProblem(href)?.problem).toMatch(
      /^A link begins with "[a-z]+:", which is not allowed\.$/,
    );
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/a\\b',
    'page.html',
    '../a',
    '',
    '?a',
    'www.a.example',
  ])('%j does not say where it leads', (href) => {
    expect(findLinkProblem(href)?.problem).toContain('does not say where it leads');
  });

  test('without white space, controls and what has no width', () => {
    expect(stripInvisible(' a\u0000\tb\n\u200B\u2060\u00ADc\u202E\uFEFF')).toBe('abc');
  });
});
