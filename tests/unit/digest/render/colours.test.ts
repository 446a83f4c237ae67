import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DARK, EMBLEMS, LIGHT, type Palette } from '../../../../src/digest/render/colours.ts';

const TOKENS: Readonly<Record<keyof Palette, string>> = {
  page: 'page',
  surface: 'surface',
  text: 'text',
  muted: 'text-muted',
  line: 'line',
  link: 'link',
  ask: 'ask',
  askText: 'ask-text',
  askLine: 'ask-line',
  mark: 'mark',
};

function readStyles(name: string): [light: string, dark: string] {
  const [light = '', dark = ''] = readFileSync(`src/styles/${name}`, 'utf8').split('@media');
  return [light, dark];
}

describe('mail has the colours of the site', () => {
  const [light, dark] = readStyles('tokens.css');

  test.each(Object.entries(TOKENS))('%s', (name, token) => {
    const find = (css: string) => new RegExp(`--color-${token}: (#\\w+);`).exec(css)?.[1];
    const key = name as keyof Palette;
    expect([LIGHT[key], DARK[key]]).toEqual([find(light), find(dark)]);
  });
});

describe('classes have the colours of their emblems', () => {
  const [light, dark] = readStyles('emblems.css');

  test.each(Object.entries(EMBLEMS))('%s', (colour, shades) => {
    const find = (css: string) =>
      new RegExp(
        `'${colour}'\\] \\{\\s*--color-emblem: (#\\w+);\\s*--color-emblem-soft: (#\\w+);`,
      ).exec(css);
    const [, own, soft] = find(light) ?? [];
    const [, ownDark, softDark] = find(dark) ?? [];
    expect(shades).toEqual({ light: own, lightSoft: soft, dark: ownDark, darkSoft: softDark });
  });
});
