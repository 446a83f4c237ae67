import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isActiveDrawing } from '../../../src/lib/active-drawing.ts';

const draw = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

test.each([
  draw('<script>alert(1)</script>'),
  draw('<svg:script href="a.js"/>'),
  draw('', 'onload="alert(1)"'),
  draw('<path\nONCLICK = "x"/>'),
  draw('<a href="javascript:alert(1)">x</a>'),
  draw('<a xlink:href="java&#x73;cript:alert(1)">x</a>'),
  draw('<a href="&#106;avascript:alert(1)">x</a>'),
  draw('<image href="https://tracker.example/p.gif"/>'),
  draw('<use href="other.svg#x"/>'),
  draw('<image href="data:image/svg+xml,<svg/>"/>'),
  draw('<foreignObject><p>x</p></foreignObject>'),
  draw('<style>@import "https://evil.example/a.css"</style>'),
  draw('<style>path { fill: url(https://evil.example/a) }</style>'),
  `<!DOCTYPE svg [<!ENTITY a "b">]>${draw('')}`,
  `<?xml-stylesheet href="a.css"?>${draw('')}`,
])('%s can do more than be looked at', (svg) => {
  expect(isActiveDrawing(svg)).toBe(true);
});

test.each([
  readFileSync('public/favicon.svg', 'utf8'),
  draw('<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0 0"/><use href="#a"/>'),
  draw('<image href="data:image/png;base64,iVBO"/>'),
  draw('<title>On our button: a conjunction</title>', 'viewBox="0 0 1 1" version="1.1"'),
])('%s is a drawing', (svg) => {
  expect(isActiveDrawing(svg)).toBe(false);
});
